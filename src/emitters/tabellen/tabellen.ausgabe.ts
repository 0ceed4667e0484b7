// The Aktionsplan as tables for everybody, and the sheets that offices fill in, which stay in the city hall.
import type { Dateiart } from '../../domain/dateiart.ts';
import type { Ausgabe } from '../emitter.ts';

const tabelle = { rang: 60, bereiche: ['aktionsplan'], anlage: true } as const;

export const csv: Dateiart = { ...tabelle, pfad: 'daten/aktionsplan.csv', titel: () => 'Aktionsplan als offene Daten' };
export const excelCsv: Dateiart = {
  ...tabelle,
  pfad: 'daten/aktionsplan-excel.csv',
  titel: () => 'Aktionsplan für Excel',
};
export const felderCsv: Dateiart = {
  ...tabelle,
  pfad: 'daten/aktionsplan-felder.csv',
  titel: () => 'Aktionsplan: Beschreibung der Datenfelder',
};
export const xlsx: Dateiart = {
  ...tabelle,
  pfad: 'daten/aktionsplan.xlsx',
  titel: () => 'Aktionsplan als Tabelle',
  bereiche: ['aktionsplan', 'kosten'],
};

export const tabellen: Ausgabe = { target: 'daten', dateien: [csv, excelCsv, felderCsv, xlsx] };

export const stellenblatt: Dateiart = { pfad: 'blaetter/{id}.xlsx', je: 'akteur', viele: true };

export const stellenblaetter: Ausgabe = { target: 'blaetter', ort: 'intern', dateien: [stellenblatt] };
