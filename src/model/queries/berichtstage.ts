// The days of progress reports: for which days there is one, and with which day each compares.
import { endOfMonthsAfter, ersterTag, type Tag } from '../../base/datum.ts';
import { findSitzung } from './gremien.ts';
import { listOf, type Model } from '../model.ts';

/** The days of all reports, the oldest first: one for each file in berichte/, and the one that was asked for. */
export const listBerichtstage = (model: Model, stichtag?: Tag): readonly Tag[] =>
  [...new Set([...listOf(model, 'bericht').map(({ id }) => id), ...(stichtag === undefined ? [] : [stichtag])])].sort();

/** A day to compare with, and why it is this one. */
export interface Vergleich {
  readonly tag: Tag;
  readonly anlass: 'gewaehlt' | 'bericht' | 'beschluss' | 'laufzeit';
}

/** The day on which the concept was decided; undefined where it names no session. */
export function beschlusstagOf(model: Model): Tag | undefined {
  const id = model.konzept?.data.fassung?.beschluss;
  const sitzung = id === undefined ? undefined : findSitzung(model, id);
  return sitzung && ersterTag(sitzung.data.datum);
}

/** The first day of the Laufzeit; undefined where the concept has none. */
export function laufzeitbeginnOf({ konzept }: Model): Tag | undefined {
  const von = konzept?.data.laufzeit?.von;
  return von === undefined ? undefined : ersterTag(von);
}

/**
 * What the report of a day compares with: `seit` where it was asked for and lies before, else the day of the report before
 * it, of the Beschluss, the start of the Laufzeit. Undefined where none of them lies before that day.
 */
export function vergleichOf(model: Model, stichtag: Tag, seit?: Tag): Vergleich | undefined {
  const tage: readonly (readonly [Vergleich['anlass'], Tag | undefined])[] = [
    ['gewaehlt', seit],
    ['bericht', listBerichtstage(model).findLast((tag) => tag < stichtag)],
    ['beschluss', beschlusstagOf(model)],
    ['laufzeit', laufzeitbeginnOf(model)],
  ];
  for (const [anlass, tag] of tage) if (tag !== undefined && tag < stichtag) return { tag, anlass };
  return undefined;
}

/**
 * The day of the next report after the Stichtag: that of a file in berichte/, else so many months (`turnus`) after the report
 * before it, or after the Stichtag where there is none.
 */
export function naechsterBerichtOf(model: Model, turnus: number): Tag {
  const tage = listBerichtstage(model);
  const geplant = tage.find((tag) => tag > model.stichtag);
  if (geplant !== undefined) return geplant;
  let tag = endOfMonthsAfter(tage.at(-1) ?? model.stichtag, turnus);
  while (tag <= model.stichtag) tag = endOfMonthsAfter(tag, turnus);
  return tag;
}
