// Tables in the terminal and as CSV for other programs.
import { writeCsv as writeRows } from '../base/csv.ts';

/** A plain table: heads, and rows of cells as text. */
export interface Textabelle {
  readonly spalten: readonly string[];
  readonly zeilen: readonly (readonly string[])[];
}

/** Columns side by side, the last one not padded. Cells are cut to fit `width` as far as the widest column allows. */
export function writeSpalten({ spalten, zeilen }: Textabelle, width: number): string {
  const widths = spalten.map((titel, index) =>
    Math.max(titel.length, ...zeilen.map((zeile) => (zeile[index] ?? '').length)),
  );
  const excess = widths.reduce((sum, w) => sum + w + 2, -2) - width;
  const widest = widths.indexOf(Math.max(...widths));
  if (excess > 0) widths[widest] = Math.max(20, (widths[widest] ?? 0) - excess);
  const lineOf = (zeile: readonly string[]): string =>
    zeile
      .map((zelle, index) =>
        cut(zelle, widths[index] ?? 0).padEnd(index === zeile.length - 1 ? 0 : (widths[index] ?? 0)),
      )
      .join('  ')
      .trimEnd();
  return `${[lineOf(spalten), ...zeilen.map(lineOf)].join('\n')}\n`;
}

const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1))}…`;

/** RFC 4180 with a head line. */
export const toCsv = ({ spalten, zeilen }: Textabelle): string => writeRows([spalten, ...zeilen]);
