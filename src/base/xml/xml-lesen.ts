// Walks through XML: elements by their local name, because programs differ in the prefixes that they write.
import { Parser } from 'saxen';

/** An element that begins: its local name and its attributes by local name. */
export interface XmlElement {
  readonly name: string;
  readonly attribut: (name: string) => string | undefined;
  /** All of them, to be kept: asked for while the element begins. */
  readonly attribute: () => Readonly<Record<string, string>>;
}

/** What to do on the way. `end` gets the text between the tags of the element that ends, without that of its children. */
export interface XmlVisitor {
  readonly begin?: (element: XmlElement) => void;
  readonly end?: (name: string, text: string) => void;
}

/** Signs beyond U+FFFF by their number: the parser's own way of decoding knows only those below. */
const decodeHohe = (text: string): string =>
  text.replaceAll(/&#(?:x([0-9a-f]{5,6})|(\d{5,7}));/gi, (whole, hex: string | undefined, dec: string) => {
    const code = hex === undefined ? Number(dec) : parseInt(hex, 16);
    return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** A name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Walks through a part. Entities of a document type are not known and never expanded. What is no XML ends the walk with `onError`. */
export function walkXml(xml: string, { begin, end }: XmlVisitor, onError: (error: Error) => never): void {
  const texts: string[] = [];
  const add = (text: string): void => void (texts[texts.length - 1] = (texts.at(-1) ?? '') + text);
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      texts.push('');
      begin?.({
        name: localName(name),
        attribut: (wanted) => findAttribute(attributes(), wanted, decode),
        attribute: () =>
          Object.fromEntries(
            Object.entries(attributes()).map(([key, value]) => [localName(key), decode(decodeHohe(value))]),
          ),
      });
    })
    .on('text', (text, decode) => add(decode(decodeHohe(text))))
    .on('cdata', add)
    .on('closeTag', (name) => end?.(localName(name), texts.pop() ?? ''))
    .on('warn', () => undefined)
    .on('error', onError)
    .parse(xml);
}

function findAttribute(
  attributes: Readonly<Record<string, string>>,
  wanted: string,
  decode: (text: string) => string,
): string | undefined {
  const key = Object.keys(attributes).find((name) => localName(name) === wanted);
  const value = key === undefined ? undefined : attributes[key];
  return value === undefined ? undefined : decode(decodeHohe(value));
}
