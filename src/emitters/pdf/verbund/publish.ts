// A PDF of others as it goes out: its pages, structure and bookmarks, without what says who made it when and with what, without
// older versions of it, and without anything that acts.
import { PDFDict, PDFDocument, PDFRawStream } from 'pdf-lib';
import { Parser } from 'saxen';
import { readAnspruch } from '../../../stages/pdf/norm.ts';
import { writeFremdesXmp } from '../konform/metadaten.ts';
import { readStream } from '../konform/streams.ts';
import { loadOptions } from '../satz/destinations.ts';
import { disarm } from './disarm.ts';
import { beginUebernahme } from './uebernahme.ts';
import { name } from '../pdfname.ts';

/** What of a catalog makes the document (ISO 32000-1, 7.7.2). */
const kept = `Pages PageLabels Names Dests ViewerPreferences PageLayout PageMode Outlines StructTreeRoot MarkInfo Lang
  OutputIntents OCProperties AcroForm Extensions`
  .split(/\s+/)
  .map(name);

/** Gives the file that is published. Throws where it cannot be read, or not be written so that it reads the same. */
export async function publishPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const source = await PDFDocument.load(bytes, loadOptions);
  const metadata = source.catalog.lookup(name('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(readStream(metadata), 'latin1').toString('utf8') : '';
  const title = source.getTitle() ?? readTitle(xmp);
  disarm(source);
  const target = await PDFDocument.create({ updateMetadata: false });
  target.context.header = source.context.header;
  const take = beginUebernahme(source.context, target.context, new Map());
  for (const key of kept) {
    const value = source.catalog.get(key);
    if (value) target.catalog.set(key, take(value));
  }
  const { ID } = source.context.trailerInfo;
  if (ID) target.context.trailerInfo.ID = take(ID);
  const packet = Buffer.from(writeFremdesXmp(readAnspruch(xmp), title), 'utf8');
  const stream = target.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  target.catalog.set(name('Metadata'), target.context.register(stream));
  const published = await target.save({
    // PDF/A-1 knows no object streams (ISO 19005-1, 6.1.4).
    useObjectStreams: !readAnspruch(xmp).a?.startsWith('1'),
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
  const again = await PDFDocument.load(published, loadOptions);
  if (again.getPageCount() !== source.getPageCount() || !again.catalog.lookupMaybe(name('Pages'), PDFDict))
    throw new Error('A PDF that lost pages on its way');
  return published;
}

/** The title in the metadata, of several languages the first; empty where there is none. */
function readTitle(xmp: string): string {
  const path: string[] = [];
  let title = '';
  new Parser()
    .on('openTag', (element) => void path.push(element))
    .on('closeTag', () => void path.pop())
    .on('text', (text, decode) => {
      if (title === '' && path.includes('dc:title')) title = decode(text).trim();
    })
    .on('error', () => undefined)
    .parse(xmp);
  return title;
}
