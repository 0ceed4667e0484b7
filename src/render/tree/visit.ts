// Ways through a tree. Visitors change what they find in place.
import type { Element, ElementContent } from 'hast';
import { appendChild, type Container } from './h.ts';

/** Sees every element in the order of the document, with all that it stands in, the innermost last; `false` passes over what it holds. */
export function visitElements(
  parent: Container,
  see: (element: Element, inside: readonly Element[]) => unknown,
  inside: readonly Element[] = [],
): void {
  for (const node of parent.children)
    if (node.type === 'element' && see(node, inside) !== false && node.children.length > 0)
      visitElements(node, see, [...inside, node]);
}

/** Puts something else in the place of elements, inner ones first: nothing, one or several. */
export const replaceElements = (
  parent: Container,
  replace: (element: Element) => ElementContent | readonly ElementContent[],
): void =>
  replaceChildren(parent, (node) => {
    if (node.type !== 'element') return node;
    replaceElements(node, replace);
    return replace(node);
  });

/** Puts something else in the place of what a container holds; it stays untouched where everything stays as it is. */
export function replaceChildren(
  parent: Container,
  replace: (node: ElementContent) => ElementContent | readonly ElementContent[],
): void {
  let children: ElementContent[] | undefined;
  for (const [index, node] of parent.children.entries()) {
    const other = replace(node);
    if (other !== node) children ??= parent.children.slice(0, index);
    if (children) appendChild(children, other);
  }
  if (children) parent.children = children;
}

/** Every element for which something holds, in the order of the document. */
export function findElements(parent: Container, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visitElements(parent, (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}
