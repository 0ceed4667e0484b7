// The text that a reader sees of a node.
import type { Nodes } from 'mdast';

export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(plainText).join('');
  return node.type === 'image' ? (node.alt ?? '') : '';
}
