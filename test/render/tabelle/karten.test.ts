// Which tables become cards on a phone: those with four columns, or three of words.
import { expect, it } from 'vitest';
import { labelTabellen } from '../../../src/render/tabelle/karten.ts';
import { treeOfTabelle } from '../../../src/render/tabelle/tabelle-tree.ts';
import { spaltenkopf, zelle } from '../../../src/render/tabelle/zelle.ts';
import { writeHtml } from '../../../src/render/tree/html.ts';

const tableOf = (...zahlen: readonly boolean[]): string => {
  const tree = treeOfTabelle({
    titel: 'Probe',
    art: 'probe',
    spalten: zahlen.map((zahl, index) => spaltenkopf(`Spalte ${index}`, zahl)),
    zeilen: [{ anker: null, zellen: zahlen.map((zahl, index) => zelle('1', { zahl, kopf: index === 0 })) }],
    anmerkungen: [],
  });
  const piece = { children: [...tree] };
  labelTabellen(piece);
  return writeHtml(piece.children);
};

it.each([
  [[false, false], false],
  [[false, false, false], true],
  [[false, true, true], false],
  [[false, true, true, true], true],
])('columns of figures %j are cards: %s', (zahlen, karten) => {
  const html = tableOf(...zahlen);
  expect(html.includes('tabelle-karten')).toBe(karten);
  expect(html.includes('<td data-label="Spalte 1"')).toBe(karten && zahlen[1] === false);
  expect(html.includes('data-label="Spalte 0"')).toBe(false);
});
