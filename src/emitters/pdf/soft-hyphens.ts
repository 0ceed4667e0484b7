// Takes the unused soft hyphens out of a printed PDF. Chromium draws each as an invisible glyph that reads as U+00AD: whoever
// searches for the word, copies it or has it read aloud would get it in pieces.
import { type PDFDocument, PDFRawStream } from 'pdf-lib';
import { applyEdits, type Edit, type Operation, readOperations } from './content-stream.ts';
import { isForm, readStream, replaceStream } from './streams.ts';

const isSoftHyphen = (operands: string): boolean => /\/ActualText\s*<feff00ad>/i.test(operands);
const showsText = new Set(['Tj', 'TJ', "'", '"']);

/** The operations without the glyphs of soft hyphens, which `cuts` gets; everything else keeps its place. */
export function* skipSoftHyphens(operations: Iterable<Operation>, cuts: Edit[]): Generator<Operation> {
  const marks: boolean[] = [];
  for (const operation of operations) {
    const { name, operands, from, to } = operation;
    let drop = showsText.has(name) && marks.includes(true);
    if (name === 'BDC' || name === 'BMC') {
      drop = isSoftHyphen(operands);
      marks.push(drop);
    } else if (name === 'EMC') drop = marks.pop() === true;
    if (drop) cuts.push({ from, to, text: '' });
    else yield operation;
  }
}

/** A content stream (bytes as latin1 text) without the glyphs of soft hyphens. */
export function dropSoftHyphens(stream: string): string {
  if (!/feff00ad/i.test(stream)) return stream;
  const cuts: Edit[] = [];
  Array.from(skipSoftHyphens(readOperations(stream), cuts));
  return applyEdits(stream, cuts);
}

/** Does so in every form of a document; pages are gone through when their artifacts are marked. */
export function cleanForms(document: PDFDocument): void {
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !isForm(object.dict)) continue;
    const before = readStream(object);
    const after = dropSoftHyphens(before);
    if (after !== before) replaceStream(document, ref, object, after);
  }
}
