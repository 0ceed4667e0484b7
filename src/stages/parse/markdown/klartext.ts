// The text that a reader sees of a node.
import type { Nodes } from 'mdast';

/** The words of a node and all within it; of an image its alternative text. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(plainText).join('');
  return node.type === 'image' ? (node.alt ?? '') : '';
}
