import { defineRule, placeOf } from '../rule.ts';
import { listBeschriebene } from './tabellen.ts';

const spalten = 'spalten:\n  - { name: jahr, art: datum }\n  - { name: einwohner, art: zahl }';
const tabelle = { 'content/daten/einwohner.csv': 'jahr,einwohner,frauen\n2020,1000,510\n' };

export const spalteUnbeschrieben = defineRule<{ namen: readonly string[] }>({
  code: 'KZ813',
  name: 'spalte-unbeschrieben',
  severity: 'error',
  message: ({ namen }) =>
    namen.length === 1
      ? `Die Spalte „${namen.join()}“ der Tabelle ist nicht beschrieben.`
      : `Diese Spalten der Tabelle sind nicht beschrieben: ${namen.join(', ')}.`,
  help: ({ namen }) => `Ergänzen Sie unter „spalten“: { name: ${namen[0] ?? ''}, titel: …, art: zahl }.`,
  explanation:
    'Werden Spalten beschrieben, dann alle: Ohne Art wird eine Spalte nicht geprüft, ohne Titel steht im Dokument ihr ' +
    'technischer Name.',
  bad: tabelle,
  good: { ...tabelle, einwohner: `${spalten}\n  - { name: frauen, titel: Frauen, art: zahl }` },
  check: (model, report) => {
    for (const { datensatz, tabelle } of listBeschriebene(model)) {
      const { spalten } = datensatz.data;
      // A described column that the table does not have is most likely this one, misspelt, and is told instead.
      if (!spalten || spalten.some(({ name }) => !tabelle.spalten.includes(name))) continue;
      // So is one that is described twice.
      if (new Set(spalten.map(({ name }) => name)).size < spalten.length) continue;
      const namen = tabelle.spalten.filter((spalte) => spalte !== '' && !spalten.some(({ name }) => name === spalte));
      if (namen.length > 0) report(placeOf(datensatz, ['spalten'], true), { namen });
    }
  },
});
