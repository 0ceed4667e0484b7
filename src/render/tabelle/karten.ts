// Tables on small screens: every row becomes a card, in which each cell says the head of its column.
import type { Element } from 'hast';
import type { Container } from '../tree/h.ts';
import { toText } from '../tree/text.ts';
import { findElements } from '../tree/visit.ts';

/** With fewer columns a table has room on a phone. */
const fewest = 4;

/** Marks the tables of a piece that are too wide for a phone, and labels their cells. */
export function labelTabellen(piece: Container): void {
  for (const table of findElements(piece, ({ tagName }) => tagName === 'table')) {
    const heads = headsOf(table);
    if (heads.length < fewest) continue;
    table.properties['className'] = [...classesOf(table), 'tabelle-karten'];
    for (const row of findElements(table, ({ tagName }) => tagName === 'tr'))
      for (const [index, cell] of row.children.filter((child) => child.type === 'element').entries())
        if (cell.tagName === 'td') cell.properties['dataLabel'] = heads[index] ?? '';
  }
}

const headsOf = (table: Element): readonly string[] => {
  const [row] = findElements(table, ({ tagName }) => tagName === 'tr');
  return (row?.children ?? []).flatMap((cell) => (cell.type === 'element' ? [toText([cell])] : []));
};

const classesOf = ({ properties: { className } }: Element): readonly string[] =>
  Array.isArray(className) ? className.map(String) : [];
