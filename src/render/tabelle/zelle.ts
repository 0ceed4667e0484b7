// The plain data that tables and lists are made of, the same for website and print.

/** A piece of running text, a link where `href` says so. */
export interface Stueck {
  readonly text: string;
  readonly href: string | null;
  /** The element that it stands in, where it is emphasized. */
  readonly form?: 'strong' | 'em';
  /** The code of its language, where that is not German. */
  readonly sprache?: string;
}

/** A cell: paragraphs of pieces. */
export interface Zelle {
  readonly absaetze: readonly (readonly Stueck[])[];
  /** The cell heads its row. */
  readonly kopf: boolean;
  readonly zahl: boolean;
  /** A word for the style of the cell, such as a status; null for none. */
  readonly art: string | null;
  /** Its paragraphs are the items of a list. */
  readonly liste: boolean;
}

export interface Spaltenkopf {
  readonly titel: string;
  readonly zahl: boolean;
  /** Which column of its whole table it is, from 1: its width stays its own where others are left out. */
  readonly nr?: number;
}

export interface Zeile {
  readonly anker: string | null;
  readonly zellen: readonly Zelle[];
  /** The row heads the rows up to the next such row: their name and their sums. */
  readonly gruppe?: true;
}

export interface Tabellensicht {
  readonly titel: string;
  /** A word for the style of the whole table: its column widths. */
  readonly art: string;
  readonly spalten: readonly Spaltenkopf[];
  readonly zeilen: readonly Zeile[];
  /** What its groups are, where it has rows that head others: 'Budget'. */
  readonly gruppen?: string;
  /** What stands below, where something does: source, estimates, breaks. */
  readonly anmerkungen?: readonly (readonly Stueck[])[];
  /** The way to the same table as a file; where the output has none, it is not there. */
  readonly csv?: string;
}

/** What stands where there is nothing: never an empty cell (PDF/UA, ISO 14289-1, 7.2). */
export const leer = '–';

/** A piece of text, a link with `href`. */
export const stueck = (text: string, href: string | null = null): Stueck => ({ text, href });

/** A cell of one paragraph; a dash where there is no text. */
export function zelle(
  inhalt: string | Stueck | readonly Stueck[],
  zusatz: Partial<Omit<Zelle, 'absaetze'>> = {},
): Zelle {
  const stuecke =
    typeof inhalt === 'string'
      ? [stueck(inhalt)]
      : Array.isArray(inhalt)
        ? (inhalt as readonly Stueck[])
        : [inhalt as Stueck];
  return absatzZelle([stuecke], zusatz);
}

/** A cell of several paragraphs. */
export function absatzZelle(
  absaetze: readonly (readonly Stueck[])[],
  zusatz: Partial<Omit<Zelle, 'absaetze'>> = {},
): Zelle {
  const filled = absaetze.filter((stuecke) => stuecke.some(({ text }) => text !== ''));
  return {
    absaetze: filled.length > 0 ? filled : [[stueck(leer)]],
    kopf: false,
    zahl: false,
    art: null,
    liste: false,
    ...zusatz,
  };
}

/** The head of a column; `zahl` for one of figures. */
export const spaltenkopf = (titel: string, zahl = false): Spaltenkopf => ({ titel, zahl });

/** The words of a cell. */
export const zelltextOf = (inhalt: Zelle | undefined): string =>
  (inhalt?.absaetze ?? []).map((stuecke) => stuecke.map(({ text }) => text).join('')).join(' ');

const isStrich = (inhalt: Zelle | undefined): boolean => zelltextOf(inhalt) === leer;

/** The table without the columns behind its first in which no row says anything; a table without rows keeps all. */
export function withoutLeereSpalten(tabelle: Tabellensicht, isLeer = isStrich): Tabellensicht {
  const { spalten, zeilen } = tabelle;
  if (zeilen.length === 0) return tabelle;
  const isGefuellt = spalten.map((_, index) => index === 0 || !zeilen.every(({ zellen }) => isLeer(zellen[index])));
  const keep = <T>(each: readonly T[]): readonly T[] => each.filter((_, index) => isGefuellt[index] ?? true);
  return isGefuellt.every(Boolean)
    ? tabelle
    : { ...tabelle, spalten: keep(spalten), zeilen: zeilen.map((zeile) => ({ ...zeile, zellen: keep(zeile.zellen) })) };
}

/** Puts pieces in a row, with a separator between. */
export const joinStuecke = (stuecke: readonly Stueck[], trenner = ', '): Stueck[] =>
  stuecke.flatMap((s, index) => (index === 0 ? [s] : [stueck(trenner), s]));
