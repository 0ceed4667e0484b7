// What a column of exported tables is: its name for programs, its title and meaning for people, its type, how to fill it.

import { type Ebenenworte, fillWorte } from '../../domain/ebenen.ts';

export type Spaltenwert = string | number | boolean | readonly string[] | undefined;

/** `datum` is a day as ISO text, `betrag` an amount in euros, `liste` several texts in one cell. */
export type Spaltentyp = 'text' | 'liste' | 'datum' | 'ganzzahl' | 'zahl' | 'betrag' | 'ja-nein';

/** A column; `breite` is its width on a sheet, in characters. */
export interface Ausgabespalte<T> {
  readonly feld: string;
  readonly titel: string;
  readonly bedeutung: string;
  readonly typ: Spaltentyp;
  readonly breite: number;
  readonly einheit?: string;
  /** Set for a column that people fill in. */
  readonly eingabe?: Eingabe;
  readonly wert: (zeile: T) => Spaltenwert;
}

/** What a program shows beside a cell to fill in: what belongs there, and the words to choose from. */
export interface Eingabe {
  readonly hilfe: string;
  readonly auswahl?: readonly string[];
}

/** A table with its rows filled in. */
export interface Ausgabetabelle {
  /** The name of its sheet. */
  readonly name: string;
  readonly spalten: readonly Omit<Ausgabespalte<never>, 'wert'>[];
  readonly zeilen: readonly (readonly Spaltenwert[])[];
}

/** Fills the columns for every row. */
export const fillTabelle = <T>(
  name: string,
  spalten: readonly Ausgabespalte<T>[],
  zeilen: readonly T[],
): Ausgabetabelle => ({
  name,
  spalten,
  zeilen: zeilen.map((zeile) => spalten.map(({ wert }) => wert(zeile))),
});

/** A table in the words of a concept: `{massnahme.des}` in a title or a meaning stands for its name of a level. */
export const sayTabelle = (tabelle: Ausgabetabelle, worte: Ebenenworte): Ausgabetabelle => ({
  ...tabelle,
  name: fillWorte(tabelle.name, worte),
  spalten: tabelle.spalten.map((spalte) => ({
    ...spalte,
    titel: fillWorte(spalte.titel, worte),
    bedeutung: fillWorte(spalte.bedeutung, worte),
    ...(spalte.eingabe && { eingabe: { ...spalte.eingabe, hilfe: fillWorte(spalte.eingabe.hilfe, worte) } }),
  })),
});

/** The title with its unit, as it stands above a column. */
export const spaltenkopfOf = ({ titel, einheit }: Pick<Ausgabespalte<never>, 'titel' | 'einheit'>): string =>
  einheit === undefined ? titel : `${titel} (${einheit})`;

/** Several texts as one cell. */
export const joinListe = (texte: readonly string[]): string => texte.join('; ');
