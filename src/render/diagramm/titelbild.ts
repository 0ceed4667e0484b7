// The picture on the cover, made of the concept itself: a row for each Handlungsfeld, a square for each künftige Maßnahme. What is under way
// is filled, what is to come is an outline: that survives a printer without colours.
import type { Element } from 'hast';
import { h } from '../tree/h.ts';

/** A row: its colour (#rrggbb), and for each square whether it is filled. */
export interface Bildreihe {
  readonly farbe: string;
  readonly felder: readonly boolean[];
}

/** The room for all of them, in px of the drawing; no square is larger than `most`. */
const [breite, hoehe, most] = [640, 250, 34];

/** Draws the rows in the room that there is: the more there are, the smaller they are. */
export function drawTitelbild(reihen: readonly Bildreihe[], alternative: string): Element {
  const laengste = Math.max(1, ...reihen.map(({ felder }) => felder.length));
  const schritt = Math.min(most, breite / laengste, hoehe / Math.max(1, reihen.length));
  const seite = schritt * 0.78;
  const px = (wert: number): string => String(Math.round(wert * 10) / 10);
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      ariaLabel: alternative,
      className: ['titelbild'],
      viewBox: `0 0 ${breite} ${px(schritt * reihen.length)}`,
      preserveAspectRatio: 'xMinYMin meet',
    },
    reihen.map(({ farbe, felder }, row) =>
      felder.map((isVoll, column) =>
        h('rect', {
          x: px(column * schritt + 1),
          y: px(row * schritt + 1),
          width: px(seite),
          height: px(seite),
          rx: '2',
          fill: isVoll ? farbe : 'none',
          stroke: farbe,
          'stroke-width': '1.5',
        }),
      ),
    ),
  );
}
