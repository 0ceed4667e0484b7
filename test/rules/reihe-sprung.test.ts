// A jump of a series is told in percent where percent say something, else with both values.
import { expect, test } from 'vitest';
import { compileBeispiel } from '../helpers/beispiel.ts';

test.each([
  ['2020,100 2021,300', 'Von 2020 bis 2021 steigt der Wert um 200 Prozent.'],
  ['2020,-20 2021,300', 'Von 2020 bis 2021 steigt der Wert von −20 auf 300.'],
  ['2020,300 2021,-3.5', 'Von 2020 bis 2021 fällt der Wert von 300 auf −3,5.'],
  ['2020,-500 2021,-20', 'Von 2020 bis 2021 steigt der Wert von −500 auf −20.'],
  ['2020,0 2021,60', 'Von 2020 bis 2021 steigt der Wert von 0 auf 60.'],
])('of %s: %s', (rows, message) => {
  const { diagnostics } = compileBeispiel({
    'content/daten/einwohner.csv': `jahr,einwohner\n${rows.replaceAll(' ', '\n')}\n`,
  });
  expect(diagnostics.filter(({ code }) => code === 'KZ826').map((found) => found.message)).toEqual([message]);
});
