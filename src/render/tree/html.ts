// The one place where trees become HTML, and HTML becomes a tree.
import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toHtml } from 'hast-util-to-html';
import { parse, parseFragment } from 'parse5';
import type { Tree } from './h.ts';

/** Writes HTML: whatever a tree holds as text or as the value of an attribute comes back as such. */
export const writeHtml = (tree: Tree): string => toHtml([...tree]);

/** Writes a whole document, given as its element `html`. */
export const writeDocument = (html: Element): string => `<!DOCTYPE html>${toHtml(html)}`;

/** Reads a whole document as a browser does: its element `html`. */
export function parseDocument(html: string): Element {
  const found = contentOf(fromParse5(parse(html))).find((node) => node.type === 'element');
  if (!found) throw new Error('A document without its element');
  return found;
}

/** Reads what stands in the body of a document. */
export const parseBody = (html: string): ElementContent[] => contentOf(fromParse5(parseFragment(html)));

function contentOf(root: Nodes): ElementContent[] {
  const children: readonly RootContent[] = 'children' in root ? root.children : [];
  return children.filter((node) => node.type !== 'doctype');
}
