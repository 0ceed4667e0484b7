// Figures computed from the model: what prose says with :anzahl and :summe, and what tables and papers sum up.
import type { Typ } from '../../domain/registry.ts';
import { gesamtansatzOf } from './kosten.ts';
import { type Entity, listOf, type Model } from '../model.ts';
import { statusAt } from './massnahme/stand.ts';

export interface Auswahl {
  readonly art?: string | undefined;
  readonly handlungsfeld?: string | undefined;
  readonly status?: string | undefined;
}

/** The entities of a kind that fit: by `art`, by the Handlungsfeld that they lie in, by the status of a Maßnahme at the Stichtag. */
export function filterEntities(model: Model, typ: Typ, { art, handlungsfeld, status }: Auswahl): readonly Entity[] {
  return listOf(model, typ).filter((entity) => {
    if (art !== undefined && (entity.data as { art?: string }).art !== art) return false;
    if (handlungsfeld !== undefined && entity.feld !== handlungsfeld) return false;
    return (
      status === undefined ||
      (entity.typ === 'massnahme' && statusAt(entity as Entity<'massnahme'>, model.stichtag) === status)
    );
  });
}

/** What a budget holds in a year, or in all years; undefined where that is open. */
export function budgetBetrag(budget: Entity<'budget'>, jahr: number | undefined): number | undefined {
  const { jahre } = budget.data;
  if (jahre === undefined || typeof jahre === 'string') return undefined;
  if (jahr !== undefined) return jahre[String(jahr)];
  return gesamtansatzOf(budget);
}
