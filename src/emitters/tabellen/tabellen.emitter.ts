// The Aktionsplan as tables: CSV as open data and for German Excel, the dictionary of its fields, and one XLSX file.
import { formatLang } from '../../base/datum.ts';
import type { Model } from '../../model/model.ts';
import type { Artefakt, EmitContext } from '../emitter.ts';
import { kostenTabelle, sachstandTabelle, zwischenzielTabelle } from './blaetter.ts';
import { excelDe, opendata, writeCsv } from './csv.ts';
import { felderTabelle } from './felder.ts';
import { massnahmenTabelle } from './massnahmen.ts';
import { csv, excelCsv, felderCsv, xlsx } from './tabellen.ausgabe.ts';
import { summenBlaetter } from './summenblaetter.ts';
import { type Eigenschaften, writeXlsx } from './xlsx.ts';

/** daten/aktionsplan.csv, aktionsplan-excel.csv, aktionsplan-felder.csv and aktionsplan.xlsx. */
export async function emitTabellen({ model, konfiguration }: EmitContext): Promise<readonly Artefakt[]> {
  const massnahmen = massnahmenTabelle(model);
  const blaetter = [
    massnahmen,
    zwischenzielTabelle(model),
    kostenTabelle(model),
    sachstandTabelle(model),
    ...summenBlaetter(model),
  ];
  const felder = felderTabelle(massnahmen, model, konfiguration.lizenz);
  return [
    { pfad: csv.pfad, inhalt: writeCsv(massnahmen, opendata) },
    { pfad: excelCsv.pfad, inhalt: writeCsv(massnahmen, excelDe) },
    { pfad: felderCsv.pfad, inhalt: writeCsv(felder, opendata) },
    { pfad: xlsx.pfad, inhalt: await writeXlsx(blaetter, eigenschaftenOf(model, konfiguration.lizenz)) },
  ];
}

function eigenschaftenOf({ konzept, stichtag }: Model, lizenz: string | undefined): Eigenschaften {
  const { titel = '', herausgeber, kommune, hinweis } = konzept?.data ?? {};
  return {
    titel: `Aktionsplan: ${titel}`,
    autor: herausgeber ?? kommune ?? '',
    beschreibung: [`Stand: ${formatLang(stichtag)}.`, hinweis, lizenz === undefined ? undefined : `Lizenz: ${lizenz}`]
      .filter((part) => part !== undefined)
      .join(' '),
    stand: stichtag,
  };
}
