// Visitors of trees, tested by what they make of HTML.
import type { Container } from '../../src/render/tree/h.ts';
import { parseBody, writeHtml } from '../../src/render/tree/html.ts';

/** What HTML becomes when its tree is visited. */
export function visitHtml(html: string, visit: (root: Container) => void): string {
  const root = { children: parseBody(html) };
  visit(root);
  return writeHtml(root.children);
}
