// The title of a chart: true of its values, whatever they are.
import { expect, test } from 'vitest';
import { tellAussage, tellWerte } from '../../../src/render/worte/aussage.ts';

const reihe = (...werte: readonly (readonly [string, number])[]) => werte.map(([zeit, wert]) => ({ zeit, wert }));

test.each([
  ['grows', reihe(['2020', 10], ['2024', 20]), [], 'Fälle: von 10 (2020) auf 20\u00A0Personen (2024) gestiegen'],
  [
    'falls',
    reihe(['2020', 20], ['2022', 5], ['2024', 10]),
    [],
    'Fälle: von 20 (2020) auf 10\u00A0Personen (2024) gesunken',
  ],
  ['stays', reihe(['2020', 10], ['2022', 5], ['2024', 10]), [], 'Fälle: 10\u00A0Personen (2024), so viel wie 2020'],
  ['has one value', reihe(['2020', 10]), [], 'Fälle: 10\u00A0Personen (2020)'],
  [
    'has several values of one time',
    reihe(['2023', 25], ['2023', 97], ['2024', 146]),
    [],
    'Fälle: zwischen 25 und 146\u00A0Personen',
  ],
  [
    'breaks',
    reihe(['2010', 15], ['2020', 8]),
    [{ ab: '2014-05-25' }],
    'Fälle: zuletzt 8\u00A0Personen (2020), mit früheren Werten wegen eines Bruchs nicht zu vergleichen',
  ],
])('a series that %s', (_, werte, brueche, expected) => {
  expect(tellAussage('Fälle', werte, 'Personen', brueche)).toBe(expected);
});

test.each([
  [
    'says both',
    reihe(['2000', 640], ['2021', 291], ['2022', 392]),
    [],
    'steigt',
    '2021',
    'Fälle: von 640 (2000) auf 392\u00A0Personen (2022) gesunken, seit 2021 (291) gestiegen',
  ],
  [
    'says one thing once',
    reihe(['2000', 100], ['2021', 291], ['2022', 392]),
    [],
    'steigt',
    '2021',
    'Fälle: von 100 (2000) auf 392\u00A0Personen (2022) gestiegen',
  ],
  [
    'says that little changed',
    reihe(['2000', 640], ['2021', 391], ['2022', 392]),
    [],
    'unveraendert',
    '2021',
    'Fälle: von 640 (2000) auf 392\u00A0Personen (2022) gesunken, seit 2021 (391) kaum verändert',
  ],
  [
    'says it after a break',
    reihe(['2000', 640], ['2021', 291], ['2022', 392]),
    [{ ab: '2014-05-25' }],
    'steigt',
    '2021',
    'Fälle: zuletzt 392\u00A0Personen (2022), seit 2021 (291) gestiegen; ältere Werte sind wegen eines Bruchs nicht zu vergleichen',
  ],
] as const)('a series whose trend is another than its way %s', (_, werte, brueche, wort, jahr, expected) => {
  const seit = werte.find(({ zeit }) => zeit === jahr) ?? { zeit: jahr, wert: 0 };
  expect(tellAussage('Fälle', werte, 'Personen', brueche, { wort, seit })).toBe(expected);
});

test('names every value', () => {
  expect(
    tellWerte([
      { name: 'Sommer 2023', wert: 25 },
      { name: 'Herbst 2023', wert: 97 },
    ]),
  ).toBe('Alle Werte: Sommer 2023: 25; Herbst 2023: 97.');
});
