// The chain of a Handlungsfeld as a picture: columns of boxes that lead to what they are about, joined by lines; what lacks its
// next link has a frame of its own.
import type { Element } from 'hast';
import { brecheZeilen } from '../worte/silben.ts';
import { form } from './zeitstreifen.ts';

export interface Knoten {
  readonly key: string;
  /** The column, from 0. */
  readonly spalte: number;
  readonly kennung: string;
  readonly titel: string;
  readonly href: string | null;
  /** What it lacks, in a few words; empty for nothing. */
  readonly luecke: string;
}

export interface Kette {
  readonly spalten: readonly string[];
  readonly knoten: readonly Knoten[];
  /** Pairs of keys, from an earlier column to a later one. */
  readonly kanten: readonly (readonly [von: string, nach: string])[];
  readonly alternative: string;
}

/** Sizes in px of the drawing; lines hold so many letters. */
const [breite, hoehe, quer, laengs, kopf, buchstaben] = [222, 74, 36, 10, 28, 30];

type Ort = readonly [x: number, y: number];

/** Draws the chain. It is as wide as its columns: on a small screen it scrolls. */
export function drawKette({ spalten, knoten, kanten, alternative }: Kette): Element {
  const orte = placesOf(knoten);
  const height = kopf + Math.max(...spalten.map((_, spalte) => countIn(knoten, spalte))) * (hoehe + laengs);
  const width = spalten.length * (breite + quer) - quer;
  return form(
    'svg',
    {
      className: ['kettenbild'],
      role: 'group',
      ariaLabel: alternative,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    spalten.map((titel, spalte) =>
      form('text', { className: ['kette-kopf'], x: spalte * (breite + quer), y: 16 }, titel),
    ),
    kanten.map(([von, nach]) => drawKante(orte.get(von), orte.get(nach))),
    knoten.map((einer) => drawKnoten(einer, orte.get(einer.key) ?? [0, 0])),
  );
}

const countIn = (knoten: readonly Knoten[], spalte: number): number =>
  knoten.filter((einer) => einer.spalte === spalte).length;

/** Boxes of a column stand evenly over the height of the longest. */
function placesOf(knoten: readonly Knoten[]): ReadonlyMap<string, Ort> {
  const most = Math.max(...knoten.map(({ spalte }) => countIn(knoten, spalte)));
  const total = most * (hoehe + laengs);
  return new Map(
    knoten.map(({ key, spalte }) => {
      const column = knoten.filter((einer) => einer.spalte === spalte);
      const index = column.findIndex((einer) => einer.key === key);
      const y = kopf + (total / column.length) * (index + 0.5) - (hoehe + laengs) / 2;
      return [key, [spalte * (breite + quer), Math.round(y)]];
    }),
  );
}

function drawKante(von: Ort | undefined, nach: Ort | undefined): Element | null {
  if (!von || !nach) return null;
  const [x1, y1, x2, y2] = [von[0] + breite, von[1] + hoehe / 2, nach[0], nach[1] + hoehe / 2];
  const middle = (x1 + x2) / 2;
  return form('path', { className: ['kante'], d: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` });
}

function drawKnoten({ kennung, titel, href, luecke }: Knoten, [x, y]: Ort): Element {
  const lines = brecheZeilen(titel, buchstaben);
  const shown = lines.length > 2 ? [lines[0] ?? '', `${(lines[1] ?? '').slice(0, buchstaben - 2)} …`] : lines;
  const box = [
    form('rect', {
      className: luecke === '' ? ['knoten'] : ['knoten', 'knoten-luecke'],
      x,
      y,
      width: breite,
      height: hoehe,
      rx: 4,
    }),
    form('title', {}, `${kennung} ${titel}${luecke === '' ? '' : `: ${luecke}`}`),
    form(
      'text',
      { className: ['kette-kennung'], x: x + 8, y: y + 19 },
      luecke === '' ? kennung : `${kennung}: ${luecke}`,
    ),
    shown.map((text, index) => form('text', { x: x + 8, y: y + 39 + index * 18 }, text)),
  ];
  return href === null ? form('g', {}, box) : form('a', { href }, box);
}
