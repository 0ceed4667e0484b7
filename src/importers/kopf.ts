// The row of titles of a table, found wherever it stands, and what the columns below it are called.
import { type Blatt, spaltenname, type Tafelzeile } from './tafel/tafel.ts';
import { readText } from './werte.ts';

/** A column: its number, counted from 1, and its title as it is written. */
export interface Kopfspalte {
  readonly spalte: number;
  readonly titel: string;
}

export interface Kopf {
  readonly zeile: number;
  readonly spalten: readonly Kopfspalte[];
}

/** How deep a head may lie below titles and notes. */
const deepest = 30;

/** A title without what varies from sheet to sheet: case, line breaks, stars, hyphens, question marks, a unit in brackets at its end. */
export function faltTitel(titel: string): string {
  const plain = titel
    .normalize('NFC')
    .toLocaleLowerCase('de')
    .replaceAll(/[\s*:?_/-]+/g, ' ')
    .trim();
  const klammer = /[)\]]$/.test(plain) ? Math.max(plain.lastIndexOf('('), plain.lastIndexOf('[')) : -1;
  return klammer < 0 ? plain : plain.slice(0, klammer).trim();
}

/** The cells of a row as titles. */
export const headOf = ({ nr, zellen }: Tafelzeile): Kopf => ({
  zeile: nr,
  spalten: [...zellen].flatMap(([spalte, zelle]) => {
    const text = readText(zelle);
    return 'grund' in text ? [] : [{ spalte, titel: text.wert }];
  }),
});

/** The first row near the top that `fits`; undefined where none does. */
export const findKopf = (blatt: Blatt, fits: (kopf: Kopf) => boolean): Kopf | undefined =>
  blatt.zeilen.slice(0, deepest).map(headOf).find(fits);

/** 'F („Status“)': how messages name a column. */
export const spalteMitTitel = ({ spalte, titel }: Kopfspalte): string => `${spaltenname(spalte)} („${titel}“)`;
