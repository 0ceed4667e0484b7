// What a kind of entity is: one declarative description that feeds loading, validation, linking, JSON Schema, lists and pages.
import type { z } from 'zod';

/** The form of a kind's ids. */
export interface Idform {
  /** A named group `kuerzel` must be the kuerzel of the Handlungsfeld whose folder the file lies in. */
  readonly muster: RegExp;
  readonly beispiel: string;
  /** The letter that they begin with, where that tells the kind; a kuerzel comes after it. */
  readonly buchstabe?: string;
  /** What comes after the kuerzel, as the source of a pattern. */
  readonly ende?: string;
}

/** The form of a kuerzel, as the source of a pattern. */
export const kuerzelmuster = '[A-Z]{2,6}';

const buchstabenId = (buchstabe: string, ende: string, beispiel: string): Idform => ({
  muster: new RegExp(`^${buchstabe}-(?<kuerzel>${kuerzelmuster})${ende}$`),
  beispiel,
  buchstabe,
  ende,
});

/** A text whose examples have the kuerzel of a Handlungsfeld that there is: TEIL stands for one in all of them. */
export const withKuerzel = (text: string, kuerzel: string): string =>
  text.replaceAll(/(?<![A-Z])TEIL(?![A-Z])/g, kuerzel);

/** Ids such as M-TEIL-01: the letter of the kind, the kuerzel of a Handlungsfeld, a number of two digits; from 100 on of three. */
export const nummernId = (buchstabe: string): Idform =>
  buchstabenId(buchstabe, String.raw`-(?:\d{2}|[1-9]\d{2})`, `${buchstabe}-TEIL-01`);

/** Ids such as L-TEIL, of what a Handlungsfeld has one of. */
export const feldId = (buchstabe: string): Idform => buchstabenId(buchstabe, '', `${buchstabe}-TEIL`);

/** The form of names: letters without umlauts, digits, hyphens. */
export const namensmuster = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** Ids that are names. */
export const namensId = (beispiel: string): Idform => ({ muster: namensmuster, beispiel });

/** A part of an entity that references can reach. */
export interface Teilart<P extends string = string> {
  readonly typ: P;
  /** The field that lists the parts; each has an `id`. */
  readonly feld: string;
  readonly label: string;
  /** The id by which references call it, told from that of its entity and its own. */
  readonly id: (eltern: string, eigene: string) => string;
  readonly beispiel: string;
}

/** How the website shows a kind. */
export interface Seitenplan {
  /** A page for each; all on one page; each on the page of its Handlungsfeld; on the start page. */
  readonly form: 'einzeln' | 'gemeinsam' | 'teil' | 'start';
  /** The folder of its pages, or the name of its one page; where it is not said, that of its files. */
  readonly slug?: string;
  /** Names of pages are small letters, whatever the ids are. */
  readonly klein?: true;
  /** A sentence above what the page of an entity tells. */
  readonly vorbemerkung?: string;
}

/** The page on which the website lists a kind. */
export interface Listenplan {
  /** What it is called where one gets there from. */
  readonly text: string;
  /** In the navigation it has a page of its own; on the page of the Verzeichnisse it is a part. */
  readonly ort: 'navigation' | 'verzeichnisse';
  /** The part of the navigation; without one it is found where one looks things up. */
  readonly gruppe?: 'plan' | 'stand' | 'mitwirkung' | 'nachschlagen';
  /** Its place there. */
  readonly rang: number;
  /** The name of its page, where that is not the name of the kind's pages. */
  readonly slug?: string;
  /** The sentence that it begins with. */
  readonly einleitung?: string;
  /** The field that groups the list, and what the groups are called. */
  readonly gruppen?: { readonly feld: string; readonly worte: Readonly<Record<string, string>> };
  /** The field that stands behind a title in brackets. */
  readonly beiname?: string;
  /** The field that stands beside an entry. */
  readonly zusatz?: string;
}

/** How the registers show a kind, at the end of the printed concept and among the Verzeichnisse of the website. */
export interface Registerplan {
  readonly titel: string;
  readonly rang: number;
  /** Sections with headings, or short paragraphs. */
  readonly form: 'eintraege' | 'liste';
}

export interface Kind<T extends string = string, S extends z.ZodObject = z.ZodObject, P extends string = string> {
  /** The singular by which references and `konzept list` call it. */
  readonly typ: T;
  /** Its place among the kinds, in documents, data and lists. */
  readonly rang: number;
  /** Where its files lie below content/: `{ordner}` stands for a Handlungsfeld's folder, `{id}` for the id. */
  readonly pfad: string;
  /** The folder's name, where `konzept list` takes it too. */
  readonly ordner?: string;
  readonly id: Idform;
  readonly label: string;
  readonly plural: string;
  readonly genus: 'm' | 'f' | 'n';
  /** The field that names the entity. */
  readonly titelfeld: 'titel' | 'name' | 'namen' | 'begriff' | 'betreff';
  /** How running text calls it, where its title alone would not do: with its id, or in quotation marks. */
  readonly nennung?: 'mit-id' | 'zitiert';
  /** What it is sorted by: fields, `id`, `titel`; after the number of its Handlungsfeld, where it lies in one. */
  readonly sortierung: readonly string[];
  readonly seite: Seitenplan;
  readonly liste?: Listenplan;
  readonly register?: Registerplan;
  readonly teil?: Teilart<P>;
  readonly schema: S;
}

/** Declares a kind; keeps the types of its name, its schema and its part. */
export const defineKind = <const T extends string, S extends z.ZodObject, const P extends string = never>(
  kind: Kind<T, S, P>,
): Kind<T, S, P> => kind;
