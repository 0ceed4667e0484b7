// How far the Maßnahmen have come at a Stichtag, in counts that always tell their denominator, and what nobody has told.
import { ersterTag, letzterTag, startOfMonthsUntil, type Tag } from '../../../base/datum.ts';
import type { Ebenenworte } from '../../../domain/ebenen.ts';
import { worteOf } from '../../../domain/feld.ts';
import { massnahme } from '../../../domain/kinds/massnahme.kind.ts';
import { status } from '../../../domain/sachstand.ts';
import type { Entity, Model } from '../../model.ts';
import { entriesUntil, lastEntryOf, ruhtAt, type Status, statusAt } from './stand.ts';

type Massnahme = Entity<'massnahme'>;

/** Counts by status, in the order of a course of things; they add up to `gesamt`. */
export interface Zaehlung {
  readonly gesamt: number;
  readonly nach: ReadonlyMap<Status, number>;
  /** Of how many the log has no entry up to the Stichtag: their status, counted like any other, is assumed and not reported. */
  readonly ohneAngabe: number;
}

/** Whether a Maßnahme has an end; `unbestimmt` where nobody said: a bisherige may go without a Zeitraum. */
export type Dauer = 'befristet' | 'dauerhaft' | 'unbestimmt';

/** A Daueraufgabe is what the log calls so, or what has a Zeitraum without an end. */
export function dauerOf(massnahme: Massnahme, stichtag: Tag): Dauer {
  const { zeitraum } = massnahme.data;
  if (statusAt(massnahme, stichtag) === 'daueraufgabe') return 'dauerhaft';
  if (zeitraum === undefined) return 'unbestimmt';
  return zeitraum.bis === undefined ? 'dauerhaft' : 'befristet';
}

/** Daueraufgaben have no end that they could come nearer to: they are counted apart. */
export type Fortschritt = Readonly<Record<Dauer, Zaehlung>>;

/** Counts Maßnahmen by where they stand at a Stichtag. */
export function countFortschritt(massnahmen: readonly Massnahme[], stichtag: Tag): Fortschritt {
  const count = (dauer: Dauer): Zaehlung =>
    countStatus(
      massnahmen.filter((massnahme) => dauerOf(massnahme, stichtag) === dauer),
      stichtag,
    );
  return { befristet: count('befristet'), dauerhaft: count('dauerhaft'), unbestimmt: count('unbestimmt') };
}

/** Counts Maßnahmen by status at a Stichtag; a status that none has is left out. */
export function countStatus(massnahmen: readonly Massnahme[], stichtag: Tag): Zaehlung {
  const worte = massnahmen.map((massnahme) => statusAt(massnahme, stichtag));
  const nach = status.options.map((wort): [Status, number] => [wort, worte.filter((one) => one === wort).length]);
  return {
    gesamt: massnahmen.length,
    nach: new Map(nach.filter(([, anzahl]) => anzahl > 0)),
    ohneAngabe: massnahmen.filter((massnahme) => entriesUntil(massnahme, stichtag).length === 0).length,
  };
}

/** True where a Maßnahme has begun by a Stichtag, as its Zeitraum says; a bisherige without a Zeitraum has. */
export const isBegonnen = ({ data: { art, zeitraum } }: Massnahme, stichtag: Tag): boolean =>
  zeitraum === undefined ? art === 'bisherig' : ersterTag(zeitraum.von) <= stichtag;

/** True where the log has an entry within so many months (`turnus`) up to a Stichtag. */
export function hasMeldung(massnahme: Massnahme, stichtag: Tag, turnus: number): boolean {
  const last = lastEntryOf(massnahme, stichtag);
  return last !== undefined && letzterTag(last.datum) >= startOfMonthsUntil(stichtag, turnus);
}

/** What can be missing of a Maßnahme. */
export type Pflichtangabe = 'federfuehrung' | 'zeitraum' | 'zwischenziele' | 'kosten' | 'sachstand';

/** How an Angabe is called. */
export const nameAngabe = (angabe: Pflichtangabe, worte: Ebenenworte): string =>
  worteOf(massnahme.schema, worte)[angabe];

/**
 * What nobody has told of a Maßnahme at a Stichtag that is still to be done. Of one that has begun a Sachstand is expected
 * every `turnus` months; of a bisherige nothing else is.
 */
export function listFehlend(
  massnahme: Massnahme,
  { stichtag, ohne }: Pick<Model, 'stichtag' | 'ohne'>,
  turnus: number,
): readonly Pflichtangabe[] {
  const { art, federfuehrung, zeitraum, zwischenziele = [], kosten } = massnahme.data;
  if (ruhtAt(massnahme, stichtag)) return [];
  const kuenftig = art === 'kuenftig';
  const missing: Readonly<Record<Pflichtangabe, boolean>> = {
    federfuehrung: kuenftig && federfuehrung === undefined,
    zeitraum: kuenftig && zeitraum === undefined,
    zwischenziele: kuenftig && zwischenziele.length === 0 && !ohne.has('zwischenziel'),
    kosten: kuenftig && (kosten === undefined || kosten === 'offen'),
    sachstand: isBegonnen(massnahme, stichtag) && !hasMeldung(massnahme, stichtag, turnus),
  };
  return (Object.keys(missing) as Pflichtangabe[]).filter((angabe) => missing[angabe]);
}
