// A table that goes on over the page says so: the first row of its head names it again, '(Fortsetzung)'. A browser repeats the
// whole head on every page and cannot leave that row out on the first, where it lies under the caption (druck.css): there
// konform/fortsetzung.ts takes its words away.
import type { Element } from 'hast';
import { shortenText } from '../../../render/worte/kuerzen.ts';
import { type Container, h } from '../../../render/tree/h.ts';
import { textOf } from '../../../render/tree/text.ts';
import { findElements } from '../../../render/tree/visit.ts';

/** The row is one line, of a table that may be narrow. */
const zeilenlaenge = 56;

/** Gives each table with a caption the row that names it on later pages. */
export function addFortsetzungen(root: Container): void {
  for (const table of findElements(root, ({ tagName }) => tagName === 'table')) {
    const [caption] = findElements(table, ({ tagName }) => tagName === 'caption');
    if (!caption) continue;
    const head = findElements(table, ({ tagName }) => tagName === 'thead')[0] ?? insertHead(table, caption);
    const name = shortenText(textOf(caption.children).replaceAll('\u00AD', '').trim(), zeilenlaenge);
    head.children.unshift(
      h(
        'tr',
        { className: ['fortsetzung'], ariaHidden: 'true' },
        h('td', { colSpan: countColumns(table) }, `${name} (Fortsetzung)`),
      ),
    );
  }
}

/** A head for a table whose rows have their own, such as the Angaben of a Maßnahme. */
function insertHead(table: Element, caption: Element): Element {
  const head = h('thead', {});
  table.children.splice(table.children.indexOf(caption) + 1, 0, head);
  return head;
}

/** How many columns the first row of a table spans. */
function countColumns(table: Element): number {
  const [row] = findElements(table, ({ tagName }) => tagName === 'tr');
  const cells = (row?.children ?? []).filter((node) => node.type === 'element');
  return cells.reduce((sum, { properties }) => sum + Number(properties['colSpan'] ?? 1), 0);
}
