// A Handlungsfeld in one picture: how many Maßnahmen have which status, what they cost year by year, what comes next. Lengths and words say
// the same, so that it can be printed in grey.
import type { Element } from 'hast';
import { type Child, h } from '../tree/h.ts';
import { ink, schriftgrad } from './bildbaum.ts';

/** A bar with what stands before and behind it. */
export interface Balkenzeile {
  readonly name: string;
  readonly anzahl: number;
  readonly wert: string;
}

/** What the picture shows: two columns of bars, and one of lines. */
export interface Feldbild {
  readonly alternative: string;
  readonly status: Spalte<Balkenzeile>;
  readonly kosten: Spalte<Balkenzeile>;
  readonly termine: Spalte<string>;
}

interface Spalte<Zeile> {
  readonly titel: string;
  readonly zeilen: readonly Zeile[];
  /** What is said where there is none. */
  readonly leer: string;
}

/** In px of the drawing: its width, a line, where the columns begin, what a bar takes. */
const [breite, zeile] = [720, 20];
const spalten = { status: [0, 118, 84], kosten: [256, 44, 66], termine: 486 } as const;

/** Draws it as wide as the page. */
export function drawFeldbild({ alternative, status, kosten, termine }: Feldbild): Element {
  const rows = Math.max(status.zeilen.length, kosten.zeilen.length, termine.zeilen.length, 1);
  const height = (rows + 1) * zeile + 6;
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      ariaLabel: alternative,
      className: ['diagramm-bild', 'feldbild'],
      viewBox: `0 0 ${breite} ${height}`,
    },
    drawBalken(status, spalten.status),
    drawBalken(kosten, spalten.kosten),
    drawSpalte(termine, spalten.termine, (text, y) => label(spalten.termine, y, text)),
  );
}

const drawBalken = (spalte: Spalte<Balkenzeile>, [x, name, room]: readonly [number, number, number]): Child => {
  const most = Math.max(1, ...spalte.zeilen.map(({ anzahl }) => anzahl));
  return drawSpalte(spalte, x, (each, y) => {
    const width = Math.max(1.5, (each.anzahl / most) * room);
    return [
      label(x, y, each.name),
      h('rect', {
        x: String(x + name),
        y: String(y - 12),
        width: width.toFixed(1),
        height: '15',
        fill: 'currentColor',
      }),
      label(x + name + width + 6, y, each.wert),
    ];
  });
};

function drawSpalte<Zeile>(
  { titel, zeilen, leer }: Spalte<Zeile>,
  x: number,
  draw: (row: Zeile, y: number) => Child,
): Child {
  const lines =
    zeilen.length === 0 ? label(x, zeile * 2 - 6, leer) : zeilen.map((row, n) => draw(row, (n + 2) * zeile - 6));
  return [label(x, zeile - 6, titel, { 'font-weight': '600' }), lines];
}

const label = (x: number, y: number, text: string, more: Record<string, string> = {}): Element =>
  h('text', { x: x.toFixed(1), y: String(y), fill: ink, 'font-size': `${schriftgrad}px`, ...more }, text);
