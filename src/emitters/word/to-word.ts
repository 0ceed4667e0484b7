// What Word reads otherwise than a browser: a drawing is an image, a table has its caption in a paragraph of its own, and frames
// that scroll are nothing on paper.
import type { Element, ElementContent } from 'hast';
import { type Container, h } from '../../render/tree/h.ts';
import { writeHtml } from '../../render/tree/html.ts';
import { hasClass } from '../../render/tree/text.ts';
import { replaceElements } from '../../render/tree/visit.ts';

/** Makes a document one that Word and LibreOffice show. The structure (headings, lists, tables) stays as it is. */
export const toWord = (root: Container): void =>
  replaceElements(root, (element) => {
    delete element.properties['tabIndex'];
    if (element.tagName === 'svg') return toImage(element);
    if (element.tagName === 'table') return liftCaption(element);
    if (element.tagName === 'ol' && hasClass(element, 'klammer')) return numberPunkte(element);
    return hasClass(element, 'tabelle-rahmen') ? element.children : element;
  });

/** Word counts every list with points: entries with brackets bring their numbers as they are written. */
function numberPunkte(list: Element): ElementContent[] {
  const first = Number(list.properties['start'] ?? 1);
  const punkte = list.children.filter((node) => node.type === 'element');
  return punkte.map((punkt, index) => {
    const [absatz] = punkt.children.filter((node) => node.type === 'element' && node.tagName === 'p');
    const number = `${first + index}) `;
    if (absatz?.type === 'element') absatz.children.unshift({ type: 'text', value: number });
    const inhalt = absatz ? punkt.children : [{ type: 'text' as const, value: number }, ...punkt.children];
    return h('div', { className: ['punkt'] }, inhalt);
  });
}

function liftCaption(table: Element): ElementContent[] {
  const [first, ...rest] = table.children;
  if (first?.type !== 'element' || first.tagName !== 'caption') return [table];
  table.children = rest;
  return [h('p', { className: ['tabellentitel'] }, first.children), table];
}

/** A drawing as an image that carries its own bytes; its words come along. The one for small screens has no place here. */
function toImage(svg: Element): ElementContent[] {
  if (hasClass(svg, 'diagramm-schmal')) return [];
  const bytes = Buffer.from(writeHtml([svg]), 'utf8').toString('base64');
  return [h('img', { alt: svg.properties['ariaLabel'], src: `data:image/svg+xml;base64,${bytes}` })];
}
