// What concerns one Akteur: the Maßnahmen that he answers for, those that he has a part in, and his open Zwischenziele.
import { type Entity, listOf, type Model } from '../model.ts';
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
export function listStellenblaetter(model: Model): readonly Stellenblatt[] {
  const alive = listOf(model, 'massnahme').filter((massnahme) => isZaehlend(massnahme, model.stichtag));
  const termine = listTermine(model).filter(isOffen);
  return listOf(model, 'akteur')
    .map((akteur) => {
      const own = termine.filter(({ zustaendig }) => zustaendig === akteur.id);
      const named = ({ id, data }: Entity<'massnahme'>): boolean =>
        (data.beteiligte ?? []).includes(akteur.id) || own.some(({ massnahme }) => massnahme.id === id);
      const federfuehrend = alive.filter(({ data }) => data.federfuehrung === akteur.id);
      return {
        akteur,
        federfuehrend,
        beteiligt: alive.filter((massnahme) => massnahme.data.federfuehrung !== akteur.id && named(massnahme)),
        termine: own,
      };
    })
    .filter(({ federfuehrend, beteiligt }) => federfuehrend.length + beteiligt.length > 0);
}
