// The Zwischenziele of Maßnahmen as Termine at a Stichtag: moved or not, reached or not, how late, and whose they are.
import { byText } from '../../../base/text.ts';
import { daysBetween, endOfMonthsAfter, letzterTag, type Tag } from '../../../base/datum.ts';
import { groupByKeys } from '../../../base/gruppen.ts';
import { type Entity, listOf, type Model } from '../../model.ts';
import { oncePerModel } from '../../once.ts';
import { entriesUntil, isVorbei, reachedAt, ruhtAt, terminOf, type Zwischenziel } from './stand.ts';

/** What is to be said of a Zwischenziel: while its Maßnahme is zurückgestellt it rests; it falls away with one that is over. */
export type Terminstand = 'erreicht' | 'offen' | 'ueberfaellig' | 'ruht' | 'entfaellt';

/** A Zwischenziel with its Termin as it holds at the Stichtag. */
export interface Termin {
  readonly massnahme: Entity<'massnahme'>;
  readonly zwischenziel: Zwischenziel;
  /** The Termin as it holds: a day or a period, as it was written. */
  readonly termin: string;
  /** Its last day: by then it is due. */
  readonly tag: Tag;
  /** How often it was moved up to the Stichtag. */
  readonly verlegungen: number;
  readonly erreicht: boolean;
  readonly stand: Terminstand;
  /** The days since it was due; 0 where nothing of it is overdue. */
  readonly verzug: number;
  /** The Akteur who has to see to it, the Federführung where the Zwischenziel names none. */
  readonly zustaendig: string | undefined;
}

/** The Termine of a Maßnahme, in the order in which they are written. */
export function termineOf(massnahme: Entity<'massnahme'>, stichtag: Tag): readonly Termin[] {
  const reached = reachedAt(massnahme, stichtag);
  const ruhend = isVorbei(massnahme, stichtag) ? 'entfaellt' : ruhtAt(massnahme, stichtag) ? 'ruht' : undefined;
  const moves = entriesUntil(massnahme, stichtag).flatMap(({ verlegt = [] }) => verlegt);
  return (massnahme.data.zwischenziele ?? []).map((zwischenziel) => {
    const termin = terminOf(massnahme, zwischenziel, stichtag);
    const tag = letzterTag(termin);
    const erreicht = reached.has(zwischenziel.nr);
    const verzug = erreicht || ruhend || tag >= stichtag ? 0 : daysBetween(tag, stichtag);
    return {
      massnahme,
      zwischenziel,
      termin,
      tag,
      verlegungen: moves.filter((move) => move.zwischenziel === zwischenziel.nr).length,
      erreicht,
      stand: erreicht ? 'erreicht' : (ruhend ?? (verzug > 0 ? 'ueberfaellig' : 'offen')),
      verzug,
      zustaendig: zwischenziel.zustaendig ?? massnahme.data.federfuehrung,
    };
  });
}

/** All Termine of the concept at its Stichtag, in the order of documents. */
export const listTermine = oncePerModel((model): readonly Termin[] =>
  listOf(model, 'massnahme').flatMap((massnahme) => termineOf(massnahme, model.stichtag)),
);

/** Those of an Akteur that are still to be done: his own, and others' in Maßnahmen that he answers for; in the order of documents. */
export const listOffeneOf = (model: Model, akteur: string): readonly Termin[] =>
  offeneByAkteur(model).get(akteur) ?? [];

const offeneByAkteur = oncePerModel((model) =>
  groupByKeys(
    listTermine(model).filter(isOffen),
    ({ zustaendig, massnahme }) => new Set([zustaendig, massnahme.data.federfuehrung].filter(isSaid)),
  ),
);

const isSaid = (id: string | undefined): id is string => id !== undefined;

/** True for what is still to be done: neither reached nor at rest. */
export const isOffen = ({ stand }: Termin): boolean => stand === 'offen' || stand === 'ueberfaellig';

/** The overdue Termine, the oldest first. */
export const overdueOf = (termine: readonly Termin[]): readonly Termin[] =>
  termine.filter(({ verzug }) => verzug > 0).sort(byTag);

/** The open Termine from a Stichtag on until the end of so many months after it, the next first. */
export function dueOf(termine: readonly Termin[], stichtag: Tag, months = 6): readonly Termin[] {
  const end = endOfMonthsAfter(stichtag, months);
  return termine.filter((termin) => isOffen(termin) && termin.tag >= stichtag && termin.tag <= end).sort(byTag);
}

/** The Termin that comes next: the first that is open and not overdue. */
export const nextTerminOf = (termine: readonly Termin[]): Termin | undefined =>
  termine.filter(({ stand }) => stand === 'offen').sort(byTag)[0];

const byTag = byText<Termin>(({ tag }) => tag);
