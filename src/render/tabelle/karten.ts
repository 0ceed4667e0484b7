// Tables on small screens: every row becomes a card, in which each cell says the head of its column.
import type { Element } from 'hast';
import type { Container } from '../tree/h.ts';
import { toText } from '../tree/text.ts';
import { findElements } from '../tree/visit.ts';

/** With fewer columns a table has room on a phone; words need more of it than figures. */
const [fewest, fewestWords] = [4, 3];

/** Marks the tables of a piece that are too wide for a phone, and labels their cells. */
export function labelTabellen(piece: Container): void {
  for (const table of findElements(piece, ({ tagName }) => tagName === 'table')) {
    const cells = headCellsOf(table);
    if (cells.length < (cells.some(isZahl) ? fewest : fewestWords)) continue;
    const heads = cells.map((cell) => toText([cell]));
    table.properties['className'] = [...classesOf(table), 'tabelle-karten'];
    for (const row of findElements(table, ({ tagName }) => tagName === 'tr'))
      for (const [index, cell] of row.children.filter((child) => child.type === 'element').entries())
        if (cell.tagName === 'td') cell.properties['dataLabel'] = heads[index] ?? '';
  }
}

const headCellsOf = (table: Element): readonly Element[] => {
  const [row] = findElements(table, ({ tagName }) => tagName === 'tr');
  return (row?.children ?? []).filter((cell) => cell.type === 'element');
};

const isZahl = (cell: Element): boolean => classesOf(cell).includes('zahl');

const classesOf = ({ properties: { className } }: Element): readonly string[] =>
  Array.isArray(className) ? className.map(String) : [];
