// What is known of one file after parsing and validation: plain data, small, independent of every other file.
import { type Range, rangeOf, type Span } from '../base/text.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Bildtyp } from '../domain/bildtypen.ts';
import type { Typ, LinkTarget } from '../domain/kinds/registry.ts';

/** A path into front matter: keys and list positions (from 0). */
export type Path = readonly (string | number)[];

/** The form in which a path is a key of Places: `zwischenziele.1.termin`. */
export const pathKey = (path: Path): string => path.join('.');

/** Of each value: where it stands, and where its key stands: [from, to, keyFrom, keyTo], offsets into the file's text. */
export type Places = Readonly<Record<string, readonly [number, number, number, number]>>;

/** A reference in front matter. */
export interface Feldverweis {
  readonly target: LinkTarget;
  readonly umkehrung: string;
  readonly id: string;
  readonly path: Path;
}

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
  | 'fussnote'
  | 'haken'
  | 'hervorhebung'
  | 'hochzahl'
  | 'kasten'
  | 'kommentar'
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
 * Something in prose that a rule may ask about: what looks like a directive, an abbreviation and one that is explained, an
 * office, a number of Maßnahmen, a gender sign, a mere intention, a long sentence, a link that says nothing, a table
 * without head, the word Anlage. What it amounts to is for the rule to say.
 */
export interface Beobachtung {
  readonly art:
    | 'verdacht'
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
  /** The packed tree (base/packed-hast.ts) with `<k-v n>` for references and `<k-d n>` for directives, where it was asked for. */
  readonly hast?: string;
}

export const leereProsa: Prosa = {
  leer: true,
  ueberschriften: [],
  verweise: [],
  direktiven: [],
  dateien: [],
  beobachtungen: [],
};

/** A field that is missing, or a value that could not be read and is left out. */
export interface Luecke {
  /** Where it would stand, or stands in the file. */
  readonly path: Path;
  /** What it is called: 'kosten, Eintrag 2'. */
  readonly feld: string;
  /** What is written there. */
  readonly wortlaut?: string;
}

/** A finding that its author wants silent, as the comment says it: code or name, and the reason; either may be empty. */
export interface Unterdrueckung {
  readonly regel: string;
  readonly grund: string;
  /** Where the comment stands. */
  readonly range: Range;
  /** The first and the last line that it holds for. */
  readonly von: number;
  readonly bis: number;
}

/** All facts of one Markdown file. */
export interface FileFacts {
  readonly file: string;
  readonly typ: Typ;
  readonly stamm: string;
  /** The Handlungsfeld's folder, where the file lies in one. */
  readonly ordner?: string;
  readonly starts: readonly number[];
  readonly places: Places;
  /** Front matter as its schema has it, with words for what is missing in it; undefined where it could not be read. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Front matter as far as it could be read, for what still counts of a faulty file. */
  readonly roh: Readonly<Record<string, unknown>>;
  /** True where not even the fields could be read. */
  readonly unlesbar: boolean;
  /** What is missing in `data` or could not be read. */
  readonly luecken: readonly Luecke[];
  readonly verweise: readonly Feldverweis[];
  /** What this file may refer to beside that, by what could not be read of it. */
  readonly ungewiss: readonly LinkTarget[];
  readonly prosa: Prosa;
  readonly unterdrueckungen: readonly Unterdrueckung[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A table's text and what was read of it. Cells are text; rows are told with the line (from 1) that they begin on. */
export interface Tabelle {
  readonly file: string;
  readonly spalten: readonly string[];
  readonly zeilen: readonly Tabellenzeile[];
  readonly trennzeichen: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Tabellenzeile {
  readonly line: number;
  readonly zellen: readonly string[];
  /** The first column (from 1) of each cell on its line, and the one that a further cell would have. */
  readonly columns: readonly number[];
}

/** Whom or what the metadata of an image name beside what it shows. */
export type Bildangabe = 'ort' | 'person';

/** What the bytes of an image say; sizes in pixels and bytes. */
export interface Bild {
  readonly bytes: number;
  /** Undefined where it is no kind that can be shown. */
  readonly typ?: Bildtyp;
  readonly breite?: number;
  readonly hoehe?: number;
  /** True for the colours of a printing press, CMYK. */
  readonly vierfarbig?: boolean;
  /** True for an animation. */
  readonly bewegt?: boolean;
  /** Why it cannot be shown, as the end of a sentence. */
  readonly fehler?: string;
  /** What a drawing holds beside a drawing: nothing that may go out. Text would depend on the typefaces of the machine that shows it. */
  readonly gefahr?: 'schrift' | 'programm' | 'fremdes' | 'verweis' | 'dokumenttyp' | 'kodierung';
  /** Why a drawing would take too long: its size, depth, or because it uses itself. It does not go out. */
  readonly aufwand?: 'umfang' | 'tiefe' | 'kreis';
  readonly nennt?: readonly Bildangabe[];
}

/**
 * What in a PDF acts: a program, starting another one, sending what is filled in, opening another file or an address that is
 * none of the web, an enclosed file, what happens by itself, sound and film.
 */
export type PdfAktiv = 'programm' | 'start' | 'senden' | 'datei' | 'adresse' | 'anhang' | 'ausloeser' | 'medien';

/** What a PDF says of itself. */
export interface Pdffakten {
  /** Why it cannot be looked through, as the end of a sentence. */
  readonly fehler?: string;
  readonly aktiv: readonly PdfAktiv[];
  /** The norms that it claims to keep. */
  readonly norm?: string;
  /** What belies that, as the end of a sentence. */
  readonly widerspruch?: string;
  /** It is signed: every change would break the signature. */
  readonly unterschrieben?: boolean;
}

/** Another concept, as its konzept.json tells it. */
export interface AnderesKonzept {
  readonly titel?: string | undefined;
  readonly stichtag?: string | undefined;
  readonly hinweis?: string | undefined;
  /** The digest of the file's bytes. */
  readonly sha512: string;
  readonly entitaeten: readonly AndereEntitaet[];
}

/** A thing of another concept. */
export interface AndereEntitaet {
  readonly typ?: string | undefined;
  readonly id: string;
  readonly titel: string;
  /** The status of a Maßnahme there, in words. */
  readonly status?: string | undefined;
  /** What it refers to in concepts other than its own: `integration:M-TEIL-05`. */
  readonly extern: readonly { readonly feld: string; readonly id: string }[];
}

/** The place of a stretch of a file. Line starts are unpacked for it: ask only where there is something to tell. */
export const placeIn = (facts: Pick<FileFacts, 'file' | 'starts'>, span: Span): Place => ({
  file: facts.file,
  range: rangeOf(facts.starts, span),
});

/** The place of a value, of its key (`key: true`), or of the nearest thing around it. */
export function findRange(facts: Pick<FileFacts, 'places' | 'starts'>, path: Path, key = false): Range {
  for (let length = path.length; length > 0; length--) {
    const place = facts.places[pathKey(path.slice(0, length))];
    if (!place) continue;
    const [from, to, keyFrom, keyTo] = place;
    return rangeOf(facts.starts, key || length < path.length ? { from: keyFrom, to: keyTo } : { from, to });
  }
  return rangeOf(facts.starts, { from: 0, to: 3 });
}
