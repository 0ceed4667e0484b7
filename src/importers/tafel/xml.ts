// Walks through XML: elements by their local name, because programs differ in the prefixes that they write.
import { Parser } from 'saxen';
import { refuseKaputt } from './tafel.ts';

/** An element that begins: its local name and its attributes by local name. */
export interface Element {
  readonly name: string;
  readonly attribut: (name: string) => string | undefined;
}

/** What to do on the way. `end` gets the text between the tags of the element that ends, without that of its children. */
export interface Besucher {
  readonly begin?: (element: Element) => void;
  readonly end?: (name: string, text: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Walks through a part. Entities of a document type are not known and never expanded. Throws DateiAbgelehnt for what is no XML. */
export function walkXml(xml: string, { begin, end }: Besucher): void {
  const texts: string[] = [];
  const add = (text: string): void => void (texts[texts.length - 1] = (texts.at(-1) ?? '') + text);
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      texts.push('');
      begin?.({ name: localName(name), attribut: (wanted) => findAttribute(attributes(), wanted, decode) });
    })
    .on('text', (text, decode) => add(decode(text)))
    .on('cdata', add)
    .on('closeTag', (name) => end?.(localName(name), texts.pop() ?? ''))
    .on('warn', () => undefined)
    .on('error', refuseKaputt)
    .parse(xml);
}

function findAttribute(
  attributes: Readonly<Record<string, string>>,
  wanted: string,
  decode: (text: string) => string,
): string | undefined {
  const key = Object.keys(attributes).find((name) => localName(name) === wanted);
  const value = key === undefined ? undefined : attributes[key];
  return value === undefined ? undefined : decode(value);
}
