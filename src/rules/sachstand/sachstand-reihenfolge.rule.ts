import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { findRueckschritt } from './log.ts';

const sachstand = (...daten: string[]): string =>
  `sachstand:\n${daten.map((datum) => `  - { datum: ${datum}, status: begonnen, text: Ein Schritt ist getan bis ${datum}. }`).join('\n')}`;

export const sachstandReihenfolge = defineRule<{ datum: string; davor: string }>({
  code: 'KZ701',
  name: 'sachstand-reihenfolge',
  severity: 'error',
  message: ({ datum, davor }) => `Der Eintrag vom ${datum} steht unter dem vom ${davor}, liegt aber davor.`,
  help: () => 'Ordnen Sie die Einträge nach Datum, den neuesten zuletzt, oder berichtigen Sie das Datum.',
  explanation:
    'Der Sachstand ist ein Tagebuch: Neues wird unten angefügt, Altes nicht geändert. Der letzte Eintrag bis zum Stichtag ' +
    'sagt, wo die Maßnahme steht. Ein Monat zählt mit seinem letzten Tag.',
  bad: { 'M-TEIL-05': sachstand('2026-06-30', '2026-03-31') },
  good: { 'M-TEIL-05': sachstand('2026-03-31', '2026-06-30') },
  check: (model, report) => {
    for (const massnahme of listOf(model, 'massnahme')) {
      const found = findRueckschritt(massnahme);
      if (!found) continue;
      const { eintrag, davor } = found;
      const related = [relatedTo('der Eintrag darüber', massnahme, ['sachstand', davor.index, 'datum'])];
      const params = { datum: eintrag.data.datum, davor: davor.data.datum };
      report(placeOf(massnahme, ['sachstand', eintrag.index, 'datum']), params, { related });
    }
  },
});
