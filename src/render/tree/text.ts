// What is read out of a tree again: its words, its classes.
import type { Element, Nodes } from 'hast';

/** The text of nodes as it stands there; `leaveOut` names elements whose text is none of it. */
export function textOf(nodes: readonly Nodes[], leaveOut: (element: Element) => boolean = () => false): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    else if ('children' in node && !(node.type === 'element' && leaveOut(node)))
      text += textOf(node.children, leaveOut);
  }
  return text;
}

/** The words of nodes: without soft hyphens, white space as single blanks. */
export const toText = (nodes: readonly Nodes[], leaveOut?: (element: Element) => boolean): string =>
  textOf(nodes, leaveOut).replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();

/** The words of a heading where it is named elsewhere: the number of a footnote is none of them. */
export const toUeberschrift = (nodes: readonly Nodes[]): string => toText(nodes, isFussnotenzahl);

/** True for the raised number that leads to a footnote. */
export const isFussnotenzahl = ({ tagName, children }: Element): boolean =>
  tagName === 'sup' &&
  children.some((child) => child.type === 'element' && child.properties['dataFootnoteRef'] !== undefined);

/** The level of a heading, 1 to 6; undefined for anything else. */
export const ebeneOf = ({ tagName }: Element): number | undefined =>
  tagName.length === 2 && tagName > 'h0' && tagName < 'h7' ? Number(tagName[1]) : undefined;

/** True for h1 to h6. */
export const isHeading = (element: Element): boolean => ebeneOf(element) !== undefined;

/** True for an element of a class. */
export const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);
