// Takes the unused soft hyphens out of a printed PDF. Chromium draws each as an invisible glyph that reads as U+00AD: whoever
// searches for the word, copies it or has it read aloud would get it in pieces.
import { type PDFDocument, PDFRawStream } from 'pdf-lib';
import { applyStreamEdits, type StreamEdit, type Visit, visitOperations } from '../../../stages/pdf/content-stream.ts';
import { isForm, readStream, replaceStream } from './streams.ts';

const isSoftHyphen = (operands: string): boolean => /\/ActualText\s*<feff00ad>/i.test(operands);
const showsText = new Set(['Tj', 'TJ', "'", '"']);

/** Hands on the operations of a stream without the glyphs of soft hyphens, which `cuts` gets; everything else keeps its place. */
export function skipSoftHyphens(stream: string, cuts: StreamEdit[], visit: Visit): Visit {
  const marks: boolean[] = [];
  let hidden = 0;
  return (name, from, at, to) => {
    let drop = hidden > 0 && showsText.has(name);
    if (name === 'BDC' || name === 'BMC') {
      drop = isSoftHyphen(stream.slice(from, at));
      marks.push(drop);
      if (drop) hidden++;
    } else if (name === 'EMC') {
      drop = marks.pop() === true;
      if (drop) hidden--;
    }
    if (drop) cut(stream, cuts, from, to);
    else visit(name, from, at, to);
  };
}

/** Adds a cut; what follows at once on the last one makes it longer. */
function cut(stream: string, cuts: StreamEdit[], from: number, to: number): void {
  const last = cuts.at(-1);
  if (last && stream.slice(last.to, from).trim() === '') cuts[cuts.length - 1] = { ...last, to };
  else cuts.push({ from, to, text: '' });
}

/** A content stream (bytes as latin1 text) without the glyphs of soft hyphens. */
export function dropSoftHyphens(stream: string): string {
  if (!/feff00ad/i.test(stream)) return stream;
  const cuts: StreamEdit[] = [];
  visitOperations(
    stream,
    skipSoftHyphens(stream, cuts, () => undefined),
  );
  return applyStreamEdits(stream, cuts);
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
