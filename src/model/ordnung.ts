// The order in which entities stand in documents, lists and data. It never depends on the machine's locale.
import { kapitelTeil } from '../domain/kinds/kapitel.kind.ts';
import { alleTypen } from '../domain/kinds/registry.ts';
import type { Entity } from './model.ts';

const german = new Intl.Collator('de', { numeric: true });
const teile: readonly string[] = kapitelTeil.options;

/** By kind; within a kind by part or Handlungsfeld and id, or by title. `nummern` has each Handlungsfeld's number. */
export function compareEntities(a: Entity, b: Entity, nummern: ReadonlyMap<string, number>): number {
  if (a.typ !== b.typ) return alleTypen.indexOf(a.typ) - alleTypen.indexOf(b.typ);
  if (a.typ === 'kapitel' && b.typ === 'kapitel') return teilOf(a) - teilOf(b) || compareIds(a.id, b.id);
  if (a.typ === 'handlungsfeld' && b.typ === 'handlungsfeld')
    return (nummern.get(a.id) ?? 0) - (nummern.get(b.id) ?? 0);
  if (a.feld !== undefined || b.feld !== undefined)
    return (nummern.get(a.feld ?? '') ?? 0) - (nummern.get(b.feld ?? '') ?? 0) || compareIds(a.id, b.id);
  if (a.typ === 'indikator' || a.typ === 'beteiligung' || a.typ === 'bericht') return compareIds(a.id, b.id);
  return german.compare(sortNameOf(a), sortNameOf(b)) || german.compare(a.titel, b.titel) || compareIds(a.id, b.id);
}

/** What an entity is filed under: a source under publisher and year, as it is cited; everything else under its title. */
function sortNameOf(entity: Entity): string {
  if (entity.typ !== 'quelle') return entity.titel;
  const { herausgeber, jahr } = (entity as Entity<'quelle'>).data;
  return herausgeber === undefined ? entity.titel : `${herausgeber} ${jahr ?? ''}`;
}

const teilOf = (entity: Entity): number => teile.indexOf((entity as Entity<'kapitel'>).data.teil);

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares German words as a dictionary does. */
export const compareGerman = (a: string, b: string): number => german.compare(a, b);
