// Tables of running prose: their frames and their names, heads for their columns, and numbers told from words.
import type { Element } from 'hast';
import { scrollFrameOf } from '../tabelle/tabelle-tree.ts';
import { brauchtQuerformat, isGanztext, isZahltext } from '../tabelle/tabellenbreite.ts';
import { leer } from '../tabelle/zelle.ts';
import { type Container, h, toNodes } from '../tree/h.ts';
import { isHeading, toText, toUeberschrift } from '../tree/text.ts';
import { findElements, visitElements } from '../tree/visit.ts';

/** Frames every table that has no name of its own: it is called by the heading that it stands below. */
export function frameTabellen(root: Container): void {
  let heading: Element | undefined;
  visitElements(root, (element, inside) => {
    if (isHeading(element)) heading = element;
    if (element.tagName !== 'table' || element.properties['className'] !== undefined) return true;
    const name = heading ? `Tabelle: ${toUeberschrift([heading])}` : 'Tabelle';
    // Inside a list or a quotation a page of its own would tear the list: there the table stays as it is.
    const tears = inside.some(({ tagName }) => ['li', 'blockquote'].includes(tagName));
    frameTable(element, name, tears);
    return false;
  });
}

/** Makes the table its own frame, with the table in it. */
function frameTable(table: Element, name: string, tears: boolean): void {
  const rows = findElements(table, ({ tagName }) => tagName === 'tr').map((row) =>
    findElements(row, ({ tagName }) => tagName === 'th' || tagName === 'td'),
  );
  const spalten = (rows[0] ?? []).map((_head, index) => rows.map((cells) => toText(cells[index]?.children ?? [])));
  const numeric = spalten.map(([, ...texte], index) => index > 0 && isNumeric(texte));
  for (const cells of rows) for (const [index, cell] of cells.entries()) dressCell(cell, numeric[index] ?? false);
  const inner = h('table', table.properties, h('caption', { className: ['unsichtbar'] }, name), table.children);
  Object.assign(table, scrollFrameOf(!tears && brauchtQuerformat(spalten), name, inner));
}

/**
 * A column of nothing but numbers stands to the right, as in tables of data, but where its author said otherwise; the first heads
 * its rows. No cell is empty.
 */
function dressCell(cell: Element, zahl: boolean): void {
  const isHead = cell.tagName === 'th';
  const klasse = zahl ? 'zahl' : !isHead && isGanztext(toText(cell.children)) ? 'ganz' : undefined;
  cell.properties = {
    ...(klasse === undefined ? {} : { className: [klasse] }),
    ...(isHead ? { scope: 'col' } : {}),
    ...cell.properties,
  };
  if (!isHead && cell.children.length === 0) cell.children = toNodes([leer]);
}

const isNumeric = (texte: readonly string[]): boolean => {
  const filled = texte.filter((text) => !/^[-–—]?$/.test(text) && text !== leer);
  return filled.length > 0 && filled.every(isZahltext);
};
