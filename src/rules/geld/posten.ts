// The costs of all Maßnahmen by budget and year.
import type { DataOf } from '../../domain/registry.ts';
import type { Path } from '../../model/facts.ts';
import { type Entity, findEntity, listOf, type Model } from '../../model/model.ts';
import { isEntfallen } from '../massnahmen.ts';

export type Kosten = Exclude<NonNullable<DataOf<'massnahme'>['kosten']>, string>[number];

/** One line of Kosten with the Maßnahme that it stands in. */
export interface Posten {
  readonly massnahme: Entity<'massnahme'>;
  readonly kosten: Kosten;
  readonly path: Path;
}

/** The lines of a Maßnahme's Kosten; none where they are `keine` or `offen`. */
export const postenOf = (massnahme: Entity<'massnahme'>): readonly Posten[] =>
  (Array.isArray(massnahme.data.kosten) ? massnahme.data.kosten : []).map((kosten, index) => ({
    massnahme,
    kosten,
    path: ['kosten', index],
  }));

/** What a budget holds in a year: an amount, nothing because it does not list the year, or `unbegrenzt` where it names no amounts. */
export function ansatzOf(model: Model, { budget, jahr }: Kosten): number | 'unbegrenzt' {
  const jahre = budget === undefined ? undefined : findEntity(model, 'budget', budget)?.data.jahre;
  return jahre === undefined || jahre === 'offen' ? 'unbegrenzt' : (jahre[String(jahr)] ?? 0);
}

/** The lines that name a budget, of all Maßnahmen that are not entfallen, by budget and year, the largest first. */
export function groupPosten(model: Model): ReadonlyMap<string, readonly Posten[]> {
  const groups = new Map<string, Posten[]>();
  for (const massnahme of listOf(model, 'massnahme').filter((each) => !isEntfallen(each))) {
    for (const posten of postenOf(massnahme)) {
      const { budget, jahr, betrag } = posten.kosten;
      if (budget === undefined || betrag === 0) continue;
      const key = `${budget}/${jahr}`;
      groups.set(key, [...(groups.get(key) ?? []), posten]);
    }
  }
  for (const group of groups.values()) group.sort((a, b) => b.kosten.betrag - a.kosten.betrag);
  return groups;
}
