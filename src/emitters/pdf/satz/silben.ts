// Soft hyphens for German words: Chromium knows where to break a word only when it is told.
import type { Element, ElementContent, Text } from 'hast';
import { type Child, type Container, h, toNodes } from '../../../render/tree/h.ts';
import { isHeading } from '../../../render/tree/text.ts';
import { replaceChildren } from '../../../render/tree/visit.ts';
import { hyphenateWord } from '../../../render/worte/silben.ts';

/** Elements whose text stays as it is: nothing in here is German prose, nor in what names its language. */
const untouched = new Set(['title', 'style', 'svg', 'code', 'pre']);
/** Elements whose words are broken only when no line may hold them. */
const isSparsam = (element: Element): boolean => element.tagName === 'nav' || isHeading(element);
const staysWhole = (word: string): boolean => /:\/\/|@|www\.|^(?:Septem|Novem|Dezem)ber\b/.test(word);

/** What has no place to break for so long needs one anywhere. */
const longestWhole = /[^\s\u00AD-]{22}/;

const id = /(\b[A-Z]-[A-Z]{2,6}-\d{2,3}\b)/;

/** Words with their soft hyphens, so far as they were asked for. */
type Known = Map<string, string>;

/**
 * Says where long words may be broken, in headings and the contents only the longest; addresses and dates stay whole, and an id
 * such as M-TEIL-05 is not parted at its own hyphens.
 */
export function hyphenate(parent: Container, known: Known = new Map()): void {
  replaceChildren(parent, (node) => {
    if (node.type === 'text') return hyphenateText(node, known);
    if (node.type !== 'element' || untouched.has(node.tagName) || 'lang' in node.properties) return node;
    if (isSparsam(node)) breakLongest(node);
    else hyphenate(node, known);
    return node;
  });
}

function breakLongest(parent: Container): void {
  replaceChildren(parent, (node) => {
    if (node.type === 'element') breakLongest(node);
    return node.type === 'text' ? { ...node, value: node.value.replaceAll(/\p{L}{30,}/gu, hyphenateWord) } : node;
  });
}

/** The blank inside of 'e. V.' or 'z. B.', and the one between a number and its unit: no line ends there. */
const fest = /(?<=(?<!\p{L})\p{L}\.) (?=\p{L}\.)|(?<=\d) (?=(?:€|%|Euro|Prozent|Uhr|km|m²)(?!\p{L}))/gu;

function hyphenateText({ value }: Text, known: Known): ElementContent | ElementContent[] {
  const parts = value.replaceAll(fest, '\u00A0').split(/(\S{8,})/);
  return toNodes(parts.map((part, index) => (index % 2 === 0 ? part : lookUp(part, known))));
}

function lookUp(word: string, known: Known): Child {
  const broken = known.get(word) ?? (staysWhole(word) ? word : hyphenateWord(word));
  known.set(word, broken);
  const parts = broken.split(id);
  if (parts.length > 1)
    return parts.map((part, index) => (index % 2 === 0 ? part : h('span', { className: ['id'] }, part)));
  return longestWhole.test(broken) ? h('span', { className: ['lang'] }, broken) : broken;
}
