// Names that are written from right to left (Arabic, Hebrew) inside German text: they are told apart from what stands around them
// (Unicode Standard Annex 9), so that a sentence that begins with one still runs from left to right.
import type { Element, ElementContent, Text } from 'hast';
import { type Container, h, toNodes } from '../tree/h.ts';
import { isHeading, textOf } from '../tree/text.ts';
import { replaceChildren } from '../tree/visit.ts';

const rtl = '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}';
/** Where these scripts stand, with some that are none of them: asked first, for to look up the script of every letter takes long. */
const bloecke = /[\u0590-\u08FF\uFB1D-\uFEFF\uD802\uD803\uD83A\uD83B]/;
const letter = new RegExp(`(?=\\p{L})[${rtl}]`, 'u');
/** Words one after the other, with marks, figures and signs of their scripts and what stands between them. */
const names = new RegExp(`([${rtl}](?:[\\s\\d.,:'’–-]*[${rtl}\\p{M}\\u0660-\\u0669\\u06F0-\\u06F9،؛؟])*)`, 'gu');

/** What holds no text of the page, or none that could hold an element. */
const untouched = new Set(['title', 'style', 'script', 'svg']);
/** Blocks that stand in cells and items. */
const blocks = new Set(['p', 'ul', 'ol', 'li', 'td', 'th', 'div', 'table']);

/** True for a text that has letters from right to left. */
export const hasRtl = (text: string): boolean => bloecke.test(text) && letter.test(text);

/** True where all letters are written from right to left. */
const isRtl = (text: string): boolean =>
  hasRtl(text) && !/\p{L}/u.test(text.replaceAll(new RegExp(`[${rtl}]`, 'gu'), ''));

/** Makes such names, and blocks of nothing else, say so (`<bdi>`, `dir`). */
export function isolateRtl(root: Container): void {
  if (hasRtl(textOf(root.children))) isolate(root);
}

function isolate(parent: Container): void {
  replaceChildren(parent, (node) => {
    if (node.type === 'text') return isolateNames(node);
    if (node.type !== 'element' || untouched.has(node.tagName)) return node;
    if (['td', 'th', 'li'].includes(node.tagName)) markFirstLine(node);
    const isBlock = node.tagName === 'p' || isHeading(node);
    if (isBlock && isRtl(textOf(node.children))) node.properties['dir'] = 'rtl';
    if (node.properties['dir'] !== 'rtl') isolate(node);
    return node;
  });
}

/** What stands in a cell or an item before any block has its place beside others and keeps it. */
function markFirstLine(cell: Element): void {
  const end = cell.children.findIndex((node) => node.type === 'element' && blocks.has(node.tagName));
  const line = cell.children.slice(0, end < 0 ? undefined : end);
  if (isRtl(textOf(line))) cell.children.splice(0, line.length, h('bdi', { dir: 'rtl' }, line));
}

function isolateNames(text: Text): ElementContent | ElementContent[] {
  const parts = text.value.split(names);
  if (parts.length === 1) return text;
  return toNodes(parts.map((part, index) => (index % 2 === 0 ? part : h('bdi', {}, part))));
}

/** The same for a text that can hold no element, by characters that nobody sees. */
export const isolateRtlText = (text: string): string => text.replaceAll(names, '\u2068$&\u2069');
