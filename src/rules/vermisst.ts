// What is missing, and whether a fault that has been told already may be the reason.
import { findStamm, idFor, kindOf, type Typ } from '../domain/registry.ts';
import type { FileFacts } from '../model/facts.ts';
import { type Entity, keyOf, type Model } from '../model/model.ts';

/** All files of a kind in a Handlungsfeld's folder, those with faults too. */
export const filesOf = (model: Model, feld: Entity<'handlungsfeld'>, typ: Typ): readonly FileFacts[] =>
  (model.byOrdner.get(feld.facts.ordner ?? '') ?? []).filter((file) => file.typ === typ);

/** True where something refers to an id of this kind and Handlungsfeld that nothing has: the file may have been lost. */
export function isExpected(model: Model, kuerzel: string, typ: Typ): boolean {
  const { muster } = kindOf(typ).id;
  const isLost = ({ id }: { readonly id: string }): boolean =>
    muster.exec(id)?.groups?.['kuerzel'] === kuerzel && !model.bekannt.has(keyOf({ typ, id }));
  return model.facts.some((file) => file.verweise.some(isLost) || file.prosa.verweise.some(isLost));
}

/** True where a file with such a name lies in a place where it is not read, or in another Handlungsfeld. */
export function isMisplaced(model: Model, kuerzel: string, typ: Typ): boolean {
  const beginn = findStamm(idFor(kindOf(typ), kuerzel))?.toLowerCase() ?? '';
  return [...model.dateien].some((file) =>
    file
      .slice(file.lastIndexOf('/') + 1)
      .toLowerCase()
      .startsWith(beginn),
  );
}

/**
 * True where a field may be there and only not be read: what stands in it is told already, or a field that nobody knows
 * stands in the front matter and may be the one that is missed.
 */
export const isUngewiss = ({ facts }: Pick<Entity, 'facts'>, feld: string): boolean =>
  facts.luecken.some(({ path }) => path.includes(feld)) ||
  facts.diagnostics.some(({ code, fix }) => code === 'KZ210' && !fix);

/** True where the id of an entity is of its kind's form and names the Handlungsfeld that it lies in: nothing refers to any other. */
export function hasSoundId({ typ, id, feld }: Entity): boolean {
  const match = kindOf(typ).id.muster.exec(id);
  return (
    match !== null &&
    (match.groups?.['kuerzel'] === undefined || feld === undefined || match.groups['kuerzel'] === feld)
  );
}

/** True where nothing refers to an entity and no fault that is told elsewhere can be the reason. */
export function isUnused(model: Model, entity: Entity): boolean {
  return !model.eingehend.has(keyOf(entity)) && !model.zweifel.has(entity.typ) && hasSoundId(entity);
}
