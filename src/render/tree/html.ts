// The one place where trees become HTML, and HTML becomes a tree.
import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse, parseFragment, serialize, Tokenizer } from 'parse5';
import type { Tree } from './h.ts';
import { hastAdapter } from './hast-adapter.ts';

/** Writes HTML: whatever a tree holds as text or as the value of an attribute comes back as such. */
export const writeHtml = (tree: Tree): string =>
  serialize({ type: 'root', children: [...tree] }, { treeAdapter: hastAdapter });

/** Writes a whole document, given as its element `html`. */
export const writeDocument = (html: Element): string => `<!DOCTYPE html>${writeHtml([html])}`;

/** Reads a whole document as a browser does: its element `html`. */
export function parseDocument(html: string): Element {
  const found = contentOf(fromParse5(parse(html))).find((node) => node.type === 'element');
  if (!found) throw new Error('A document without its element');
  return found;
}

/** Sees every attribute that stands in a document, without making a tree of it. */
export function readAttributes(
  html: string,
  see: (attribute: { readonly name: string; readonly value: string }) => void,
): void {
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: ({ attrs }) => attrs.forEach(see),
      onEndTag: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.write(html, true);
}

/** Reads what stands in the body of a document. */
export const parseBody = (html: string): ElementContent[] => contentOf(fromParse5(parseFragment(html)));

function contentOf(root: Nodes): ElementContent[] {
  const children: readonly RootContent[] = 'children' in root ? root.children : [];
  return children.filter((node) => node.type !== 'doctype');
}
