// Elements as they are built: hast, the tree that HTML is until it is written.
import type { Element, ElementContent, Properties } from 'hast';

/** A piece of a page: what stands one after the other. Whoever made it may change it; it stands in one place only. */
export type Tree = readonly ElementContent[];

/** What holds nodes: an element, or a whole piece. */
export interface Container {
  children: ElementContent[];
}

/** What an element is given to hold: text as it is read, elements, several of them, or nothing. */
export type Child = string | ElementContent | null | readonly Child[];

/** An element. Properties are named as hast names them: `className`, `ariaLabel`, `dataFor`. */
export const h = (tagName: string, properties: Properties, ...children: readonly Child[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: toNodes(children),
});

/** Children as nodes; texts beside each other are one. */
export function toNodes(children: readonly Child[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (const child of children) appendChild(nodes, child);
  return nodes;
}

/** Puts a child behind nodes; a text becomes part of the one before it. */
export function appendChild(nodes: ElementContent[], child: Child): void {
  if (child === null || child === '') return;
  if (isList(child)) {
    for (const each of child) appendChild(nodes, each);
    return;
  }
  const node: ElementContent = typeof child === 'string' ? { type: 'text', value: child } : child;
  const last = nodes.at(-1);
  if (node.type === 'text' && last?.type === 'text')
    nodes[nodes.length - 1] = { type: 'text', value: last.value + node.value };
  else nodes.push(node);
}

const isList = (child: Child): child is readonly Child[] => Array.isArray(child);
