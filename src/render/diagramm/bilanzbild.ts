// How many of all: one bar in parts, each as wide as its share, with its figure.
import type { Element } from 'hast';
import { form } from './zeitstreifen.ts';

interface Teil {
  readonly art: string;
  readonly indikatoren: readonly unknown[];
}

/** Draws the bar; `worte` says the same. */
export function drawBilanz(teile: readonly Teil[], gesamt: number, worte: string): Element {
  let left = 0;
  return form(
    'svg',
    { className: ['bilanzbild'], role: 'img', ariaLabel: worte, width: '100%', height: 40 },
    teile.map(({ art, indikatoren: { length } }) => {
      const [x, width] = [(left / gesamt) * 100, (length / gesamt) * 100];
      left += length;
      return form(
        'svg',
        { className: ['bilanzteil', `bilanz-${art}`], x: percent(x), width: percent(width), height: 40 },
        form('rect', { width: '100%', height: 40 }),
        form('text', { x: '50%', y: 26, textAnchor: 'middle' }, String(length)),
      );
    }),
  );
}

const percent = (wert: number): string => `${Math.round(wert * 100) / 100}%`;
