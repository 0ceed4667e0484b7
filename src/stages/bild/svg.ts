// SVG: a drawing is a document, and may hold what runs or loads. It is shown only when it holds nothing but a drawing.
import { Parser } from 'saxen';
import type { Bild } from '../../model/facts.ts';

/** What an SVG holds beside a drawing. */
type Gefahr = NonNullable<Bild['gefahr']>;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads a drawing; undecodable, malformed or without a size, it has a `fehler`. */
export function readSvg(bytes: Uint8Array): Bild {
  const bild = { typ: 'svg', bytes: bytes.length } as const;
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { ...bild, fehler: 'die Zeichnung ist nicht in UTF-8 gespeichert' };
  }
  return { ...bild, ...walk(text) };
}

/** Walks through the whole drawing; the first danger is told. */
function walk(text: string): Pick<Bild, 'gefahr' | 'fehler'> {
  let gefahr: Gefahr | undefined;
  let fehler: string | undefined;
  let root: string | undefined;
  let styles = '';
  const path: string[] = [];
  const addStyle = (more: string): void => {
    if (path.at(-1) === 'style') styles += more;
  };
  const addText = (more: string): void => {
    addStyle(more);
    if (path.includes('text') && path.at(-1) !== 'title' && more.trim() !== '') gefahr ??= 'schrift';
  };
  const fail = (): void => {
    fehler ??= 'die Zeichnung ist kein gültiges XML';
  };
  new Parser()
    .on('openTag', (name, attributesOf, decode) => {
      const attributes = Object.entries(attributesOf()).map(([key, value]) => [key, decode(value)] as const);
      const element = localName(name);
      if (root === undefined && !hasSize(attributes))
        fehler ??= 'die Zeichnung nennt keine Größe (weder width und height noch viewBox)';
      root ??= element;
      path.push(element);
      gefahr ??= judgeElement(element) ?? attributes.map((each) => judgeAttribute(...each)).find(Boolean);
    })
    .on('closeTag', () => void path.pop())
    .on('text', (more, decode) => addText(decode(more)))
    .on('cdata', addText)
    .on('question', (instruction) => (gefahr ??= judgeInstruction(instruction)))
    .on('attention', () => (gefahr ??= 'dokumenttyp'))
    .on('warn', fail)
    .on('error', fail)
    .parse(text);
  if (root !== 'svg') return { fehler: 'die Datei ist kein SVG' };
  gefahr ??= isExternalStyle(styles) ? 'verweis' : undefined;
  if (gefahr !== undefined) return { gefahr };
  return fehler === undefined ? {} : { fehler };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function hasSize(attributes: readonly (readonly [string, string])[]): boolean {
  const given = new Set(attributes.map(([name]) => name));
  return given.has('viewBox') || (given.has('width') && given.has('height'));
}

/** A style sheet from elsewhere, or letters that only some programs read as we do. */
function judgeInstruction(instruction: string): Gefahr | undefined {
  if (/^<\?xml-stylesheet/i.test(instruction)) return 'verweis';
  const kodierung = /^<\?xml\s[^>]*encoding\s*=\s*["']([^"']*)/i.exec(instruction)?.[1];
  return kodierung === undefined || /^(?:utf-?8|us-ascii)$/i.test(kodierung) ? undefined : 'kodierung';
}

function judgeElement(element: string): Gefahr | undefined {
  if (/^(?:script|handler|listener)$/i.test(element)) return 'programm';
  return /^foreignObject$/i.test(element) ? 'fremdes' : undefined;
}

function judgeAttribute(name: string, value: string): Gefahr | undefined {
  const local = localName(name);
  if (/^on/i.test(local) || (local === 'attributeName' && /^\s*(?:on|(?:.*:)?href)/i.test(value))) return 'programm';
  if (/^xmlns/.test(name)) return /\/xhtml\b|MathML/i.test(value) ? 'fremdes' : undefined;
  if (/^(?:href|src|srcset|base)$/i.test(local) && !isInside(value)) return 'verweis';
  return isExternalStyle(value) ? 'verweis' : undefined;
}

/** True for an address within the drawing, and for pixels that it carries in itself. */
const isInside = (address: string): boolean => /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,]|$)/i.test(address);

/** True where CSS, its escapes read, loads something that the drawing does not hold. */
function isExternalStyle(css: string): boolean {
  const read = css
    .replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\', '');
  return /@import|image-set\s*\(|(?:url|src)\s*\(\s*["']?\s*(?!["'\s#]|data:)/i.test(read);
}
