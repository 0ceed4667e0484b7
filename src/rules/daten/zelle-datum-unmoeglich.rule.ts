import { defineRule } from '../rule.ts';
import { isUnmoeglich, listUnpassende, zellenOf } from './tabellen.ts';
import { reportZellen, visitSpalten, type Zellbefund } from './zellen.ts';

const tabelle = (tag: string): string => `jahr,einwohner\n2020,1000\n${tag},1010\n`;

export const zelleDatumUnmoeglich = defineRule<Zellbefund>({
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
    visitSpalten(model, (daten, spalte, index) => {
      const { zellen, alle } = listUnpassende(daten, spalte);
      // Where the whole column is told already, its impossible dates are part of that.
      if (alle && zellen.length > 0) return;
      reportZellen(report, daten, index, { zellen: zellenOf(daten, spalte).filter(isUnmoeglich), alle });
    });
  },
});
