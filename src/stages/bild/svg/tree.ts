// A drawing as a tree of elements. XML is read by a parser that knows namespaces: prefixes are what the drawing likes them to be.
import { Parser } from 'saxen';

/** An element. The names of SVG stand without prefix, those of other languages with one: `xlink:href`, `html:iframe`, `:svg` for none. */
export interface SvgElement {
  readonly name: string;
  readonly attribute: ReadonlyMap<string, string>;
  readonly kinder: readonly SvgElement[];
  /** The text directly inside, of CDATA too. */
  readonly text: string;
}

/** A drawing as its file has it. */
export interface Zeichnung {
  readonly wurzel: SvgElement | undefined;
  /** What stands in `<? … ?>`. */
  readonly anweisungen: readonly string[];
  readonly dokumenttyp: boolean;
  /** No well-formed XML. */
  readonly fehlerhaft: boolean;
  /** Elements within elements more than `tiefste` deep, which are left out. */
  readonly zuTief: boolean;
}

/** How deep elements may lie in one another; drawing programs nest some ten groups. */
const tiefste = 100;

const namespaces = {
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/1999/xhtml': 'html',
  'http://www.w3.org/1998/Math/MathML': 'math',
};

type Offen = { -readonly [Key in keyof SvgElement]: SvgElement[Key] } & { kinder: SvgElement[] };

/** Reads a drawing; what is wrong with it is told in the result. */
export function readZeichnung(xml: string): Zeichnung {
  const top: Offen = { name: '', attribute: new Map(), kinder: [], text: '' };
  const path: Offen[] = [top];
  const anweisungen: string[] = [];
  let [dokumenttyp, fehlerhaft, zuTief, depth] = [false, false, false, 0];
  const addText = (text: string): void => {
    const current = path.at(-1);
    if (current && !zuTief) current.text += text;
  };
  new Parser()
    .ns(namespaces)
    .on('openTag', (name, attributesOf, decode) => {
      if (++depth > tiefste) zuTief = true;
      if (depth > tiefste) return;
      const attribute = new Map(Object.entries(attributesOf()).map(([key, value]) => [key, decode(value)]));
      const element: Offen = { name: nameOf(name), attribute, kinder: [], text: '' };
      path.at(-1)?.kinder.push(element);
      path.push(element);
    })
    .on('closeTag', () => {
      if (depth-- <= tiefste) path.pop();
    })
    .on('text', (text, decode) => addText(decode(text)))
    .on('cdata', addText)
    .on('question', (anweisung) => void anweisungen.push(anweisung))
    .on('attention', () => (dokumenttyp = true))
    // `xml:` needs no declaration, which this parser does not know.
    .on('warn', ({ message }) => (fehlerhaft ||= message !== 'missing namespace for prefix <xml>'))
    .on('error', () => (fehlerhaft = true))
    .parse(xml);
  const [wurzel, ...mehr] = top.kinder;
  return { wurzel, anweisungen, dokumenttyp, fehlerhaft: fehlerhaft || mehr.length > 0, zuTief };
}

const nameOf = (name: string): string => {
  if (name.startsWith('svg:')) return name.slice(4);
  return name.includes(':') ? name : `:${name}`;
};

/** All elements of a drawing, each before those in it. */
export function* walkElements(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const kind of element.kinder) yield* walkElements(kind);
}
