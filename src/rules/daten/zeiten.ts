// The rows of a table by their time: which of them are of one time, and which stand out of its order.
import { letzterTag, parseZeitangabe } from '../../base/datum.ts';
import { groupBy } from '../../base/gruppen.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { artOfSpalte, type Datentabelle, placeOfCell } from './tabellen.ts';

/** A row with its time. The row counts from 1. */
export interface Zeitzeile {
  readonly zeile: number;
  readonly zeit: string;
  readonly tag: string;
  /** What tells rows of one time apart: the texts before the first number; those behind are remarks. */
  readonly was: string;
  readonly place: Place;
}

/** The position of the column that holds the time: the one that is named, else the first where that holds days. */
export function findZeitspalte(daten: Datentabelle): number | undefined {
  const { spalten } = daten.tabelle;
  const { zeitspalte } = daten.datensatz.data;
  const index = zeitspalte === undefined ? 0 : spalten.indexOf(zeitspalte);
  return index >= 0 && artOfSpalte(daten, spalten[index] ?? '') === 'datum' ? index : undefined;
}

/** The rows that have a time, in their order; none of a table whose form is told. */
export function listZeiten(daten: Datentabelle): readonly Zeitzeile[] {
  const { tabelle } = daten;
  const column = findZeitspalte(daten);
  if (column === undefined || tabelle.diagnostics.length > 0) return [];
  const arten = tabelle.spalten.map((name) => artOfSpalte(daten, name));
  const ersteZahl = arten.findIndex((art) => art === 'zahl' || art === 'prozent');
  return tabelle.zeilen.flatMap((row, index) => {
    const zeit = row.zellen[column] ?? '';
    if (typeof parseZeitangabe(zeit) !== 'object') return [];
    const was = row.zellen.filter((_, at) => arten[at] === 'text' && at < ersteZahl).join('\n');
    return [{ zeile: index + 1, zeit, tag: letzterTag(zeit), was, place: placeOfCell(tabelle, row, column) }];
  });
}

/** The rows that repeat the time of one before, each with that one. */
export function listDoppelte(rows: readonly Zeitzeile[]): readonly (readonly [Zeitzeile, Zeitzeile])[] {
  const first = new Map<string, Zeitzeile>();
  return rows.flatMap((row): [Zeitzeile, Zeitzeile][] => {
    const key = `${row.tag}\n${row.was}`;
    const before = first.get(key);
    if (!before) first.set(key, row);
    return before ? [[row, before]] : [];
  });
}

/** The fewest rows without which the others stand in the order of their time, forwards or backwards; each kind of row by itself. */
export function listVerrutschte(rows: readonly Zeitzeile[]): readonly Zeitzeile[] {
  const groups = [...groupBy(rows, ({ was }) => was).values()];
  const forwards = groups.flatMap((group) => findStoerer(group, (a, b) => a <= b));
  const backwards = groups.flatMap((group) => findStoerer(group, (a, b) => a >= b));
  return backwards.length < forwards.length ? backwards : forwards;
}

/** The rows outside the longest chain in which each `fits` the next: all others can stay where they are. */
function findStoerer(rows: readonly Zeitzeile[], fits: (a: string, b: string) => boolean): readonly Zeitzeile[] {
  const ketten: Kette[] = [];
  for (const row of rows) {
    let [low, high] = [0, ketten.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fits(ketten[middle]?.ende.tag ?? '', row.tag)) low = middle + 1;
      else high = middle;
    }
    ketten[low] = { ende: row, davor: ketten[low - 1] };
  }
  const kette = new Set<Zeitzeile>();
  for (let link = ketten.at(-1); link; link = link.davor) kette.add(link.ende);
  return rows.filter((row) => !kette.has(row));
}

/** A chain of rows by its last, for each length the one that ends best. */
interface Kette {
  readonly ende: Zeitzeile;
  readonly davor: Kette | undefined;
}
