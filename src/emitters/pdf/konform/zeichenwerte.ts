// ISO 14289-1, 7.21.7 and ISO 19005-2, 6.2.11.7.2: every glyph says what text it stands for. Ligatures and marks that a typeface
// has no code for come with the value 0; the text around them, which the browser writes beside them, tells what they are.
import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import { OutsideError } from '../../../host/outside.ts';
import { readOperations } from '../../../stages/pdf/content-stream.ts';
import { findStream, isForm, readStream, replaceStream } from './streams.ts';

/** The table of a font from glyphs to texts: where it stands, what it says, which glyphs have no value and what was found for them. */
interface Zeichentafel {
  readonly ref: PDFRef;
  readonly stream: PDFRawStream;
  readonly text: string;
  readonly werte: ReadonlyMap<string, string>;
  readonly wertlos: ReadonlySet<string>;
  readonly gefunden: Map<string, string>;
}

/** What a glyph stands for that has no share of its own in the text around it: it joins, and shows nothing. */
const ohneAnteil = '\u200D';

/** `<1784> <0000>`; neither norm allows these three values. */
const wertlos = /^<([0-9A-F]{4})> <(?:0000|FEFF|FFFE)>$/gim;

/** Gives every glyph a value. Throws OutsideError for one of which nothing tells the text: such a file is not published. */
export function nameGlyphs(document: PDFDocument): void {
  const tafeln = findTafeln(document);
  if (tafeln.size === 0) return;
  for (const { stream, resources } of listStreams(document)) readGlyphs(stream, fontsOf(resources, tafeln));
  for (const { ref, stream, text, wertlos: unknown, gefunden } of new Set(tafeln.values())) {
    if ([...unknown].some((glyph) => !gefunden.has(glyph)))
      throw new OutsideError(
        'Der Browser hat Buchstaben gedruckt, deren Text aus dem PDF nicht mehr zu lesen wäre; schreiben Sie seltene Schriftzeichen ohne Verzierungen und Zusätze.',
      );
    const repaired = text.replace(wertlos, (_line, glyph: string) => {
      return `<${glyph}> <${toHex(gefunden.get(glyph.toLowerCase()) ?? ohneAnteil)}>`;
    });
    replaceStream(document, ref, stream, repaired);
  }
}

/** The tables that lack a value, by the references of their fonts. */
function findTafeln(document: PDFDocument): ReadonlyMap<PDFRef, Zeichentafel> {
  const found = new Map<PDFRef, Zeichentafel>();
  for (const [font, object] of document.context.enumerateIndirectObjects()) {
    const ref = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined;
    const stream = findStream(document, ref);
    if (!(ref instanceof PDFRef) || !stream) continue;
    const text = readStream(stream);
    const unknown = new Set([...text.matchAll(wertlos)].map(([, glyph = '']) => glyph.toLowerCase()));
    if (unknown.size === 0) continue;
    found.set(font, { ref, stream, text, werte: readWerte(text), wertlos: unknown, gefunden: new Map() });
  }
  return found;
}

/** The values of a CMap: single ones (bfchar) and those of ranges (bfrange). */
function readWerte(cmap: string): ReadonlyMap<string, string> {
  const werte = new Map<string, string>();
  for (const [, glyph = '', value = ''] of cmap.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gim))
    werte.set(glyph.toLowerCase(), fromHex(value));
  for (const [, first = '', last = '', value = ''] of cmap.matchAll(
    /^<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>$/gim,
  ))
    for (let glyph = Number.parseInt(first, 16), code = Number.parseInt(value, 16); glyph <= Number.parseInt(last, 16);)
      werte.set((glyph++).toString(16).padStart(4, '0'), String.fromCharCode(code++));
  return werte;
}

/** A content stream, and what the names in it mean. */
interface Inhalt {
  readonly stream: PDFRawStream;
  readonly resources: PDFDict | undefined;
}

function* listStreams(document: PDFDocument): Generator<Inhalt> {
  for (const { node } of document.getPages()) {
    const stream = findStream(document, node.get(PDFName.of('Contents')));
    if (stream) yield { stream, resources: node.Resources() };
  }
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFRawStream && isForm(object.dict))
      yield { stream: object, resources: object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) };
}

/** The tables that lack a value, by the names that fonts have in a stream: `/F49`. */
function fontsOf(
  resources: PDFDict | undefined,
  tafeln: ReadonlyMap<PDFRef, Zeichentafel>,
): ReadonlyMap<string, Zeichentafel> {
  const entries = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)?.entries() ?? [];
  return new Map(
    entries.flatMap(([name, ref]) => {
      const tafel = ref instanceof PDFRef ? tafeln.get(ref) : undefined;
      return tafel ? [[name.asString(), tafel] as const] : [];
    }),
  );
}

/** Goes through a stream; each stretch with a text of its own (ActualText) tells of the glyphs in it. */
function readGlyphs(stream: PDFRawStream, fonts: ReadonlyMap<string, Zeichentafel>): void {
  if (fonts.size === 0) return;
  let font: Zeichentafel | undefined;
  let text: string | undefined;
  let shown: string[] = [];
  for (const { name, operands } of readOperations(readStream(stream))) {
    if (name === 'Tf') font = fonts.get(operands.trim().split(/\s+/)[0] ?? '');
    else if (name === 'BDC') [text, shown] = [readActualText(operands), []];
    else if (name === 'EMC') {
      if (font && text !== undefined) assign(font, shown, text);
      text = undefined;
    } else if (font && text !== undefined && (name === 'Tj' || name === 'TJ'))
      shown.push(...readGlyphNumbers(operands));
  }
}

const readActualText = (operands: string): string | undefined => {
  const hex = /\/ActualText\s*<feff([0-9a-f]+)>/i.exec(operands)?.[1];
  return hex === undefined ? undefined : fromHex(hex);
};

const readGlyphNumbers = (operands: string): string[] =>
  [...operands.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex = '']) => hex.toLowerCase().match(/.{4}/g) ?? []);

/** Gives the glyphs without value what the others leave of the text: the first all of it, the rest nothing. */
function assign({ werte, wertlos: unknown, gefunden }: Zeichentafel, shown: readonly string[], text: string): void {
  const known = shown.filter((glyph) => !unknown.has(glyph)).map((glyph) => (werte.get(glyph) ?? '').normalize('NFKC'));
  let rest = known.reduce((left, value) => left.replace(value, ''), text);
  for (const glyph of shown.filter((each) => unknown.has(each) && !gefunden.has(each))) {
    gefunden.set(glyph, rest === '' ? ohneAnteil : rest);
    rest = '';
  }
}

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
const toHex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
