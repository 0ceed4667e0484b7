import { defineRule } from '../rule.ts';
import { listDatentabellen } from './tabellen.ts';
import { listDoppelte, listVerrutschte, listZeiten } from './zeiten.ts';

export const zeitReihenfolge = defineRule<{ zeit: string }>({
  code: 'KZ831',
  name: 'zeit-reihenfolge',
  severity: 'error',
  message: ({ zeit }) => `Die Zeile für ${zeit} steht nicht in der Reihenfolge der Zeit.`,
  help: () => 'Prüfen Sie das Jahr. Stimmt es, setzen Sie die Zeile an ihre Stelle.',
  explanation:
    'Eine Tabelle wird gedruckt, wie sie dasteht, und von oben nach unten gelesen. Eine Zeile an falscher Stelle ist meist ein ' +
    'Schreibfehler im Jahr. Vorwärts oder rückwärts ist gleich, solange es eine Richtung ist.',
  bad: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n2022,1030\n2021,1010\n2023,1040\n' },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n2021,1010\n2022,1030\n2023,1040\n' },
  check: (model, report) => {
    for (const daten of listDatentabellen(model)) {
      const rows = listZeiten(daten);
      const doppelte = new Set(listDoppelte(rows).map(([row]) => row));
      for (const { zeit, place } of listVerrutschte(rows.filter((row) => !doppelte.has(row)))) report(place, { zeit });
    }
  },
});
