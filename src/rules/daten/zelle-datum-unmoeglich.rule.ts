import { defineRule, placeOf } from '../rule.ts';
import { isUnmoeglich, listDatentabellen, listUnpassende, zellenOf } from './tabellen.ts';

const tabelle = (tag: string): string => `jahr,einwohner\n2020,1000\n${tag},1010\n`;

export const zelleDatumUnmoeglich = defineRule<{ text: string; spalte: string; alle: boolean }>({
  code: 'KZ818',
  name: 'zelle-datum-unmoeglich',
  severity: 'error',
  message: ({ text, spalte, alle }) =>
    alle
      ? `Die Spalte „${spalte}“ enthält keine Daten, die es gibt, z. B. „${text}“.`
      : `Das Datum ${text} gibt es nicht.`,
  help: ({ alle }) => (alle ? 'Prüfen Sie die Art der Spalte.' : 'Prüfen Sie Tag und Monat.'),
  explanation: 'Der Kalender kennt diesen Tag nicht, zum Beispiel den 31. November.',
  bad: { 'content/daten/einwohner.csv': tabelle('2021-11-31') },
  good: { 'content/daten/einwohner.csv': tabelle('2021-11-30') },
  check: (model, report) => {
    for (const daten of listDatentabellen(model)) {
      daten.datensatz.data.spalten?.forEach((spalte, index) => {
        const impossible = zellenOf(daten, spalte).filter(isUnmoeglich);
        const { zellen, alle } = listUnpassende(daten, spalte);
        const [first] = impossible;
        if (!first || (alle && zellen.length > 0)) return;
        if (alle)
          report(placeOf(daten.datensatz, ['spalten', index, 'art']), { text: first.text, spalte: spalte.name, alle });
        else for (const { text, place } of impossible) report(place, { text, spalte: spalte.name, alle });
      });
    }
  },
});
