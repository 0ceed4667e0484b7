// A row that is longer than a page, of 60 Zwischenziele, becomes several, each of which says whose it is: on its third page nobody
// would know. A browser goes on with such a row and repeats nothing of it.
import type { Element, ElementContent } from 'hast';
import { type Container, h } from '../../../render/tree/h.ts';
import { textOf, toText } from '../../../render/tree/text.ts';
import { findElements, replaceElements } from '../../../render/tree/visit.ts';

/** With more parts or letters a cell is divided: that is a landscape page in a narrow column. A few long paragraphs stand in a wide one. */
const most = { few: 4, parts: 14, letters: 1000 };
/** So many has each of its rows: two of them, and the head, stay together on a page. */
const each = { parts: 7, letters: 500 };
/** A name that is longer is no name. */
const longestName = 60;

/** Puts several rows in the place of each whose cells hold longer lists, or more paragraphs, than a page does. */
export function splitZeilen(root: Container): void {
  for (const body of findElements(root, ({ tagName }) => tagName === 'tbody'))
    replaceElements(body, (element) => (element.tagName === 'tr' ? splitZeile(element) : element));
}

function splitZeile(row: Element): Element | Element[] {
  const cells = row.children.filter((node) => node.type === 'element');
  const [head] = cells;
  const parts = cells.map((cell) => (cell === head ? [cell.children] : splitZelle(cell)));
  const rows = Math.max(...parts.map(({ length }) => length));
  if (!head || rows < 2) return row;
  const name = nameOf(head);
  return Array.from({ length: rows }, (_, index) => ({
    ...row,
    properties: index === 0 ? row.properties : {},
    children: cells.map((cell, column) => {
      if (index > 0 && cell === head) return h(cell.tagName, cell.properties, `${name} (Fortsetzung)`.trimStart());
      const children = parts[column]?.[index];
      // What a cell is, its style shows: a sign before the word of a status. An empty one is nothing.
      return children ? { ...cell, children } : h(cell.tagName, {}, '\u00A0');
    }),
  }));
}

/** What a row is known by: the first paragraph of its first cell. */
function nameOf({ children }: Element): string {
  const [first] = children.filter((node) => node.type === 'element' && node.tagName === 'p');
  const name = toText(first ? [first] : children);
  return name.length > longestName ? '' : name;
}

/** What a cell holds, in parts that fit a page; one where it is a single paragraph. */
function splitZelle({ children }: Element): ElementContent[][] {
  const [list] = children;
  if (list?.type === 'element' && list.tagName === 'ul' && children.length === 1)
    return group(list.children).map((items, index) => [
      { ...list, properties: index === 0 ? list.properties : { ...list.properties, id: undefined }, children: items },
    ]);
  const isAbsaetze = children.every((node) => node.type === 'element' && node.tagName === 'p');
  return isAbsaetze && children.length > 1 ? group(children) : [children];
}

/** Consecutive parts, so many together as fit. */
function group(parts: readonly ElementContent[]): ElementContent[][] {
  const isShort = parts.length <= most.parts && textOf(parts).length <= most.letters;
  if (isShort || parts.length <= most.few) return [[...parts]];
  const groups: ElementContent[][] = [];
  let letters = 0;
  for (const part of parts) {
    const length = textOf([part]).length;
    const last = groups.at(-1);
    letters += length;
    if (last && last.length < each.parts && letters <= each.letters) last.push(part);
    else {
      groups.push([part]);
      letters = length;
    }
  }
  return groups;
}
