// entscheidung-ohne-stelle: what it tells, and whom it takes the text to name.
import { expect, test } from 'vitest';
import { compileBeispiel } from '../helpers/beispiel.ts';

const tell = (...eintraege: readonly string[]): (string | undefined)[] =>
  compileBeispiel(
    {
      'M-TEIL-05': `sachstand:\n${eintraege.map((rest, at) => `  - { datum: 2026-0${at + 1}-28, status: laufend, text: Text ${at}., ${rest} }\n`).join('')}`,
    },
    {},
    'KZ709',
  )
    .diagnostics.filter(({ code }) => code === 'KZ709')
    .map(({ help }) => help);

test.each([
  ['Beschluss des Rates fehlt.', '„entscheidet: rat“'],
  ['Der Vorrat reicht nicht.', 'mit der Id des Gremiums oder Akteurs'],
])('%s', (bedarf, help) => {
  expect(tell(`entscheidungsbedarf: ${bedarf}`)).toEqual([expect.stringContaining(help)]);
});

test('only the last entry asks', () => {
  expect(tell('entscheidungsbedarf: Der Rat muss entscheiden.', 'ausgaben: 100')).toEqual([]);
});
