// How far a Ziel has come at a Stichtag: by its Maßnahmen and by its Teilziele. What an indicator shows of it stays apart.
import { letzterTag, type Tag } from '../../base/datum.ts';
import { countFortschritt, type Fortschritt } from './massnahme/fortschritt.ts';
import { type Entity, findReferrers, type Model } from '../model.ts';

export type Teilziel = NonNullable<Entity<'ziel'>['data']['teilziele']>[number];

/** Where a Teilziel stands: `ueberfaellig` once its Termin has passed; `nicht-moeglich` as its office says. */
export type Teilzielstand = 'erreicht' | 'ueberfaellig' | 'nicht-moeglich' | 'offen';

/** A day that lies after the Stichtag has not come: what was reached then is not reached yet. */
export function teilzielAt({ termin, erreicht, realisierbarkeit }: Teilziel, stichtag: Tag): Teilzielstand {
  if (erreicht !== undefined && erreicht <= stichtag) return 'erreicht';
  if (realisierbarkeit === 'nicht-moeglich') return 'nicht-moeglich';
  return termin !== undefined && letzterTag(termin) < stichtag ? 'ueberfaellig' : 'offen';
}

export interface Zielstand {
  readonly massnahmen: readonly Entity<'massnahme'>[];
  /** Their counts by status, Daueraufgaben apart. */
  readonly fortschritt: Fortschritt;
  /** How many Teilziele stand where; they add up to all. */
  readonly teilziele: ReadonlyMap<Teilzielstand, number>;
}

/** Where a Ziel stands at the Stichtag of the model. */
export function zielstandOf(model: Model, ziel: Entity<'ziel'>): Zielstand {
  const massnahmen = findReferrers(model, ziel, 'massnahme', 'ziele');
  const staende = (ziel.data.teilziele ?? []).map((teilziel) => teilzielAt(teilziel, model.stichtag));
  return {
    massnahmen,
    fortschritt: countFortschritt(massnahmen, model.stichtag),
    teilziele: new Map(staende.map((stand) => [stand, staende.filter((other) => other === stand).length])),
  };
}
