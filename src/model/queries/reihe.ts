// The series behind an Indikator: one column of a Datensatz over its time column.
import { byText } from '../../base/text.ts';
import { ersterTag, letzterTag, parseZeitangabe } from '../../base/datum.ts';
import type { Tabelle } from '../facts.ts';
import { type Entity, findEntity, type Model } from '../model.ts';

/** One row of a series. */
export interface Reihenwert {
  /** The time as the table has it: 2023-12-31, 2024-05, 2023. */
  readonly zeit: string;
  /** Undefined where the cell is empty or no number. */
  readonly wert: number | undefined;
  /** The data row of the table, from 1. */
  readonly zeile: number;
}

type Indikator = Pick<Entity<'indikator'>, 'data'>;

/** A cell as a number: digits, a point for decimals, nothing else. Undefined where it is none. */
export const readZahl = (zelle: string): number | undefined =>
  /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(zelle.trim()) ? Number(zelle) : undefined;

/** The position of a column in a table, undefined where it has none of that name. */
export function findSpalte(tabelle: Tabelle, name: string | undefined): number | undefined {
  const index = name === undefined ? -1 : tabelle.spalten.indexOf(name);
  return index < 0 ? undefined : index;
}

/** The series of an Indikator, oldest first; rows without a readable time are left out. Empty where there is no series. */
export function readReihe(model: Model, indikator: Indikator): readonly Reihenwert[] {
  const { reihe } = indikator.data;
  if (!reihe || 'offen' in reihe) return [];
  const tabelle = model.tabellen.get(reihe.daten);
  const zeitspalte = tabelle && findSpalte(tabelle, findEntity(model, 'datensatz', reihe.daten)?.data.zeitspalte);
  const wertspalte = tabelle && findSpalte(tabelle, reihe.spalte);
  if (!tabelle || zeitspalte === undefined || wertspalte === undefined) return [];
  return tabelle.zeilen
    .map(({ zellen }, index) => ({
      zeit: (zellen[zeitspalte] ?? '').trim(),
      wert: readZahl(zellen[wertspalte] ?? ''),
      zeile: index + 1,
    }))
    .filter(({ zeit }) => typeof parseZeitangabe(zeit) === 'object')
    .sort(byText(({ zeit }) => letzterTag(zeit)));
}

/** The values of an Indikator that end a year: one, none, or several of one time, none of which is the value of the year. */
export function listJahreswerte(model: Model, indikator: Indikator, jahr: number): readonly number[] {
  const rows = rowsOfJahr(model, indikator, jahr);
  const last = letzterTag(rows.at(-1)?.zeit ?? String(jahr));
  return rows.filter(({ zeit }) => letzterTag(zeit) === last).flatMap(({ wert }) => wert ?? []);
}

const rowsOfJahr = (model: Model, indikator: Indikator, jahr: number): readonly Reihenwert[] =>
  readReihe(model, indikator).filter(
    ({ zeit, wert }) => wert !== undefined && ersterTag(zeit).startsWith(String(jahr)),
  );

/** The time for which the series has the value of a year: 'December 2024' may differ from a mean of 2024. The year where it has none. */
export const zeitOfJahreswert = (model: Model, indikator: Indikator, jahr: number): string =>
  rowsOfJahr(model, indikator, jahr).at(-1)?.zeit ?? String(jahr);

/** The value of an Indikator in a year: that of the last time in it; undefined where there is none, or more than one. */
export function valueInYear(model: Model, indikator: Indikator, jahr: number): number | undefined {
  const [wert, zweiter] = listJahreswerte(model, indikator, jahr);
  return zweiter === undefined ? wert : undefined;
}

/** The breaks of a series that part an earlier time from a later one. A value belongs to the last day of its time. */
const breaksBetween = <T extends { readonly ab: string }>(
  brueche: readonly T[],
  von: string,
  bis: string,
): readonly T[] => brueche.filter(({ ab }) => letzterTag(von) < ersterTag(ab) && ersterTag(ab) <= letzterTag(bis));

/** True where a series breaks between two times: their values do not compare. */
export const isGetrennt = (brueche: readonly { readonly ab: string }[], von: string, bis: string): boolean =>
  breaksBetween(brueche, von, bis).length > 0;

/** The breaks that part values from values, of a series that stands oldest first: one before the first says nothing of it. */
export function innereBrueche<T extends { readonly ab: string }>(
  werte: readonly { readonly zeit: string }[],
  brueche: readonly T[],
): readonly T[] {
  const [first] = werte;
  const last = werte.at(-1);
  return first && last ? breaksBetween(brueche, first.zeit, last.zeit) : [];
}
