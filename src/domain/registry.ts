// What can be asked of the kinds together: who is who, what ids tell, what references may reach.
import type { z } from 'zod';
import * as arten from './kinds/arten.ts';
import { type Ebenenworte, ueblicheWorte, type Wort } from './ebenen.ts';
import { listLinkTargets } from './felder.ts';
import { type Kind, kuerzelmuster, type Teilart } from './kind.ts';

/** Every kind by its typ. */
export const kinds = arten;

/** The kinds that have files of their own. */
export type Typ = keyof typeof kinds;

/** The front matter of a kind, as validated. */
export type DataOf<T extends Typ> = z.infer<(typeof kinds)[T]['schema']>;

/** The parts of entities that have ids: a session, a Vorgänger. */
export type Teiltyp = { [T in Typ]: NonNullable<(typeof kinds)[T]['teil']>['typ'] }[Typ];

/** What a reference can reach: a kind, a part of one, a thing of another concept. */
export type TargetTyp = Typ | Teiltyp | 'extern';

/** What a field or attribute may refer to: one of these, or anything with an id. */
export type LinkTarget = TargetTyp | 'beliebig';

/** A kind of the registry, without the types of its fields. */
export type AnyKind = Kind & { readonly typ: Typ };

/** Every kind, in order. */
export const allKinds: readonly AnyKind[] = Object.values<AnyKind>(kinds).sort((a, b) => a.rang - b.rang);

/** Every typ, in order. */
export const alleTypen: readonly Typ[] = allKinds.map((kind) => kind.typ);

/** True where `name` is the typ of a kind. */
export const isTyp = (name: string): name is Typ => Object.hasOwn(kinds, name);

/** The kind that `name` calls, by typ or by folder; undefined where there is none. */
export const findKind = (name: string): AnyKind | undefined =>
  allKinds.find((kind) => kind.typ === name || kind.ordner === name);

/** A kind by its typ, without the type of its fields. */
export const kindOf = (typ: Typ): AnyKind => kinds[typ];

const teile = allKinds.flatMap((kind) => (kind.teil ? [{ kind, teil: kind.teil }] : []));

/** The part of that typ, and the kind that it is a part of; undefined for anything else. */
export const findTeil = (typ: string): { readonly kind: AnyKind; readonly teil: Teilart } | undefined =>
  teile.find(({ teil }) => teil.typ === typ);

/** The word of a kind where it is a level that a concept may name; undefined for any other kind. */
const ebenenwortOf = (typ: string, worte: Ebenenworte): Wort | undefined =>
  typ === 'bedarf' ? worte.handlungsbedarf : Object.hasOwn(worte, typ) ? worte[typ as keyof Ebenenworte] : undefined;

/** How a concept calls a thing of a kind. */
export const labelOfTyp = (typ: Typ, worte: Ebenenworte): string => ebenenwortOf(typ, worte)?.wort ?? kinds[typ].label;

/** How a concept calls a thing of a kind in the third case, with its article: 'der Maßnahme'. */
export const dativeOfTyp = (typ: Typ, worte: Ebenenworte): string =>
  ebenenwortOf(typ, worte)?.dem ?? `${kinds[typ].genus === 'f' ? 'der' : 'dem'} ${kinds[typ].label}`;

/** How a concept calls the things of a kind. */
export const pluralOfTyp = (typ: Typ, worte: Ebenenworte): string =>
  ebenenwortOf(typ, worte)?.viele ?? kinds[typ].plural;

/** What a reference goes to, as messages call it. */
export function nameTarget(ziel: LinkTarget, worte: Ebenenworte = ueblicheWorte): string {
  if (isTyp(ziel)) return labelOfTyp(ziel, worte);
  if (ziel === 'extern') return 'Eintrag eines anderen Konzepts';
  return findTeil(ziel)?.teil.label ?? 'Eintrag';
}

const verweisziele = new Map(
  allKinds.map(({ typ, schema }) => [typ, new Set(listLinkTargets(schema) as Iterable<LinkTarget>)]),
);

/** What the fields of a kind may refer to. */
export const linkTargetsOf = (typ: Typ): ReadonlySet<LinkTarget> => verweisziele.get(typ) ?? new Set();

const mitBuchstaben = allKinds.filter(({ id }) => id.buchstabe !== undefined);

/** The kind that an id tells by its letter; undefined where it tells none. */
export const findKindOfId = (id: string): AnyKind | undefined => mitBuchstaben.find((kind) => kind.id.muster.test(id));

/** Ids that tell their kind, as the source of a pattern without ends. */
export const kennungsmuster = mitBuchstaben
  .map(({ id: { buchstabe, ende } }) => `${buchstabe}-${kuerzelmuster}${ende}`)
  .join('|');

const stamm = new RegExp(
  `^(?:${mitBuchstaben.flatMap(({ id }) => (id.ende === '' ? [] : id.buchstabe)).join('|')})-${kuerzelmuster}-`,
);

/** What an id with a number shares with those of its kind and Handlungsfeld: 'Z-TEIL-'; undefined for any other. */
export const findStamm = (id: string): string | undefined => stamm.exec(id)?.[0];

/** The id of the thing of a kind in a Handlungsfeld, with a number where the kind has them: B-TEIL-01, L-TEIL, TEIL. */
export function idFor({ id }: Kind, kuerzel: string, nummer = 1): string {
  const vorn = id.buchstabe === undefined ? kuerzel : `${id.buchstabe}-${kuerzel}`;
  return id.ende ? `${vorn}-${String(nummer).padStart(2, '0')}` : vorn;
}
