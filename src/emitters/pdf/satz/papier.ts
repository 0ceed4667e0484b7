// What a document on paper wants otherwise than on a screen.
import { withoutSteuerzeichen } from '../../../base/unsichtbar.ts';
import type { Element } from 'hast';
import type { Container } from '../../../render/tree/h.ts';
import { hasClass } from '../../../render/tree/text.ts';
import { replaceChildren, visitElements } from '../../../render/tree/visit.ts';

/** A letter and its marks as the one character that they are: so it is searched for, and so typefaces have it. */
const composeLetters = (text: string): string =>
  /\p{M}/u.test(text) ? text.replaceAll(/\p{L}\p{M}+/gu, (letter) => letter.normalize('NFC')) : text;

/** A text without what no reader sees, its letters whole. */
export const cleanText = (text: string): string => withoutSteuerzeichen(composeLetters(text));

/** The attributes that are read out. */
const read = ['alt', 'ariaLabel', 'title'] as const;

/** What names a figure: its tag is Caption where it is one in HTML. */
const isBildtitel = (element: Element): boolean =>
  hasClass(element, 'diagramm-titel') || hasClass(element, 'bild-titel');

/** Cleans all words of a document, and tells its footnotes from the items of other lists, the names of its figures from paragraphs. */
export function toPapier(root: Container): void {
  cleanTexts(root);
  visitElements(root, (element, inside) => {
    const { tagName, properties } = element;
    if (isBildtitel(element)) element.tagName = 'figcaption';
    for (const name of read) if (typeof properties[name] === 'string') properties[name] = cleanText(properties[name]);
    if (tagName === 'li' && inside.some((element) => hasClass(element, 'footnotes')) && 'id' in properties)
      properties['role'] = 'doc-footnote';
  });
}

function cleanTexts(parent: Container): void {
  replaceChildren(parent, (node) => {
    if (node.type === 'element') cleanTexts(node);
    if (node.type !== 'text') return node;
    const value = cleanText(node.value);
    return value === node.value ? node : { type: 'text', value };
  });
}
