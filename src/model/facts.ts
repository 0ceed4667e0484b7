// What is known of one file after parsing and validation: plain data, small, independent of every other file.
import { type Range, rangeOf, type Span } from '../base/text.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Bildtyp } from '../domain/bildtypen.ts';
import type { Typ, LinkTarget } from '../domain/registry.ts';
import type { Prosa } from './prosafakten.ts';

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

/**
 * What an office document says beside its text: names of people and offices, comments, tracked changes, what is hidden (sheets, rows,
 * text, slides, notes), other entries about the file.
 */
export type OfficeMehr = 'person' | 'kommentar' | 'aenderung' | 'verborgen' | 'angaben';

/** What a PDF says of itself, or an office document. */
export interface Pdffakten {
  /** Why it cannot be looked through, as the end of a sentence. */
  readonly fehler?: string;
  readonly aktiv: readonly PdfAktiv[];
  /** The norms that it claims to keep. */
  readonly norm?: string;
  /** What belies that, as the end of a sentence. */
  readonly widerspruch?: string;
  /** Only of an office document: what it says beside its text. */
  readonly mehr?: readonly OfficeMehr[];
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
