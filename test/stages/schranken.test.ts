// The limits of prose: what lies just below one is read whole, what exceeds it is told at its line and nothing else is lost.
import { expect, test } from 'vitest';
import { readAbsaetze } from '../../src/stages/parse/markdown/markdown.ts';
import { beschraenke, schranken } from '../../src/stages/parse/markdown/schranken.ts';

const limit = (text: string) => beschraenke(text, readAbsaetze);
const toldIn = (text: string): readonly string[] =>
  limit(text).zuViel.map(({ from, schranke }) => `${schranke} ${text.slice(0, from).split('\n').length}`);

const row = (cells: number): string => `|${'a|'.repeat(cells)}\n`;
const table = (columns: number, rows: number): string =>
  row(columns) + `|${'-|'.repeat(columns)}\n` + row(columns).repeat(rows - 2);

const below: readonly (readonly [name: string, text: string])[] = [
  ['Zitate', '> '.repeat(schranken.tiefe) + 'a'],
  ['Listen', '- '.repeat(40) + 'a'],
  ['Zeichen eines Absatzes', '[ '.repeat(schranken.zeichen)],
  ['Länge eines Absatzes', 'a '.repeat(schranken.absatz / 2)],
  ['Zeichen in vielen Absätzen', `${'[ '.repeat(1000)}\n\n`.repeat(schranken.marken / 1000)],
  ['Spalten', table(schranken.spalten - 1, 3)],
  ['Zellen', table(19, 1000)],
  ['Namen', Array.from({ length: schranken.namen }, (_, index) => `[^${index}]: a\n\n`).join('')],
  ['Zeilen', 'a\n\n'.repeat(schranken.zeilen)],
];

test.each(below)('below a limit a text stays as it is: %s', (_name, text) => {
  expect(limit(text)).toEqual({ text, zuViel: [] });
});

const above: readonly (readonly [name: string, text: string, told: string])[] = [
  ['Zitate', '> '.repeat(schranken.tiefe + 1) + 'a', 'tiefe 3'],
  ['Listen', '- '.repeat(schranken.tiefe + 1) + 'a', 'tiefe 3'],
  ['Zeichen eines Absatzes', '[ '.repeat(schranken.zeichen + 1), 'zeichen 3'],
  ['Länge eines Absatzes', 'a'.repeat(schranken.absatz + 1), 'absatz 3'],
  ['Spalten', table(schranken.spalten + 1, 3), 'spalten 3'],
  ['Zellen', table(19, 1100), 'zellen 3'],
  [
    'Namen',
    Array.from({ length: schranken.namen + 5 }, (_, index) => `[^${index}]: a\n\n`).join(''),
    `namen ${3 + 2 * schranken.namen}`,
  ],
  ['Zeilen', 'a\n'.repeat(schranken.zeilen + 5), `zeilen ${schranken.zeilen + 2}`],
];

test.each(above)('what exceeds a limit is told once, at its line: %s', (_name, shape, told) => {
  expect(toldIn(`Ein Satz.\n\n${shape}`)).toEqual([told]);
});

test('what stands around it is read, in its place', () => {
  const text = `# Anfang\n\n${'[ '.repeat(schranken.zeichen + 1)}\n\nEnde.\n`;
  const { text: read } = limit(text);
  expect(read).toHaveLength(text.length);
  expect(read.split(/\s+/).filter(Boolean)).toEqual(['#', 'Anfang', 'Ende.']);
});

test('each paragraph that is too long is told', () => {
  const long = `${'a'.repeat(schranken.absatz + 1)}\n\n`;
  expect(toldIn(`${long}Kurz.\n\n${long}`)).toEqual(['absatz 1', 'absatz 5']);
});
