// What a table is once it is read, from XLSX or CSV: cells with their kind, and everything beside them that a person should know.

/** The value of a cell. `zahl` stays a number and `datum` a day as ISO text. */
export type Zellwert =
  | { readonly art: 'text'; readonly text: string }
  /** `text` is how the sheet shows the number, in German: '20 T€' for 20. */
  | { readonly art: 'zahl'; readonly zahl: number; readonly text: string }
  | { readonly art: 'datum'; readonly tag: string }
  | { readonly art: 'wahrheit'; readonly wahr: boolean }
  /** An error of the spreadsheet, such as #DIV/0!. */
  | { readonly art: 'fehler'; readonly text: string }
  /** A formula, with the result that the file keeps, which may be of another day. */
  | { readonly art: 'formel'; readonly ergebnis: Zellwert | undefined }
  /** What no spreadsheet writes: `grund` is the German sentence that says so. */
  | { readonly art: 'unlesbar'; readonly grund: string };

/** A row with what its cells hold, by column counted from 1; empty cells are not there. */
export interface Tafelzeile {
  readonly nr: number;
  readonly zellen: ReadonlyMap<number, Zellwert>;
}

/** One sheet. */
export interface Blatt {
  readonly name: string;
  readonly sichtbar: boolean;
  /** The rows that hold something, from top to bottom. */
  readonly zeilen: readonly Tafelzeile[];
  /** Merged cells, as ranges such as B3:B5. */
  readonly verbunden: readonly Zellbereich[];
  /** What is left out because nobody sees it: a German sentence each. */
  readonly verborgen: readonly string[];
}

/** A range of cells, rows and columns counted from 1, both ends in it. */
export interface Zellbereich {
  readonly von: Zellstelle;
  readonly bis: Zellstelle;
}

export interface Zellstelle {
  readonly zeile: number;
  readonly spalte: number;
}

/** A file of one or more sheets, and what was noticed on reading it that hinders nothing. */
export interface Mappe {
  readonly blaetter: readonly Blatt[];
  readonly hinweise: readonly string[];
}

/** The most rows that are read: a table that people fill in has hundreds. */
export const meisteZeilen = 5_000;

/** The most columns that are read, and the most ranges of merged cells. */
export const meisteSpalten = 1_000;
export const meisteVerbundene = 5_000;

/** A file that cannot be used as a whole. The message is one German sentence that says why and what to do. */
export class DateiAbgelehnt extends Error {
  override readonly name = 'DateiAbgelehnt';
}

/** Refuses a file that is not whole. */
export const refuseKaputt = (): never => {
  throw new DateiAbgelehnt(
    'Die Datei ist beschädigt oder nicht vollständig. Öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie neu als .xlsx.',
  );
};

/** Refuses a table that is too long to have been filled in by people. */
export const refuseZeilen = (blatt: string): never => {
  throw new DateiAbgelehnt(
    `Das Blatt „${blatt}“ hat mehr als ${meisteZeilen} gefüllte Zeilen; so viele liest der Import nicht. Löschen Sie überzählige Zeilen oder teilen Sie die Datei.`,
  );
};

/** Refuses a table that is too wide. */
export const refuseSpalten = (blatt: string): never => {
  throw new DateiAbgelehnt(
    `Das Blatt „${blatt}“ hat mehr als ${meisteSpalten} Spalten; so viele liest der Import nicht. Löschen Sie überzählige Spalten, oder kopieren Sie die Tabelle in eine neue Datei.`,
  );
};

/** Refuses a table with more merged cells than people make. */
export const refuseVerbundene = (blatt: string): never => {
  throw new DateiAbgelehnt(
    `Das Blatt „${blatt}“ hat mehr als ${meisteVerbundene} verbundene Zellen; so viele liest der Import nicht. Heben Sie Verbindungen auf, oder kopieren Sie die Tabelle in eine neue Datei.`,
  );
};

/** A text without what nobody sees; undefined where nothing is left. */
export function textWert(text: string): Zellwert | undefined {
  const plain = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)[\p{Cc}\u2028\u2029\uFEFF]/gu, ' ')
    .trim();
  return plain === '' ? undefined : { art: 'text', text: plain };
}

/** 1 is A, 27 is AA. */
export const spaltenname = (number: number): string =>
  (number > 26 ? spaltenname(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(65 + ((number - 1) % 26));

/** The name of a cell: B3. */
export const zellname = ({ zeile, spalte }: Zellstelle): string => `${spaltenname(spalte)}${zeile}`;

/** How many places are told one by one. */
export const einzelnGenannt = 20;

/** The first of several places, and how many more there are: 'A2, A3 und 5 weitere'. */
export const listFirst = (places: readonly string[]): string =>
  places.length <= einzelnGenannt
    ? places.join(', ')
    : `${places.slice(0, einzelnGenannt).join(', ')} und ${places.length - einzelnGenannt} weitere`;

/** Where a cell is, as messages name it: 'Blatt „Sachstand“, Zelle F12'. */
export const ortOf = (blatt: Pick<Blatt, 'name'>, stelle: Zellstelle): string =>
  `Blatt „${blatt.name}“, Zelle ${zellname(stelle)}`;

/** The row and column of a name such as $B$3 or B3; undefined for anything else. */
export function stelleOf(name: string): Zellstelle | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === '') return undefined;
  const spalte = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { zeile: Number(digits), spalte };
}
