// The costs of all Maßnahmen by budget and year.
import { type Posten, postenOf } from '../../model/queries/kosten.ts';
import { listOf, type Model } from '../../model/model.ts';
import { isEntfallen } from '../massnahmen.ts';

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
