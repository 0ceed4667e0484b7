// What the Aktionsplan can be filtered and sorted by, told apart from the page that it stands on.

/** What is known of a row beside its text. The names are those of the form's fields. */
export interface Planzeile {
  readonly id: string;
  readonly feld: string;
  readonly status: string;
  readonly zeichen: string;
  /** Akteure in any role. */
  readonly akteur: readonly string[];
  readonly zielgruppe: readonly string[];
  /** The years in which it runs, the first and the last; no last one for what has no end. */
  readonly jahre: readonly [von?: number, bis?: number];
  readonly budget: readonly string[];
  /** The days on which its open Zwischenziele are due. */
  readonly faellig: readonly string[];
  /** Months since the last Sachstand; null where there never was one. */
  readonly stille: number | null;
  readonly fehlt: readonly string[];
  /** What columns are sorted by that cannot be sorted by their words. */
  readonly sortierung: Readonly<Record<string, string | number>>;
}

/** What the page of the Aktionsplan loads: its rows in their order. */
export interface Plandaten {
  /** What the rows are called together: 'Maßnahmen'. */
  readonly wort: string;
  readonly zeilen: readonly Planzeile[];
}

/** The fields of the form with what is chosen; one that is empty asks for nothing. */
export type Filter = Readonly<Record<string, string>>;

type Pruefung = (zeile: Planzeile, wert: string) => boolean;

const pruefungen: Readonly<Record<string, Pruefung>> = {
  feld: ({ feld }, wert) => feld === wert,
  status: ({ status }, wert) => status === wert,
  zeichen: ({ zeichen }, wert) => zeichen === wert,
  akteur: ({ akteur }, wert) => akteur.includes(wert),
  zielgruppe: ({ zielgruppe }, wert) => zielgruppe.includes(wert),
  jahr: ({ jahre: [von, bis] }, wert) => von !== undefined && von <= Number(wert) && (bis ?? Infinity) >= Number(wert),
  budget: ({ budget }, wert) => budget.includes(wert),
  bis: ({ faellig }, wert) => faellig.some((tag) => tag <= wert),
  fehlt: ({ fehlt }, wert) => fehlt.includes(wert),
  still: ({ stille }, wert) => stille === null || stille >= Number(wert),
};

/** The fields that a filter may have, beside `q` for words. */
export const felder: readonly string[] = [...Object.keys(pruefungen), 'q'];

/** True for a row that has all that is asked for; `text` is what it shows. */
export const passt = (zeile: Planzeile, text: string, filter: Filter): boolean =>
  Object.entries(filter).every(([name, wert]) => {
    if (wert === '') return true;
    if (name === 'q')
      return wert
        .toLowerCase()
        .split(/\s+/)
        .every((wort) => text.toLowerCase().includes(wort));
    return pruefungen[name]?.(zeile, wert) ?? true;
  });

/** A cell as CSV has it (RFC 4180); what a spreadsheet would take for a formula stays text. */
function toCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Rows as CSV for a German spreadsheet: semicolons, and the mark that tells it the encoding. */
export const writeCsv = (zeilen: readonly (readonly string[])[]): string =>
  `\uFEFF${zeilen.map((zellen) => `${zellen.map(toCell).join(';')}\r\n`).join('')}`;
