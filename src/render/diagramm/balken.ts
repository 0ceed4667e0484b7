// A bar of parts, such as how many Maßnahmen have which status. It is an ornament: the figures stand in words beside it.
import type { Element } from 'hast';
import { h } from '../tree/h.ts';

/** A part of a bar; `art` is its class in the style sheet. */
export interface Balkenteil {
  readonly art: string;
  readonly anzahl: number;
}

/** Air between two parts, in hundredths of the bar. */
const luft = 0.5;

/** Draws the parts beside each other; `voll` is what the whole width stands for. */
export function drawBalken(teile: readonly Balkenteil[], voll: number): Element {
  let left = 0;
  const rects = teile
    .filter(({ anzahl }) => anzahl > 0)
    .map(({ art, anzahl }) => {
      const width = (anzahl / Math.max(1, voll)) * 100;
      const rect = h('rect', {
        className: ['balkenteil', `balkenteil-${art}`],
        x: String(round(left)),
        y: '0',
        width: String(round(Math.max(width - luft, luft))),
        height: '10',
      });
      left += width;
      return rect;
    });
  return h(
    'svg',
    { className: ['balken'], viewBox: '0 0 100 10', preserveAspectRatio: 'none', ariaHidden: 'true' },
    h('rect', { className: ['balkengrund'], x: '0', y: '0', width: '100', height: '10' }),
    rects,
  );
}

const round = (wert: number): number => Math.round(wert * 100) / 100;
