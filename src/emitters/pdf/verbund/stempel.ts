// A word at the head of every page of a finished PDF, as an artifact (ISO 32000-1, 14.8.2.2): the text below stays as it is.
import { PDFArray, PDFDict, PDFDocument, type PDFObject, PDFRawStream } from 'pdf-lib';
import { save } from '../konform/speichern.ts';
import { readStream } from '../konform/streams.ts';
import { loadOptions } from '../satz/destinations.ts';
import { beginUebernahme } from './uebernahme.ts';
import { name } from '../pdfname.ts';

const stempelName = 'KonzeptStempel';
/** Space between the stamp and the upper edge of the page, in points. */
const oberrand = 14;

/** Stamps every page in the middle of its upper edge with the one page of another PDF. */
export async function stampPages(bytes: Uint8Array, stempel: Uint8Array): Promise<Uint8Array> {
  const [document, source] = [await PDFDocument.load(bytes, loadOptions), await PDFDocument.load(stempel, loadOptions)];
  const [page] = source.getPages();
  if (!page) throw new Error('A stamp without a page');
  const take = beginUebernahme(source.context, document.context, new Map());
  const { width, height } = page.getSize();
  const form = document.context.stream(Buffer.from(contentOf(source, page.node.Contents()), 'latin1'), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: take(page.node.Resources() ?? source.context.obj({})),
  });
  const ref = document.context.register(form);
  for (const { node } of document.getPages()) {
    const { x, y, width: pageWidth, height: pageHeight } = boxOf(node);
    const at = `1 0 0 1 ${x + (pageWidth - width) / 2} ${y + pageHeight - height - oberrand} cm`;
    const mark = `/Artifact <</Type/Pagination/Subtype/Header>>BDC\nq ${at} /${stempelName} Do Q\nEMC\n`;
    const content = `q\n${contentOf(document, node.Contents())}\nQ\n${mark}`;
    node.set(name('Contents'), document.context.register(document.context.stream(Buffer.from(content, 'latin1'))));
    const resources = (node.Resources() ?? document.context.obj({})).clone();
    const objects = resources.lookupMaybe(name('XObject'), PDFDict)?.clone() ?? document.context.obj({});
    objects.set(name(stempelName), ref);
    resources.set(name('XObject'), objects);
    node.set(name('Resources'), resources);
  }
  return save(document);
}

/** The content of a page, of one stream or several, as latin1 text. */
function contentOf(document: PDFDocument, contents: PDFObject | undefined): string {
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams
    .map((stream) => document.context.lookup(stream))
    .flatMap((stream) => (stream instanceof PDFRawStream ? [readStream(stream)] : []))
    .join('\n');
}

function boxOf(node: { readonly CropBox: () => PDFArray | undefined; readonly MediaBox: () => PDFArray }) {
  return (node.CropBox() ?? node.MediaBox()).asRectangle();
}
