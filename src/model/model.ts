// The whole concept as a read-only graph: entities by kind and id, the references between them in both directions.
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Dateiart } from '../domain/dateiart.ts';
import type { DataOf, Typ, TargetTyp } from '../domain/registry.ts';
import type { Ebene, Ebenenworte } from '../domain/ebenen.ts';
import type { Verzichtbar } from '../projekt/ebenen.ts';
import type { Kommunenworte } from '../projekt/kommune.ts';
import type { AnderesKonzept, Bild, FileFacts, Path, Pdffakten, Tabelle } from './facts.ts';

/** An entity whose front matter could be read; what is missing in it stands in its facts (`luecken`). */
export interface Entity<T extends Typ = Typ> {
  readonly typ: T;
  readonly id: string;
  readonly titel: string;
  /** The kuerzel of the Handlungsfeld whose folder it lies in. */
  readonly feld?: string;
  readonly data: DataOf<T>;
  readonly facts: FileFacts;
}

/** Anything with an id, also where its file has faults: enough to say that it exists and what it is called. */
export interface Bekannt {
  readonly typ: TargetTyp;
  readonly id: string;
  readonly titel: string;
  /** The file that defines it. */
  readonly file: string;
}

/** One reference, resolved. `von` and `nach` are keys of Bekannt. */
export interface Beziehung {
  readonly von: string;
  readonly nach: string;
  /** The field that refers, without positions (`zwischenziele.zustaendig`); 'text' for prose. */
  readonly feld: string;
  /** What the other end sees in German: 'federführend für'. */
  readonly umkehrung: string;
}

/** The key of a thing with an id: `massnahme:M-TEIL-01`. */
export const keyOf = (thing: { readonly typ: string; readonly id: string }): string => `${thing.typ}:${thing.id}`;

/** An image that the concept uses, with the first place that does. */
export interface VerwendetesBild extends Bild {
  readonly verwendet: Place;
}

/** A PDF of content/anlagen/ that the concept uses, with the first place that does: the paper that encloses it, if there is one. */
export interface VerwendetesPdf extends Pdffakten {
  readonly verwendet: Place;
}

/** A path without list positions, as relations and schemas name a field. */
export const feldpfadOf = (path: Path): string => path.filter((part) => typeof part === 'string').join('.');

/** The words that a project chooses. */
export interface Worte extends Kommunenworte, Ebenenworte {}

export interface Model {
  /** The levels that the concept does without: nothing of them is missing. */
  readonly ohne: ReadonlySet<Verzichtbar>;
  /** How this commune calls what decides and what it decides on, and how the concept calls its levels. */
  readonly worte: Worte;
  /** The day for which everything that depends on time is told. */
  readonly stichtag: string;
  readonly konzept: Entity<'konzept'> | undefined;
  /** Entities by typ, in the order of documents. */
  readonly byTyp: ReadonlyMap<Typ, readonly Entity[]>;
  readonly byKey: ReadonlyMap<string, Entity>;
  /** Everything that has an id, also of faulty files, and the parts: sitzung, vorgaenger. */
  readonly bekannt: ReadonlyMap<string, Bekannt>;
  readonly ausgehend: ReadonlyMap<string, readonly Beziehung[]>;
  readonly eingehend: ReadonlyMap<string, readonly Beziehung[]>;
  /** Per file the targets of its prose references, in their order; undefined where one does not resolve, null where it is not public. */
  readonly prosaTargets: ReadonlyMap<string, readonly (Bekannt | null | undefined)[]>;
  /** The tables by Datensatz id. */
  readonly tabellen: ReadonlyMap<string, Tabelle>;
  /** The other concepts whose konzept.json lies in verzahnung/, by name. */
  readonly andere: ReadonlyMap<string, AnderesKonzept>;
  /** All files below content/, relative to the root; for an output those that it may show. */
  readonly dateien: ReadonlySet<string>;
  /** The files that outputs can make of the concept, as they say it themselves. */
  readonly ausgaben: readonly Dateiart[];
  /** The images that are used, by file. */
  readonly bilder: ReadonlyMap<string, VerwendetesBild>;
  /** The PDFs of others that are used, by file. */
  readonly pdfs: ReadonlyMap<string, VerwendetesPdf>;
  readonly facts: readonly FileFacts[];
  /** The files of each Handlungsfeld's folder. */
  readonly byOrdner: ReadonlyMap<string, readonly FileFacts[]>;
  /** Kinds of which a reference did not resolve or a referring file could not be read: what is missing there is no news. */
  readonly zweifel: ReadonlySet<TargetTyp>;
}

/** The model and what linking found. */
export interface Linked {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}

/** True for a level that the concept does without. */
export const isOhne = ({ ohne }: Pick<Model, 'ohne'>, ebene: Ebene): boolean => new Set<Ebene>(ohne).has(ebene);

/** The entities of a kind, in the order of documents. */
export const listOf = <T extends Typ>(model: Model, typ: T): readonly Entity<T>[] =>
  (model.byTyp.get(typ) ?? []) as readonly Entity<T>[];

/** An entity by kind and id. */
export const findEntity = <T extends Typ>(model: Model, typ: T, id: string): Entity<T> | undefined =>
  model.byKey.get(`${typ}:${id}`) as Entity<T> | undefined;

/** The title of an entity; its id where it is not there, `sonst` where none is named. */
export const titelOfId = (model: Model, typ: Typ, id: string | undefined, sonst = ''): string =>
  id === undefined ? sonst : (findEntity(model, typ, id)?.titel ?? id);

/** The entities of a kind that lie in a Handlungsfeld's folder. */
export const listOfFeld = <T extends Typ>(model: Model, typ: T, kuerzel: string): readonly Entity<T>[] =>
  listOf(model, typ).filter((entity) => entity.feld === kuerzel);

/** The entities of a kind that refer to `nach` by a field. */
export function findReferrers<T extends Typ>(
  model: Model,
  nach: { typ: string; id: string },
  typ: T,
  feld: string,
): readonly Entity<T>[] {
  const found = new Set<Entity<T>>();
  for (const beziehung of model.eingehend.get(keyOf(nach)) ?? []) {
    if (beziehung.feld !== feld) continue;
    const entity = model.byKey.get(beziehung.von);
    if (entity?.typ === typ) found.add(entity as Entity<T>);
  }
  return [...found];
}
