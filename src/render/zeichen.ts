// Signs as small drawings of our own: the typefaces that we bring along have none of them. A sign beside its word is an ornament;
// one that stands alone is told to those who do not see it.
import type { Element, ElementContent } from 'hast';
import { type Child, type Container, h, toNodes } from './tree/h.ts';
import { findElements, replaceChildren } from './tree/visit.ts';

/** The drawings on a field of 16 by 16: lines, or areas where they begin with `F`. */
const zeichnungen = {
  haken: 'M2.5 8.5l3.5 4 7.5-9',
  kreis: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z',
  punkt: 'FM8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
  halb: 'FM8 1.5a6.5 6.5 0 0 1 0 13zM8 1.5a6.5 6.5 0 0 0 0 13l0-1.6a4.9 4.9 0 0 1 0-9.8z',
  ausruf: 'M8 1.5v8M8 12v2.5',
  frage: 'M4.5 5.5a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1-1.5 2.3M8 13v1.8',
  strich: 'M3 8h10',
  kreuz: 'M3 3l10 10M13 3L3 13',
  auf: 'M8 14V2.5M3 7l5-5 5 5',
  ab: 'M8 2v11.5M3 9l5 5 5-5',
  rechts: 'M2 8h11.5M9 3l5 5-5 5',
  suche: 'M7 2a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM10.5 10.5l4 4',
  kalender: 'M2 3.5h12v10.5H2zM2 7h12M5 1.5v3M11 1.5v3',
  papier: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M6 8h4M6 11h4',
  laden: 'M8 2v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11',
  menschen: 'M5.5 3a2 2 0 1 1 0 4a2 2 0 1 1 0-4zM1.5 13.5c0-5 8-5 8 0M11 4a1.8 1.8 0 1 1 0 3.6M11.5 9.5c2 0 3 1.5 3 4',
  haus: 'M2 14h12M3.5 14V6L8 2.5 12.5 6v8M6.5 14v-4h3v4',
  rat: 'M2 14h12M3 6h10L8 2zM4.5 6v5.5M8 6v5.5M11.5 6v5.5M2.5 11.5h11',
  leicht: 'M8 4c-2-1.5-4-1.5-6.5-1v9.5c2.5-.5 4.5-.5 6.5 1c2-1.5 4-1.5 6.5-1V3c-2.5-.5-4.5-.5-6.5 1zM8 4v9.5',
  uhr: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12zM8 4.5V8l2.5 2',
} as const satisfies Readonly<Record<string, string>>;

export type Zeichenname = keyof typeof zeichnungen;

/** True for the name of a sign that is drawn. */
export const isZeichenname = (name: unknown): name is Zeichenname =>
  typeof name === 'string' && Object.hasOwn(zeichnungen, name);

/** A sign as a drawing in the colour of the text around it; without words it is hidden from those who listen. */
export function drawZeichenbild(name: Zeichenname, worte?: string): Element {
  const drawing = zeichnungen[name];
  const filled = drawing.startsWith('F');
  return h(
    'svg',
    {
      className: ['zeichen', `zeichen-${name}`],
      viewBox: '0 0 16 16',
      ...(worte === undefined ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: worte }),
    },
    h('path', { d: filled ? drawing.slice(1) : drawing, className: [filled ? 'flaeche' : 'linie'] }),
  );
}

/** Of each sign the first drawing on a page stays, under a name that no heading can have; all others show that one. */
export function shareZeichen(piece: Container, drawn: Set<string>): void {
  for (const svg of findElements(piece, isZeichen)) {
    const { viewBox, ...properties } = svg.properties;
    const id = `z:${String(svg.properties['className']).replace(/^.*zeichen-/, '')}`;
    const first = drawn.has(id) ? null : h('symbol', { id, viewBox }, svg.children);
    svg.properties = properties;
    svg.children = toNodes([first, h('use', { href: `#${id}` })]);
    drawn.add(id);
  }
}

const isZeichen = ({ tagName, properties: { className, viewBox } }: Element): boolean =>
  tagName === 'svg' && viewBox !== undefined && Array.isArray(className) && className[0] === 'zeichen';

/**
 * The signs of texts: the drawing of each, and what it is called where no word stands beside it. What an author means by it there,
 * nobody knows: it is called what it is.
 */
const schriftzeichen: Readonly<Record<string, readonly [Zeichenname, string]>> = {
  '✓': ['haken', 'Haken'],
  '○': ['kreis', 'Kreis'],
  '●': ['punkt', 'Punkt'],
  '◐': ['halb', 'halb gefüllter Kreis'],
  '!': ['ausruf', 'Ausrufezeichen'],
  '?': ['frage', 'Fragezeichen'],
  '–': ['strich', 'Strich'],
  '×': ['kreuz', 'Kreuz'],
  '↑': ['auf', 'Pfeil nach oben'],
  '↓': ['ab', 'Pfeil nach unten'],
};

/** Marks of sentences are signs only in front of their word, with a blank between that never breaks. */
const muster = /[✓○●◐↑↓]|(?<=^|, )[!?–×](?=\u00A0[\p{L}\p{N}])/gu;
/** The word beside a sign: no line ends between them. */
const wortDaneben = /^\u00A0?[\p{L}\p{N}]+/u;

/** Puts drawings in the place of the signs in all texts of a piece. */
export function drawZeichen(piece: Container): void {
  replaceChildren(piece, (node): ElementContent | readonly ElementContent[] => {
    if (node.type === 'element' && node.tagName !== 'svg') drawZeichen(node);
    return node.type === 'text' ? splitText(node.value, node) : node;
  });
}

function splitText(text: string, node: ElementContent): ElementContent | readonly ElementContent[] {
  const parts: Child[] = [];
  let end = 0;
  for (const { 0: sign, index } of text.matchAll(muster)) {
    const [name, wort] = schriftzeichen[sign] ?? [];
    if (name === undefined) continue;
    const [beside] = wortDaneben.exec(text.slice(index + sign.length)) ?? [];
    const drawn =
      beside === undefined
        ? drawZeichenbild(name, wort)
        : h('span', { className: ['mit-zeichen'] }, drawZeichenbild(name), beside);
    parts.push(text.slice(end, index), drawn);
    end = index + sign.length + (beside?.length ?? 0);
  }
  return parts.length === 0 ? node : toNodes([...parts, text.slice(end)]);
}
