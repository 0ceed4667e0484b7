// Where a Maßnahme stands at a Stichtag. Everything follows from its dated log alone, so that a past day always reads the
// same, whenever it is asked for.
import { byText } from '../../../base/text.ts';
import { letzterTag, type Tag } from '../../../base/datum.ts';
import { status as statusSchema } from '../../../domain/sachstand.ts';
import type { DataOf } from '../../../domain/registry.ts';
import type { Entity } from '../../model.ts';

export type Sachstand = NonNullable<DataOf<'massnahme'>['sachstand']>[number];
export type Zwischenziel = NonNullable<DataOf<'massnahme'>['zwischenziele']>[number];
export type Status = Sachstand['status'];

type Massnahme = Pick<Entity<'massnahme'>, 'data'>;

const ruhende = ['abgeschlossen', 'entfallen', 'zurueckgestellt'] as const satisfies readonly Status[];

/** True for a status with which a Maßnahme comes to rest: no Termin of it is missed any more. */
export const isRuhend = (status: Status): status is (typeof ruhende)[number] =>
  (ruhende as readonly Status[]).includes(status);

/** The entries of the log up to a Stichtag, oldest first; a month or quarter counts as its last day. */
export function entriesUntil({ data }: Massnahme, stichtag: Tag): readonly Sachstand[] {
  const known = logs.get(data) ?? new Map<Tag, readonly Sachstand[]>();
  logs.set(data, known);
  const entries = known.get(stichtag) ?? sortUntil(data.sachstand ?? [], stichtag);
  known.set(stichtag, entries);
  return entries;
}

/** The last entry of the log up to a Stichtag. */
export const lastEntryOf = (massnahme: Massnahme, stichtag: Tag): Sachstand | undefined =>
  entriesUntil(massnahme, stichtag).at(-1);

/** Logs until the days that were asked for: every query of a Maßnahme begins here. */
const logs = new WeakMap<Massnahme['data'], Map<Tag, readonly Sachstand[]>>();

const sortUntil = (sachstand: readonly Sachstand[], stichtag: Tag): readonly Sachstand[] =>
  sachstand.filter(({ datum }) => letzterTag(datum) <= stichtag).sort(byText(({ datum }) => letzterTag(datum)));

/** The status of the last entry up to a Stichtag that has one; without one `geplant` (künftig) or `laufend` (bisherig). */
export const statusAt = (massnahme: Massnahme, stichtag: Tag): Status =>
  entriesUntil(massnahme, stichtag).findLast((entry) => statusSchema.options.includes(entry.status))?.status ??
  (massnahme.data.art === 'kuenftig' ? 'geplant' : 'laufend');

/** True where no Termin of a Maßnahme can be missed any more: it is abgeschlossen, entfallen or zurückgestellt. */
export const ruhtAt = (massnahme: Massnahme, stichtag: Tag): boolean => isRuhend(statusAt(massnahme, stichtag));

/** True where nothing of a Maßnahme is to be done any more: it is abgeschlossen or entfallen. */
export const isVorbei = (massnahme: Massnahme, stichtag: Tag): boolean =>
  ruhtAt(massnahme, stichtag) && statusAt(massnahme, stichtag) !== 'zurueckgestellt';

/** True where a Maßnahme counts at a Stichtag, with its costs and its work: it is not entfallen, which nothing follows. */
export const isZaehlend = (massnahme: Massnahme, stichtag: Tag): boolean =>
  statusAt(massnahme, stichtag) !== 'entfallen';

/** The nr of every Zwischenziel that the log reports as erreicht up to a Stichtag. */
export const reachedAt = (massnahme: Massnahme, stichtag: Tag): ReadonlySet<number> =>
  new Set(entriesUntil(massnahme, stichtag).flatMap(({ erreicht = [] }) => erreicht));

/** The Termin of a Zwischenziel as it holds at a Stichtag: the last one that the log moved it to, else the planned one. */
export const terminOf = (massnahme: Massnahme, zwischenziel: Zwischenziel, stichtag: Tag): string =>
  entriesUntil(massnahme, stichtag)
    .flatMap(({ verlegt = [] }) => verlegt)
    .findLast((move) => move.zwischenziel === zwischenziel.nr)?.nach ?? zwischenziel.termin;

/** The Zwischenziele whose Termin lies before a Stichtag and that are not erreicht by then. */
export function overdueAt(massnahme: Massnahme, stichtag: Tag): readonly Zwischenziel[] {
  if (ruhtAt(massnahme, stichtag)) return [];
  const reached = reachedAt(massnahme, stichtag);
  return (massnahme.data.zwischenziele ?? []).filter(
    (zwischenziel) =>
      !reached.has(zwischenziel.nr) && letzterTag(terminOf(massnahme, zwischenziel, stichtag)) < stichtag,
  );
}
