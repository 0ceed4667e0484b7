// Images of running prose: a title becomes the caption below the block that the image stands in, and an image that is not there
// is told, not shown as the broken sign of a browser.
import type { Element, ElementContent } from 'hast';
import { type Container, h } from '../tree/h.ts';
import { hasClass, isHeading } from '../tree/text.ts';
import { replaceElements, visitElements } from '../tree/visit.ts';

/** Puts a caption `<p class="bild-titel">` below every image that has a title, wherever it stands. */
export function captionBilder(root: Container): void {
  const captions = new Map<ElementContent, { readonly parent: Container; readonly titel: Element[] }>();
  visitElements(root, (element, inside) => {
    const { title } = element.properties;
    if (element.tagName !== 'img' || typeof title !== 'string' || title === '') return;
    const { parent, last } = findEndOfBlock(root, element, inside);
    const found = captions.get(last) ?? { parent, titel: [] };
    captions.set(last, found);
    found.titel.push(h('p', { className: ['bild-titel'] }, title));
  });
  for (const [last, { parent, titel }] of captions) {
    const isAlone = last.type === 'element' && isBildabsatz(last);
    const below = isAlone ? [h('div', { className: ['bild'] }, last, titel)] : [last, ...titel];
    parent.children.splice(parent.children.indexOf(last), 1, ...below);
  }
}

/** True for a paragraph that is nothing but one image, or a link of one. */
function isBildabsatz({ tagName, children: [only, ...others] }: Element): boolean {
  if (tagName !== 'p' || others.length > 0 || only?.type !== 'element') return false;
  const [inner, ...more] = only.children;
  return only.tagName === 'img' || (only.tagName === 'a' && more.length === 0 && isImage(inner));
}

const isImage = (node: ElementContent | undefined): boolean => node?.type === 'element' && node.tagName === 'img';

const blocks: ReadonlySet<string> = new Set(['ul', 'ol', 'p', 'div', 'blockquote', 'pre', 'hr']);

/** Where the block of an image ends: its last piece, and what holds that. Of a table it is the frame. */
function findEndOfBlock(
  root: Container,
  image: Element,
  inside: readonly Element[],
): { readonly parent: Container; readonly last: ElementContent } {
  const isText = (element: Element): boolean => element.tagName === 'p' || isHeading(element);
  const chain = [...inside, image];
  const frame = chain.findIndex((element) => hasClass(element, 'tabelle-rahmen'));
  const at = frame < 0 ? chain.findLastIndex(isText) : frame;
  const block = chain[at];
  if (block) return { parent: chain[at - 1] ?? root, last: block };
  // In an item without paragraphs it ends before the next block that stands there.
  const item = chain.findLastIndex(({ tagName }) => tagName === 'li');
  const parent = chain[item] ?? root;
  const from = parent.children.findIndex((node) => node === chain[item + 1]);
  const next = parent.children.findIndex((node, index) => index > from && isBlock(node));
  return { parent, last: parent.children.slice(from, next < 0 ? undefined : next).at(-1) ?? image };
}

const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' && (blocks.has(node.tagName) || isHeading(node));

/** Puts in the place of an image without an address, as a draft may have it, its alternative text in a marked box. */
export const markFehlendeBilder = (root: Container): void =>
  replaceElements(root, (element) => {
    const { src, alt } = element.properties;
    if (element.tagName !== 'img' || (typeof src === 'string' && src !== '')) return element;
    const words = typeof alt === 'string' && alt !== '' ? `: ${alt}` : '';
    return h('span', { className: ['bild-fehlt'] }, `[Bild fehlt${words}]`);
  });
