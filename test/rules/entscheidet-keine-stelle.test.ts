// entscheidet-keine-stelle: a body or an Akteur decides, nothing else.
import { expect, test } from 'vitest';
import { compileBeispiel } from '../helpers/beispiel.ts';

const tell = (entscheidet: string): string[] =>
  compileBeispiel(
    {
      'M-TEIL-05': `sachstand:\n  - { datum: 2026-06-30, status: laufend, text: t, entscheidungsbedarf: Was?, entscheidet: ${entscheidet} }`,
    },
    {},
    'KZ713',
  )
    .diagnostics.filter(({ code }) => code === 'KZ713')
    .map(({ message }) => message);

test('a Ziel cannot decide', () => {
  expect(tell('Z-TEIL-01')).toEqual([
    'Entscheiden kann ein Gremium oder ein Akteur; Z-TEIL-01 ist etwas anderes (Ziel).',
  ]);
});

test.each(['rat', 'KI'])('%s can', (id) => {
  expect(tell(id)).toEqual([]);
});
