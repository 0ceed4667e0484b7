// The period that a Maßnahme's Termine and Kosten belong in.
import { ersterTag, letzterTag, type Tag } from '../../base/datum.ts';
import type { Entity, Model } from '../../model/model.ts';

/** A period as written and as days. */
export interface Zeitrahmen {
  readonly von: string;
  readonly bis: string;
  readonly ersterTag: Tag;
  readonly letzterTag: Tag;
  /** What it is, in the genitive: 'des Zeitraums der Maßnahme'. */
  readonly wessen: string;
}

type Lage = 'davor' | 'danach' | undefined;

const rahmen = (von: string, bis: string, wessen: string): Zeitrahmen | undefined =>
  letzterTag(bis) < ersterTag(von)
    ? undefined
    : { von, bis, ersterTag: ersterTag(von), letzterTag: letzterTag(bis), wessen };

/** The Laufzeit of the concept; undefined where there is none or it ends before it begins. */
export function laufzeitOf({ konzept }: Model): Zeitrahmen | undefined {
  const laufzeit = konzept?.data.laufzeit;
  return laufzeit && rahmen(laufzeit.von, laufzeit.bis, 'der Laufzeit des Konzepts');
}

/** Where a day lies: before a period, after it, or in it (undefined). */
export const lageOf = (tag: Tag, { ersterTag: von, letzterTag: bis }: Zeitrahmen): Lage =>
  tag < von ? 'davor' : tag > bis ? 'danach' : undefined;

/** Where the Zeitraum of a künftige Maßnahme begins outside the Laufzeit; undefined where it does not. */
export function lageOfBeginn(model: Model, { data }: Entity<'massnahme'>): Lage {
  const laufzeit = laufzeitOf(model);
  return laufzeit && data.zeitraum && data.art === 'kuenftig'
    ? lageOf(ersterTag(data.zeitraum.von), laufzeit)
    : undefined;
}

/**
 * The period of a Maßnahme: its Zeitraum, without `bis` up to the end of the Laufzeit. Undefined where there is none, and
 * where its own fault is told: what lies outside a wrong period is no news.
 */
export function zeitrahmenOf(model: Model, massnahme: Entity<'massnahme'>): Zeitrahmen | undefined {
  const { zeitraum } = massnahme.data;
  if (!zeitraum || lageOfBeginn(model, massnahme)) return undefined;
  if (zeitraum.bis !== undefined)
    return rahmen(zeitraum.von, zeitraum.bis, `des Zeitraums ${model.worte.massnahme.des}`);
  const laufzeit = laufzeitOf(model);
  return laufzeit && rahmen(zeitraum.von, laufzeit.bis, laufzeit.wessen);
}

/** The Zwischenziele whose Termin lies outside the period, on each side of it, by their place in the list. */
export function listAusserhalb(
  { data }: Entity<'massnahme'>,
  period: Zeitrahmen | undefined,
): { davor: number[]; danach: number[] } {
  const found: { davor: number[]; danach: number[] } = { davor: [], danach: [] };
  (data.zwischenziele ?? []).forEach(({ termin }, index) => {
    const lage = period && lageOf(letzterTag(termin), period);
    if (lage) found[lage].push(index);
  });
  return found;
}

/** True where some Termin of a künftige Maßnahme lies outside its period: then the period itself is in question. */
export function isFraglich(massnahme: Entity<'massnahme'>, period: Zeitrahmen): boolean {
  const { davor, danach } = listAusserhalb(massnahme, period);
  return massnahme.data.art === 'kuenftig' && davor.length + danach.length > 0;
}
