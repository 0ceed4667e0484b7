// Figures computed from the model: what prose says with :anzahl and :summe, and what tables and papers sum up.
import type { Typ } from '../domain/kind.ts';
import { type Entity, listOf, type Model } from './model.ts';
import { statusAt } from './stand.ts';

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
  return Object.values(jahre).reduce((sum, betrag) => sum + betrag, 0);
}

/** One cell of the costs by year and budget. */
export interface Kostenposten {
  readonly massnahme: Entity<'massnahme'>;
  readonly jahr: number;
  readonly betrag: number;
  readonly budget: string | undefined;
  readonly geschaetzt: boolean;
}

/** Every given cost of the Maßnahmen that are not entfallen. */
export function listKosten(model: Model): readonly Kostenposten[] {
  return listOf(model, 'massnahme').flatMap((massnahme) => {
    const { kosten } = massnahme.data;
    if (!Array.isArray(kosten) || statusAt(massnahme, model.stichtag) === 'entfallen') return [];
    return kosten.map(({ jahr, betrag, budget, geschaetzt }) => ({
      massnahme,
      jahr,
      betrag,
      budget,
      geschaetzt: geschaetzt ?? false,
    }));
  });
}

/** The sum of amounts in whole cents, so that no figure shows what floating point adds. */
export const sumBetraege = (betraege: readonly number[]): number =>
  betraege.reduce((sum, betrag) => sum + Math.round(betrag * 100), 0) / 100;
