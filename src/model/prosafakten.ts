// What is known of one file's prose: its references, directives, files and what a rule may ask about.
import type { Span } from '../base/text.ts';

/** A reference in prose, as it was written. */
export interface Prosaverweis {
  /** What stands before a colon: a typ or the name of another concept. */
  readonly vorsatz?: string;
  readonly id: string;
  /** The day behind an @: for a body's name on that day. */
  readonly am?: string;
  readonly span: Span;
  /** The id alone, where it stands in the text as it is meant: what a fix replaces. */
  readonly idSpan?: Span;
}

/** A heading of a body, its level as written (1 to 6). */
export interface Ueberschrift {
  readonly ebene: number;
  readonly text: string;
  readonly span: Span;
  /** The first words below it, up to the next heading; empty where nothing stands there. */
  readonly beginn: string;
  /** How many paragraphs stand below it, up to the next heading. */
  readonly absaetze: number;
}

/** What signs that stayed signs were meant to be. */
export type Zeichenform =
  | 'anker'
  | 'baustein'
  | 'einbettung'
  | 'entitaet'
  | 'erklaerung'
  | 'fussnote'
  | 'haken'
  | 'hervorhebung'
  | 'hochzahl'
  | 'kasten'
  | 'kommentar'
  | 'kurzzeichen'
  | 'latex'
  | 'link'
  | 'linkziel'
  | 'programm'
  | 'platzhalter'
  | 'striche'
  | 'tilde'
  | 'ueberschrift'
  | 'verweis'
  | 'zitat';

/**
 * Something in prose that a rule may ask about: what looks like a directive, an id that is no reference, an abbreviation and one that is explained, an
 * office, a number of Maßnahmen, a gender sign, a mere intention, a long sentence, a link that says nothing, a table
 * without head, the word Anlage. What it amounts to is for the rule to say.
 */
export interface Beobachtung {
  readonly art:
    | 'verdacht'
    | 'kennung'
    | 'abkuerzung'
    | 'erklaert'
    | 'stelle'
    | 'anzahl'
    | 'gender'
    | 'absicht'
    | 'satz'
    | 'linktext'
    | 'tabellenkopf'
    | 'anlage'
    | 'marke'
    | 'zelle'
    | 'tabellenrest'
    | 'einzug'
    | 'offener-block'
    | 'umbruch'
    | 'nachzuegler'
    | 'zeilen'
    | 'diagramm'
    | 'tag'
    | 'fussnote'
    | 'fussnotenverweis';
  readonly text: string;
  readonly span: Span;
  /** Of signs that stayed signs: what they were meant to be. */
  readonly form?: Zeichenform;
  /** Of a number, the sentence that it stands in; of a day, why it does not exist. */
  readonly satz?: string;
}

/** The file that an address may mean, relative to the root, and the place in it: `#page=3`. */
export interface Dateilesart {
  readonly datei: string;
  readonly stelle?: string;
}

/** An image or a link to a file; the path is relative to the root. */
export interface Dateiverweis extends Dateilesart {
  /** Other readings of the address, in the order in which they are tried where the concept has no file of the first. */
  readonly sonst?: readonly Dateilesart[];
  readonly bild: boolean;
  /** What stands for an image. */
  readonly alt?: string;
  readonly span: Span;
}

/** An attribute of a directive: its value, the whole of it, and its value without quotes. */
export interface Attribut {
  readonly wert: string;
  readonly span: Span;
  readonly wertSpan: Span;
}

/** A directive as it was called in prose. */
export interface Direktivenaufruf {
  readonly name: string;
  readonly attribute: Readonly<Record<string, Attribut>>;
  readonly span: Span;
}

/** The body of a file. */
export interface Prosa {
  /** True where there is nothing but white space. */
  readonly leer: boolean;
  readonly ueberschriften: readonly Ueberschrift[];
  readonly verweise: readonly Prosaverweis[];
  readonly direktiven: readonly Direktivenaufruf[];
  readonly dateien: readonly Dateiverweis[];
  readonly beobachtungen: readonly Beobachtung[];
  /** The text fields with more than words in them, by what is written there. Their references stand behind those of the body. */
  readonly felder?: Readonly<Record<string, Feldprosa>>;
  /** The packed tree (base/packed-hast.ts) with `<k-v n>` for references and `<k-d n>` for directives, where it was asked for. */
  readonly hast?: string;
}

/** A text field as a tree like that of a body, empty where trees were not asked for; `ab` says where its references, directives and files begin among those of the file. */
export interface Feldprosa {
  readonly hast: string;
  readonly ab: Anfang;
}

export interface Anfang {
  readonly verweise: number;
  readonly direktiven: number;
  readonly dateien: number;
}

export const leereProsa: Prosa = {
  leer: true,
  ueberschriften: [],
  verweise: [],
  direktiven: [],
  dateien: [],
  beobachtungen: [],
};
