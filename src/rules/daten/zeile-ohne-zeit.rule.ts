import { defineRule } from '../rule.ts';
import { listSummenzeilen } from './summen.ts';
import { listDatentabellen, placeOfCell } from './tabellen.ts';
import { findZeitspalte } from './zeiten.ts';

export const zeileOhneZeit = defineRule<{ spalte: string }>({
  code: 'KZ832',
  name: 'zeile-ohne-zeit',
  severity: 'error',
  message: ({ spalte }) => `In dieser Zeile ist die Zeitspalte „${spalte}“ leer.`,
  help: () => 'Tragen Sie die Zeit ein. Ist die Zeile eine Summe oder eine Anmerkung, löschen Sie sie.',
  explanation:
    'Eine Reihe wird nach der Zeit geordnet. Eine Zeile ohne Zeit stünde in der Tabelle und fehlte im Diagramm.',
  bad: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n,1010\n' },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n2021,1010\n' },
  check: (model, report) => {
    for (const daten of listDatentabellen(model)) {
      const { tabelle } = daten;
      const column = findZeitspalte(daten);
      if (column === undefined || tabelle.diagnostics.length > 0) continue;
      const summen = listSummenzeilen(daten);
      tabelle.zeilen.forEach((row, index) => {
        if (row.zellen[column] !== '' || summen.includes(index + 1)) return;
        report(placeOfCell(tabelle, row, column), { spalte: tabelle.spalten[column] ?? '' });
      });
    }
  },
});
