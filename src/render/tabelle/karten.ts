// Tables on small screens: every row becomes a card, in which each cell says the head of its column.
import type { Element } from 'hast';
import { type Container, h } from '../tree/h.ts';
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
    if (classesOf(table).includes('tabelle-aktionsplan')) foldKarten(table);
  }
}

/**
 * The cards of the Aktionsplan are long and many: closed, one says its head and what is marked (`art`), and style sheets show the
 * rest where its fold is open. The fold stands on phones alone; wherever else the table is read it is whole.
 */
function foldKarten(table: Element): void {
  for (const row of findElements(table, ({ tagName }) => tagName === 'tr')) {
    const [kennung] = findElements(row, ({ tagName }) => tagName === 'p');
    const last = findElements(row, ({ tagName }) => tagName === 'td').at(-1);
    // In the last cell: the head of a row may hold no fold.
    last?.children.push(
      h(
        'details',
        { className: ['kartenfalte'] },
        h(
          'summary',
          {},
          'Einzelheiten',
          h('span', { className: ['unsichtbar'] }, ` zu ${toText(kennung?.children ?? [])}`),
        ),
      ),
    );
  }
}

const headCellsOf = (table: Element): readonly Element[] => {
  const [row] = findElements(table, ({ tagName }) => tagName === 'tr');
  return (row?.children ?? []).filter((cell) => cell.type === 'element');
};

const isZahl = (cell: Element): boolean => classesOf(cell).includes('zahl');

const classesOf = ({ properties: { className } }: Element): readonly string[] =>
  Array.isArray(className) ? className.map(String) : [];
