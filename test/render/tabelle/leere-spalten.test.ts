// A column that nothing fills is left out wherever a table is shown; what an author wrote into a Datensatz stays.
import { readFileSync } from 'node:fs';
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

test('what stays keeps the width of its own column and the page of the whole table', () => {
  const spalten = ['Nr.', 'Titel', 'Leer', 'Stelle', 'Stand', 'Termin', 'Grund'];
  const html = writeHtml(
    treeOfTabelle({
      ...tabelle('bericht', [['1', 'Pflanzen', '', 'Amt', 'läuft', 'bald', 'so']]),
      spalten: spalten.map((titel) => spaltenkopf(titel)),
    }),
  );
  expect([...html.matchAll(/<th [^>]*class="(s\d)"/g)].map(([, nr]) => nr)).toEqual([
    's1',
    's2',
    's4',
    's5',
    's6',
    's7',
  ]);
  expect(html).toContain('tabelle-breit');
});

test('no stylesheet counts the columns of a table that may leave some out', () => {
  const sheets = ['druck/druck.css', 'site/massnahme.css', 'site/site.css', 'site/plan.css'].map((name) =>
    readFileSync(new URL(`../../../templates/${name}`, import.meta.url), 'utf8'),
  );
  const gezaehlt = sheets.flatMap(
    (css) => css.match(/\.tabelle-(?!rahmen|werte|daten)[a-z]+ [^{},>]*th:nth-child\([^{]*/g) ?? [],
  );
  expect(gezaehlt).toEqual([]);
});
