import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { findDatentabelle } from './tabellen.ts';

const datensatz = (zeile: string): string =>
  `---\ntitel: Einwohnerzahl\nquelle: amt-statistik\nspalten:\n  - { name: jahr, art: datum }\n  - { name: einwohner, art: zahl }\n${zeile}---\n`;

export const reiheOhneZeitspalte = defineRule<{ daten: string; indikatoren: readonly string[] }>({
  code: 'KZ822',
  name: 'reihe-ohne-zeitspalte',
  severity: 'error',
  message: ({ daten, indikatoren }) =>
    `Der Datensatz ${daten} nennt keine Zeitspalte, ist aber die Reihe von ${indikatoren.join(', ')}.`,
  help: () => 'Ergänzen Sie „zeitspalte:“ mit dem Namen der Spalte, in der Jahr, Monat oder Tag steht.',
  explanation:
    'Eine Reihe ordnet Werte nach der Zeit. Welche Spalte die Zeit enthält, sagt die Beschreibung des Datensatzes.',
  bad: { 'content/daten/einwohner.md': datensatz('') },
  good: { 'content/daten/einwohner.md': datensatz('zeitspalte: jahr\n') },
  check: (model, report) => {
    const users = new Map<string, string[]>();
    for (const { id, data } of listOf(model, 'indikator')) {
      if (data.reihe && 'daten' in data.reihe)
        users.set(data.reihe.daten, [...(users.get(data.reihe.daten) ?? []), id]);
    }
    for (const [daten, indikatoren] of users) {
      const datensatz = findDatentabelle(model, daten)?.datensatz;
      if (!datensatz || datensatz.data.zeitspalte !== undefined || isUngewiss(datensatz, 'zeitspalte')) continue;
      report(placeOf(datensatz), { daten, indikatoren });
    }
  },
});
