// What concerns one Akteur: the Maßnahmen that he answers for, those that he has a part in, and his open Zwischenziele.
import { groupByKeys } from '../../base/gruppen.ts';
import { type Entity, listOf, type Model } from '../model.ts';
import { oncePerModel } from '../once.ts';
import { isZaehlend } from './massnahme/stand.ts';
import { isOffen, listTermine, type Termin } from './massnahme/termine.ts';

export interface Stellenblatt {
  readonly akteur: Entity<'akteur'>;
  /** What he reports on: all that he answers for and that is not entfallen. */
  readonly federfuehrend: readonly Entity<'massnahme'>[];
  /** Maßnahmen of others in which he is named, or sees to a Zwischenziel. */
  readonly beteiligt: readonly Entity<'massnahme'>[];
  /** The open Zwischenziele that he sees to, in Maßnahmen of whomever. */
  readonly termine: readonly Termin[];
}

/** A sheet for each Akteur who has Maßnahmen, in the order of documents. */
export const listStellenblaetter = oncePerModel((model): readonly Stellenblatt[] => {
  const termine = listTermine(model).filter(isOffen);
  const ofAkteur = groupByKeys(termine, ({ zustaendig = '' }) => [zustaendig]);
  const inMassnahme = groupByKeys(termine, ({ massnahme }) => [massnahme.id]);
  const massnahmen = groupByKeys(
    listOf(model, 'massnahme').filter((massnahme) => isZaehlend(massnahme, model.stichtag)),
    ({ id, data: { federfuehrung = '', beteiligte = [] } }) =>
      new Set([federfuehrung, ...beteiligte, ...(inMassnahme.get(id) ?? []).map(({ zustaendig = '' }) => zustaendig)]),
  );
  return listOf(model, 'akteur').flatMap((akteur) => {
    const named = massnahmen.get(akteur.id);
    if (!named) return [];
    const isLed = ({ data }: Entity<'massnahme'>): boolean => data.federfuehrung === akteur.id;
    return {
      akteur,
      federfuehrend: named.filter(isLed),
      beteiligt: named.filter((massnahme) => !isLed(massnahme)),
      termine: ofAkteur.get(akteur.id) ?? [],
    };
  });
});

/** The sheet of an Akteur; undefined where no Maßnahme names him. */
export const stellenblattOf = (model: Model, { id }: Entity<'akteur'>): Stellenblatt | undefined =>
  blattByAkteur(model).get(id);

const blattByAkteur = oncePerModel(
  (model) => new Map(listStellenblaetter(model).map((blatt) => [blatt.akteur.id, blatt])),
);
