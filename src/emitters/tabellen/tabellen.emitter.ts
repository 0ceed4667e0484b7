// The Aktionsplan as tables: CSV as open data and for German Excel, the dictionary of its fields, and one XLSX file.
import { formatLang } from '../../base/datum.ts';
import type { Model } from '../../model/model.ts';
import type { Artefakt, EmitContext } from '../emitter.ts';
import { kostenblatt, sachstandblatt, zwischenzielblatt } from './einzelblaetter.ts';
import { excelDe, opendata, writeTabelle } from './csv.ts';
import { felderTabelle } from './felder.ts';
import { massnahmenblatt } from './massnahmen.ts';
import { csv, excelCsv, felderCsv, xlsx } from './tabellen.ausgabe.ts';
import { sayTabelle } from './spalten.ts';
import { summenblaetter } from './summenblaetter.ts';
import { type Eigenschaften, writeXlsx } from './xlsx.ts';

/** daten/aktionsplan.csv, aktionsplan-excel.csv, aktionsplan-felder.csv and aktionsplan.xlsx. */
export async function emitTabellen({ model, konfiguration, vorrat }: EmitContext): Promise<readonly Artefakt[]> {
  const massnahmen = sayTabelle(massnahmenblatt(model), model.worte);
  const blaetter = [
    massnahmen,
    ...(model.ohne.has('zwischenziel') ? [] : [zwischenzielblatt(model)]),
    kostenblatt(model),
    sachstandblatt(model),
    ...summenblaetter(model),
  ].map((blatt) => sayTabelle(blatt, model.worte));
  const felder = felderTabelle(massnahmen, model, konfiguration.lizenz);
  return [
    { pfad: csv.pfad, inhalt: writeTabelle(massnahmen, opendata) },
    { pfad: excelCsv.pfad, inhalt: writeTabelle(massnahmen, excelDe) },
    { pfad: felderCsv.pfad, inhalt: writeTabelle(felder, opendata) },
    { pfad: xlsx.pfad, inhalt: await writeXlsx(blaetter, eigenschaftenOf(model, konfiguration.lizenz), vorrat) },
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
