import { letzterTag } from '../../base/datum.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import { isGetrennt, readReihe, type Reihenwert } from '../../model/queries/reihe.ts';
import { defineRule, placeOf } from '../rule.ts';
import { findReihenspalte, isHeileReihe, zellenOf } from './tabellen.ts';

/** True where a value more than doubles, falls below half or changes its sign. Small numbers jump by themselves. */
function isSprung(von: number, bis: number): boolean {
  const [low = 0, high = 0] = [Math.abs(von), Math.abs(bis)].sort((a, b) => a - b);
  return high >= 50 && (high > 2 * low || von * bis < 0);
}

/** In percent of the first value; percent of nothing, or of less, would mislead. */
const describeSprung = (von: number, bis: number): string =>
  von > 0 && bis >= 0
    ? `${bis > von ? 'steigt' : 'fällt'} der Wert um ${Math.abs(Math.round((100 * (bis - von)) / von))} Prozent`
    : `${bis > von ? 'steigt' : 'fällt'} der Wert von ${writeZahl(von)} auf ${writeZahl(bis)}`;

/** As German text writes it (DIN 5008): decimal comma, true minus sign. */
const writeZahl = (zahl: number): string => String(zahl).replace('-', '\u2212').replace('.', ',');

interface Sprung {
  readonly von: Reihenwert;
  readonly bis: Reihenwert;
  readonly satz: string;
  /** The description of the column: where it can be answered, by a Bruch or by silencing it with the reason. */
  readonly place: Place;
  readonly zelle: Place;
}

/** The jumps of an Indikator's series that no Bruch explains. */
function listSpruenge(model: Model, indikator: Entity<'indikator'>): readonly Sprung[] {
  const reihe = findReihenspalte(model, indikator);
  if (!reihe || !isHeileReihe(reihe.daten, reihe.name)) return [];
  const { datensatz } = reihe.daten;
  const { brueche = [], spalten = [], schaetzungen = [] } = datensatz.data;
  const index = spalten.findIndex(({ name }) => name === reihe.name);
  const zellen = spalten[index] ? zellenOf(reihe.daten, spalten[index]) : [];
  const place = placeOf(datensatz, ['spalten', index, 'name']);
  const rows = readReihe(model, indikator).filter(({ wert }) => wert !== undefined);
  return rows.flatMap((bis, row) => {
    const von = rows[row - 1];
    const zelle = zellen.find(({ zeile }) => zeile === bis.zeile)?.place;
    if (von?.wert === undefined || bis.wert === undefined || !zelle || von.zeit === bis.zeit) return [];
    const explained =
      isGetrennt(brueche, von.zeit, bis.zeit) ||
      schaetzungen.some(({ spalte, zeile }) => spalte === reihe.name && (zeile === von.zeile || zeile === bis.zeile));
    if (explained || !isNachbar(von, bis) || !isSprung(von.wert, bis.wert)) return [];
    return [{ von, bis, satz: describeSprung(von.wert, bis.wert), place, zelle }];
  });
}

/** Rows further apart than a year and a half are no neighbours: much may have happened in between. */
const isNachbar = (von: Reihenwert, bis: Reihenwert): boolean =>
  (Date.parse(letzterTag(bis.zeit)) - Date.parse(letzterTag(von.zeit))) / 86_400_000 < 550;

const tabelle = 'jahr,einwohner\n2020,1000\n2021,1010\n2022,2900\n';
const datensatz =
  'titel: Einwohnerzahl\nquelle: amt-statistik\nstand: 2023-12-31\nspalten:\n' +
  '  - { name: jahr, titel: Jahr, art: datum }\n' +
  '  - { name: einwohner, titel: Einwohner, art: zahl, einheit: Personen }\nzeitspalte: jahr\n' +
  'brueche:\n  - { ab: 2022, grund: Seit der Eingemeindung wird das ganze Gebiet gezählt. }\n';

export const reiheSprung = defineRule<{ von: string; bis: string; satz: string }>({
  code: 'KZ826',
  name: 'reihe-sprung',
  severity: 'info',
  message: ({ von, bis, satz }) => `Von ${von} bis ${bis} ${satz}.`,
  help: () =>
    'Prüfen Sie die Zahl. Hat sich geändert, wie gezählt wird, tragen Sie das unter „brueche“ ein (ab, grund); hat der Sprung einen anderen Grund, legen Sie den Befund mit diesem Grund still.',
  explanation:
    'Ein großer Sprung ist oft ein Schreibfehler oder eine geänderte Zählweise. Ist die Zählweise der Grund, trennt das Diagramm ' +
    'die Reihe an dieser Stelle.',
  bad: { 'content/daten/einwohner.csv': tabelle },
  good: {
    'content/daten/einwohner.csv': tabelle,
    'content/daten/einwohner.md': `---\n${datensatz}---\n`,
  },
  check: (model, report) => {
    const told = new Set<string>();
    for (const indikator of listOf(model, 'indikator')) {
      for (const { von, bis, satz, place, zelle } of listSpruenge(model, indikator)) {
        const key = `${zelle.file}:${zelle.range.start.line}:${zelle.range.start.column}`;
        if (told.has(key)) continue;
        told.add(key);
        report(place, { von: von.zeit, bis: bis.zeit, satz }, { related: [{ message: 'die Zelle', ...zelle }] });
      }
    }
  },
});
