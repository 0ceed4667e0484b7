// The order in which entities stand in documents, lists and data. It never depends on the machine's locale.
import { compareTexts } from '../base/text.ts';
import { schemaOfFeld } from '../domain/feld.ts';
import { feldartOf } from '../domain/felder.ts';
import { alleTypen, kindOf } from '../domain/registry.ts';
import type { Entity } from './model.ts';

const german = new Intl.Collator('de', { numeric: true });

/**
 * By kind; within a kind by the number of the Handlungsfeld, where it lies in one, and by what the kind says. `nummern` has
 * each Handlungsfeld's number.
 */
export function compareEntities(a: Entity, b: Entity, nummern: ReadonlyMap<string, number>): number {
  if (a.typ !== b.typ) return alleTypen.indexOf(a.typ) - alleTypen.indexOf(b.typ);
  const inFeld = (nummern.get(a.feld ?? '') ?? 0) - (nummern.get(b.feld ?? '') ?? 0);
  if (inFeld !== 0) return inFeld;
  for (const [index, name] of kindOf(a.typ).sortierung.entries()) {
    // What lacks the first word that it would be filed under stands under its title.
    const keyOf = (entity: Entity) => keyFor(entity, name) ?? (index === 0 ? entity.titel : '');
    const order = name === 'id' ? compareIds(a.id, b.id) : compareKeys(keyOf(a), keyOf(b));
    if (order !== 0) return order;
  }
  return compareIds(a.id, b.id);
}

/** What an entity is filed under: its title, or the value of a field; of a chosen word its place among the words. */
function keyFor({ typ, titel, data }: Entity, name: string): string | number | undefined {
  if (name === 'titel') return titel;
  const wert = (data as Readonly<Record<string, unknown>>)[name];
  const schema = schemaOfFeld(kindOf(typ).schema, name);
  const art = schema && feldartOf(schema);
  if (art?.art === 'auswahl') return Object.keys(art.worte).indexOf(String(wert));
  return typeof wert === 'number' || typeof wert === 'string' ? wert : undefined;
}

const compareKeys = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : german.compare(String(a), String(b));

/** A number at the end of an id counts as a number: M-TEIL-100 comes after M-TEIL-99. */
function compareIds(a: string, b: string): number {
  const [left = a, right = b] = [a, b].map((id) => id.replace(/\d{1,3}$/, (nummer) => nummer.padStart(3, '0')));
  return compareTexts(left, right);
}

/** Compares German words as a dictionary does. */
export const compareGerman = (a: string, b: string): number => german.compare(a, b);
