// What is to be decided: the demands of the last Sachstände, by who is to decide, the elected body first.
import { type Entity, findEntity, listOf, type Model } from '../model.ts';
import { nameOn } from './gremien.ts';
import { isVorbei, lastEntryOf, type Sachstand } from './massnahme/stand.ts';

/** A body or an Akteur that can decide. */
export type Entscheider = Entity<'gremium'> | Entity<'akteur'>;

/** A demand for a decision, and who is asked for it; undefined where the Sachstand does not say. */
export interface Entscheidung {
  readonly massnahme: Entity<'massnahme'>;
  readonly eintrag: Sachstand;
  readonly bedarf: string;
  readonly entscheider: Entscheider | undefined;
}

/** Who has an id: a body, else an Akteur. */
export const findEntscheider = (model: Model, id: string | undefined): Entscheider | undefined =>
  id === undefined ? undefined : (findEntity(model, 'gremium', id) ?? findEntity(model, 'akteur', id));

/** The demands of Maßnahmen that are not over on a day; those that name nobody come last. */
export function listEntscheidungen(
  model: Model,
  massnahmen: readonly Entity<'massnahme'>[],
  stichtag = model.stichtag,
): readonly Entscheidung[] {
  const rang = rankOf(model);
  return massnahmen
    .flatMap((massnahme) => {
      const eintrag = lastEntryOf(massnahme, stichtag);
      const bedarf = eintrag?.entscheidungsbedarf;
      if (!eintrag || bedarf === undefined || isVorbei(massnahme, stichtag)) return [];
      return [{ massnahme, eintrag, bedarf, entscheider: findEntscheider(model, eintrag.entscheidet) }];
    })
    .sort((a, b) => rang(a.entscheider) - rang(b.entscheider));
}

/** The place of who decides in lists: the elected body, the other bodies, the Akteure, nobody. */
function rankOf(model: Model): (entscheider: Entscheider | undefined) => number {
  const gremien = listOf(model, 'gremium');
  const { gremium } = model.worte;
  const isVertretung = (one: Entity<'gremium'>): boolean => {
    const name = nameOn(one.data, model.stichtag);
    return name === gremium || name.startsWith(`${gremium} `);
  };
  const order = new Map<unknown, number>(
    [...gremien.filter(isVertretung), ...gremien, ...listOf(model, 'akteur')].toReversed().map((one, at) => [one, -at]),
  );
  return (entscheider) => (entscheider ? (order.get(entscheider) ?? 0) : 1);
}
