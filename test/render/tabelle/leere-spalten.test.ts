// A column that nothing fills is left out wherever a table is shown; what an author wrote into a Datensatz stays.
import { expect, test } from 'vitest';
import { treeOfTabelle } from '../../../src/render/tabelle/tabelle-tree.ts';
import { spaltenkopf, type Tabellensicht, zelle } from '../../../src/render/tabelle/zelle.ts';
import { writeHtml } from '../../../src/render/tree/html.ts';

const tabelle = (art: string, zeilen: readonly (readonly string[])[]): Tabellensicht => ({
  titel: 'Maßnahmen',
  art,
  spalten: ['Nr.', 'Titel', 'Zuständig'].map((titel) => spaltenkopf(titel)),
  zeilen: zeilen.map((texte) => ({ anker: null, zellen: texte.map((text) => zelle(text)) })),
  anmerkungen: [],
});
const koepfe = (sicht: Tabellensicht): string[] =>
  [...writeHtml(treeOfTabelle(sicht)).matchAll(/<th[^>]*>([^<]*)<\/th>/g)].map(([, text = '']) => text);

test('an empty column is left out, one that a single row fills is not', () => {
  expect(
    koepfe(
      tabelle('teile', [
        ['1', 'Pflanzen', ''],
        ['2', 'Gießen', ''],
      ]),
    ),
  ).toEqual(['Nr.', 'Titel']);
  expect(
    koepfe(
      tabelle('teile', [
        ['1', 'Pflanzen', ''],
        ['2', 'Gießen', 'Amt'],
      ]),
    ),
  ).toHaveLength(3);
});

test('the first column, a table without rows and a Datensatz stay whole', () => {
  expect(koepfe(tabelle('teile', [['', 'Pflanzen', 'Amt']]))).toHaveLength(3);
  expect(koepfe(tabelle('teile', []))).toHaveLength(3);
  expect(koepfe(tabelle('daten', [['1', 'Pflanzen', '']]))).toHaveLength(3);
});
