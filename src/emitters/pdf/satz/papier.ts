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

/** What names a figure, on the card of an Indikator its last value, at the head of a Handlungsfeld its message: its tag is Caption where it is one in HTML. */
const isBildtitel = (element: Element): boolean =>
  ['diagramm-titel', 'bild-titel', 'kachel-wert', 'blick-titel'].some((klasse) => hasClass(element, klasse));

/** Cleans all words of a document, and tells its footnotes from the items of other lists, the names of its figures from paragraphs. */
export function toPapier(root: Container): void {
  cleanTexts(root);
  visitElements(root, (element, inside) => {
    const { tagName, properties } = element;
    if (isBildtitel(element)) element.tagName = 'figcaption';
    if (tagName === 'span' && 'lang' in properties) toSprachstueck(element);
    for (const name of read) if (typeof properties[name] === 'string') properties[name] = cleanText(properties[name]);
    if (tagName === 'li' && inside.some((element) => hasClass(element, 'footnotes')) && 'id' in properties)
      properties['role'] = 'doc-footnote';
  });
}

/** Chromium tags no span, so that its language would be lost; an element for emphasis it tags, which the style sheet shows as text. */
function toSprachstueck(element: Element): void {
  element.tagName = 'em';
  element.properties['className'] = ['sprache'];
}

function cleanTexts(parent: Container): void {
  replaceChildren(parent, (node) => {
    if (node.type === 'element') cleanTexts(node);
    if (node.type !== 'text') return node;
    const value = cleanText(node.value);
    return value === node.value ? node : { type: 'text', value };
  });
}
