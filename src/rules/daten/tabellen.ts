// What the rules about tables share: a Datensatz with its table, its columns, the cells that do not fit their kind.
import type { Range } from '../../base/text.ts';
import { parseZeitangabe } from '../../base/datum.ts';
import { hasTausenderpunkte } from '../../base/zahl.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { DataOf } from '../../domain/registry.ts';
import type { Tabelle, Tabellenzeile } from '../../model/facts.ts';
import { type Entity, findEntity, listOf, type Model } from '../../model/model.ts';
import { readZahl } from '../../model/queries/reihe.ts';
import { isUngewiss } from '../vermisst.ts';

export type Datenspalte = NonNullable<DataOf<'datensatz'>['spalten']>[number];

/** A valid Datensatz whose table could be read. */
export interface Datentabelle {
  readonly datensatz: Entity<'datensatz'>;
  readonly tabelle: Tabelle;
}

/** One cell of a described column. The row counts from 1. */
export interface Datenzelle {
  readonly spalte: Datenspalte;
  readonly zeile: number;
  readonly text: string;
  readonly place: Place;
  /** All of the cell, its quotation marks too; undefined where it cannot be told. */
  readonly raum: Range | undefined;
}

/** The table of a Datensatz with its description; undefined where one of both is missing. */
export function findDatentabelle(model: Model, id: string): Datentabelle | undefined {
  const datensatz = findEntity(model, 'datensatz', id);
  const tabelle = model.tabellen.get(id);
  return datensatz && tabelle && tabelle.spalten.length > 0 ? { datensatz, tabelle } : undefined;
}

/** The column behind an Indikator's series: undefined where it has none of a Datensatz, or the Datensatz has no table. */
export function findReihenspalte(
  model: Model,
  { data: { reihe } }: Entity<'indikator'>,
): { readonly daten: Datentabelle; readonly name: string } | undefined {
  const daten = reihe && 'daten' in reihe ? findDatentabelle(model, reihe.daten) : undefined;
  return daten && reihe && 'daten' in reihe ? { daten, name: reihe.spalte } : undefined;
}

/** All tables that have a description, in the order of documents. */
export const listDatentabellen = (model: Model): readonly Datentabelle[] =>
  listOf(model, 'datensatz').flatMap(({ id }) => findDatentabelle(model, id) ?? []);

/** Those of which every description of a column could be read: only of them is it known what is missing. */
export const listBeschriebene = (model: Model): readonly Datentabelle[] =>
  listDatentabellen(model).filter(({ datensatz }) => !isUngewiss(datensatz, 'spalten'));

/** Every column name that the Datensatz or its table knows: a name in only one of them is told once, where it is missing. */
export const namenOf = ({ datensatz, tabelle }: Datentabelle): readonly string[] => [
  ...new Set([...(datensatz.data.spalten ?? []).map(({ name }) => name), ...tabelle.spalten]),
];

/** The kind of a column: as it is described, else what all of its cells are. */
export function artOfSpalte({ datensatz, tabelle }: Datentabelle, name: string): Datenspalte['art'] {
  const described = datensatz.data.spalten?.find((spalte) => spalte.name === name)?.art;
  if (described !== undefined) return described;
  const column = tabelle.spalten.indexOf(name);
  const cells = tabelle.zeilen.map(({ zellen }) => zellen[column] ?? '').filter((text) => text !== '');
  if (cells.every((text) => typeof parseZeitangabe(text) === 'object')) return 'datum';
  return cells.every((text) => readZahl(text) !== undefined) ? 'zahl' : 'text';
}

/** The place of a cell. */
export function placeOfCell(tabelle: Tabelle, row: Tabellenzeile, column: number): Place {
  const start = row.columns[column] ?? 1;
  const end = start + Math.max(1, (row.zellen[column] ?? '').length);
  return {
    file: tabelle.file,
    range: { start: { line: row.line, column: start }, end: { line: row.line, column: end } },
  };
}

/** From where a cell begins to the sign that ends it; undefined in a row over several lines. */
function raumOf({ line, zellen, columns }: Tabellenzeile, column: number): Range | undefined {
  const [start, next] = [columns[column], columns[column + 1]];
  if (start === undefined || next === undefined || columns.length !== zellen.length + 1) return undefined;
  return { start: { line, column: start }, end: { line, column: next - 1 } };
}

/** The cells of a column that have a text. None of rows with too many or too few cells, nor of a table with semicolons. */
export function zellenOf({ tabelle }: Datentabelle, spalte: Datenspalte): readonly Datenzelle[] {
  const column = tabelle.spalten.indexOf(spalte.name);
  if (column < 0 || tabelle.trennzeichen !== ',') return [];
  return tabelle.zeilen.flatMap((row, index) => {
    const text = row.zellen[column] ?? '';
    if (text === '' || row.zellen.length !== tabelle.spalten.length) return [];
    return [{ spalte, zeile: index + 1, text, place: placeOfCell(tabelle, row, column), raum: raumOf(row, column) }];
  });
}

/** True where a cell is of its column's kind. An impossible date is a date: it is told as what it is. */
export const isPassend = ({ spalte: { art }, text }: Datenzelle): boolean =>
  art === 'text' || (art === 'datum' ? parseZeitangabe(text) !== undefined : readZahl(text) !== undefined);

/** The cells of a column that are not of its kind, and whether that is all of them: then the kind is wrong, not the cells. */
export function listUnpassende(
  daten: Datentabelle,
  spalte: Datenspalte,
): { zellen: readonly Datenzelle[]; alle: boolean } {
  const zellen = zellenOf(daten, spalte);
  const unpassend = zellen.filter((zelle) => !isPassend(zelle) || isUnmoeglich(zelle));
  return {
    zellen: unpassend.filter((zelle) => !isPassend(zelle)),
    alle: zellen.length > 1 && unpassend.length === zellen.length,
  };
}

/** True where a cell has the form of a date that the calendar does not have. */
export const isUnmoeglich = ({ spalte: { art }, text }: Datenzelle): boolean =>
  art === 'datum' && parseZeitangabe(text) === 'unmoeglich';

/** So many times the middle value of its column, or its part, is still like it. */
const naehe = 30;

/**
 * The cells of a column that look like thousands: 1.010 among 1000 and 998; where other cells have decimals of another length, those
 * that are a thousandth of the others: 1.234 among 1250.75 and 12345.
 */
export function listTausender(daten: Datentabelle, spalte: Datenspalte): readonly Datenzelle[] {
  if (spalte.art !== 'zahl') return [];
  const zellen = zellenOf(daten, spalte);
  const gleiche = zellen.filter(({ text }) => hasTausenderpunkte(text));
  const andere = zellen.filter((zelle) => !gleiche.includes(zelle));
  if (!andere.some(({ text }) => text.includes('.'))) return gleiche;
  const werte = andere.map(({ text }) => Math.abs(readZahl(text) ?? 0)).sort((a, b) => a - b);
  const mitte = werte[Math.floor(werte.length / 2)] ?? 0;
  const isNah = (wert: number): boolean => wert * naehe > mitte && wert < mitte * naehe;
  return gleiche.filter(({ text }) => {
    const wert = Math.abs(Number(text));
    return !isNah(wert) && isNah(wert * 1000);
  });
}

/** True where a column can be trusted as a series of numbers: only then what is missing in it is worth a word. */
export function isHeileReihe(daten: Datentabelle, name: string): boolean {
  const { datensatz, tabelle } = daten;
  const { zeitspalte, spalten = [] } = datensatz.data;
  const namen = [zeitspalte ?? '', name];
  if (tabelle.diagnostics.length > 0 || !namen.every((each) => tabelle.spalten.includes(each))) return false;
  const beschrieben = spalten.filter((spalte) => namen.includes(spalte.name));
  if (beschrieben.some((spalte) => spalte.name === name && spalte.art !== 'zahl' && spalte.art !== 'prozent'))
    return false;
  return beschrieben.every(
    (spalte) =>
      listTausender(daten, spalte).length === 0 &&
      zellenOf(daten, spalte).every((zelle) => isPassend(zelle) && !isUnmoeglich(zelle)),
  );
}

/** A percentage that does not agree with its numbers. */
export interface Abweichung extends Datenzelle {
  readonly teil: number;
  readonly ganzes: number;
  /** What it should be, with as many decimals as shown. */
  readonly soll: string;
}

/** Half a unit of the last decimal, and a trifle for what binary fractions lose. */
const toleranz = (decimals: number): number => 0.5 * 10 ** -decimals + 1e-9;

/** The percentages of a table that do not agree with the numbers they are made of; estimates and points between thousands are not recomputed. */
export function listAbweichungen(daten: Datentabelle): readonly Abweichung[] {
  const { datensatz, tabelle } = daten;
  const tausender = (datensatz.data.spalten ?? []).flatMap((spalte) => listTausender(daten, spalte));
  const zweifelhaft = new Set([
    ...(datensatz.data.schaetzungen ?? []).map(({ spalte, zeile }) => `${spalte}/${zeile}`),
    ...tausender.map(({ spalte, zeile }) => `${spalte.name}/${zeile}`),
  ]);
  return (datensatz.data.spalten ?? []).flatMap((spalte) => {
    const { anteil } = spalte;
    if (!anteil) return [];
    return zellenOf(daten, spalte).flatMap((zelle) => {
      if ([spalte.name, anteil.teil, anteil.ganzes].some((name) => zweifelhaft.has(`${name}/${zelle.zeile}`)))
        return [];
      const zellen = tabelle.zeilen[zelle.zeile - 1]?.zellen ?? [];
      const [ist, teil, ganzes] = [
        zelle.text,
        ...[anteil.teil, anteil.ganzes].map((name) => zellen[tabelle.spalten.indexOf(name)] ?? ''),
      ].map(readZahl);
      if (ist === undefined || teil === undefined || ganzes === undefined || ganzes === 0) return [];
      const decimals = zelle.text.split('.')[1]?.length ?? 0;
      const soll = (100 * teil) / ganzes;
      return Math.abs(soll - ist) <= toleranz(decimals)
        ? []
        : [{ ...zelle, teil, ganzes, soll: soll.toFixed(decimals) }];
    });
  });
}
