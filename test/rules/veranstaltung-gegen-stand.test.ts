// veranstaltung-gegen-stand: an event must not be planned before the Stand of the Fassung, nor over after it.
import { expect, test } from 'vitest';
import { compileBeispiel } from '../helpers/beispiel.ts';

const tell = (datum: string, zustand: string): string[] =>
  compileBeispiel({ '2025-02-01-auftakt': `datum: ${datum}\nzustand: ${zustand}` }, {}, 'KZ422')
    .diagnostics.filter(({ code }) => code === 'KZ422')
    .map(({ message }) => message);

// The Fassung of the example has the Stand of 30 June 2026.
test.each([
  ['2026-06-29', 'geplant', /schon den Stand 30\.\sJuni 2026/],
  ['2026-05', 'geplant', /^Die Veranstaltung \(Mai 2026\)/],
  ['2026-07', 'durchgefuehrt', /erst den Stand 30\.\sJuni 2026/],
])('%s and %s is told', (datum, zustand, text) => {
  expect(tell(datum, zustand)).toEqual([expect.stringMatching(text)]);
});

test.each([
  ['2026-06-30', 'geplant'],
  ['2026-06', 'geplant'],
  ['2026', 'geplant'],
  ['2026', 'durchgefuehrt'],
  ['2026-06-30', 'durchgefuehrt'],
])('%s and %s may be', (datum, zustand) => {
  expect(tell(datum, zustand)).toEqual([]);
});
