// Takes out of a printed PDF what Chromium writes around single signs. An unused soft hyphen is an invisible glyph that reads as
// U+00AD: whoever searches for the word, copies it or has it read aloud would get it in pieces. A no-break space is the glyph of a
// blank with a text of its own (ActualText): inside of marked content that ends the content for some readers, and the rest is lost.
import { type PDFDocument, PDFRawStream } from 'pdf-lib';
import { applyStreamEdits, type StreamEdit, type Visit, visitOperations } from '../../../stages/pdf/content-stream.ts';
import { isForm, readStream, replaceStream } from './streams.ts';

/** The mark around a blank that differs from the one of its glyph (UAX 44: Zs). */
const isBlank = (operands: string): boolean => /\/ActualText\s*<feff(?:00a0|20[0-2][\da-f])>/i.test(operands);
const isSoftHyphen = (operands: string): boolean => /\/ActualText\s*<feff00ad>/i.test(operands);
const showsText = new Set(['Tj', 'TJ', "'", '"']);

/** How much of a mark goes. */
type Weg = 'nichts' | 'marke' | 'alles';

/** Hands on the operations of a stream without the glyphs of soft hyphens and the marks around blanks, which `cuts` gets; everything
 * else keeps its place. */
export function skipSigns(stream: string, cuts: StreamEdit[], visit: Visit): Visit {
  const marks: Weg[] = [];
  let hidden = 0;
  return (name, from, at, to) => {
    let drop = hidden > 0 && showsText.has(name);
    if (name === 'BDC' || name === 'BMC') {
      const weg = wegOf(stream.slice(from, at));
      marks.push(weg);
      drop = weg !== 'nichts';
      if (weg === 'alles') hidden++;
    } else if (name === 'EMC') {
      const weg = marks.pop();
      drop = weg === 'marke' || weg === 'alles';
      if (weg === 'alles') hidden--;
    }
    if (drop) cut(stream, cuts, from, to);
    else visit(name, from, at, to);
  };
}

const wegOf = (operands: string): Weg => (isSoftHyphen(operands) ? 'alles' : isBlank(operands) ? 'marke' : 'nichts');

/** Adds a cut; what follows at once on the last one makes it longer. */
function cut(stream: string, cuts: StreamEdit[], from: number, to: number): void {
  const last = cuts.at(-1);
  if (last && stream.slice(last.to, from).trim() === '') cuts[cuts.length - 1] = { ...last, to };
  else cuts.push({ from, to, text: '' });
}

/** A content stream (bytes as latin1 text) without the glyphs of soft hyphens and the marks around blanks. */
export function dropSigns(stream: string): string {
  if (!/feff(?:00a|20[0-2])/i.test(stream)) return stream;
  const cuts: StreamEdit[] = [];
  visitOperations(
    stream,
    skipSigns(stream, cuts, () => undefined),
  );
  return applyStreamEdits(stream, cuts);
}

/** Does so in every form of a document; pages are gone through when their artifacts are marked. */
export function cleanForms(document: PDFDocument): void {
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !isForm(object.dict)) continue;
    const before = readStream(object);
    const after = dropSigns(before);
    if (after !== before) replaceStream(document, ref, object, after);
  }
}
