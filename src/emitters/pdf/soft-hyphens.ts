// Takes the unused soft hyphens out of a printed PDF. Chromium draws each as an invisible glyph that reads as U+00AD: whoever
// searches for the word, copies it or has it read aloud would get it in pieces.
import { type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { readOperations } from './content-stream.ts';
import { isForm, readStream, replaceStream } from './streams.ts';

const isSoftHyphen = (operands: string): boolean => /\/ActualText\s*<feff00ad>/i.test(operands);
const showsText = new Set(['Tj', 'TJ', "'", '"']);

/** A content stream (bytes as latin1 text) without the glyphs of soft hyphens; everything else keeps its place. */
export function dropSoftHyphens(stream: string): string {
  if (!/feff00ad/i.test(stream)) return stream;
  const kept: string[] = [];
  const marks: boolean[] = [];
  let at = 0;
  for (const { name, operands, from, to } of readOperations(stream)) {
    const hidden = marks.includes(true);
    let drop = hidden && showsText.has(name);
    if (name === 'BDC' || name === 'BMC') {
      marks.push(isSoftHyphen(operands));
      drop = marks.at(-1) === true;
    } else if (name === 'EMC') drop = marks.pop() === true;
    if (!drop) continue;
    kept.push(stream.slice(at, from));
    at = to;
  }
  return kept.join('') + stream.slice(at);
}

/** Does so in every form of a document and on every page; pages stay uncompressed, for their artifacts are marked next. */
export function cleanSoftHyphens(document: PDFDocument): void {
  const pages = new Set(document.getPages().map(({ node }) => node.get(PDFName.of('Contents'))));
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !(pages.has(ref) || isForm(object.dict))) continue;
    const before = readStream(object);
    const after = dropSoftHyphens(before);
    if (after !== before) replaceStream(document, ref, object, after, { compress: isForm(object.dict) });
  }
}
