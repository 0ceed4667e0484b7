// Bare addresses in prose. GFM finds most of them while it reads, and the rest in the finished tree: there it takes texts apart
// and forgets where they stood.
import type { Extension, Transform } from 'mdast-util-from-markdown';
import type { Nodes, Parent, PhrasingContent, Root, Text } from 'mdast';
import type { Processor } from 'unified';
import { offsetOf, partOf } from './herkunft.ts';
import { plainText } from './klartext.ts';

const address = /https?:\/\/|www\.|@/i;

/** True where a tree that was read without looking for addresses may hold one. */
export function mayHoldAddress(node: Nodes): boolean {
  if ('children' in node) return node.children.some(mayHoldAddress);
  if (node.type === 'text') return address.test(node.value);
  return 'alt' in node && address.test(node.alt ?? '');
}

/** True for the extension of remark-gfm that makes links of addresses. */
export const isForAddresses = ({ enter }: Extension): boolean => enter?.['literalAutolink'] !== undefined;

/** A unified plugin: what was a text before addresses were found in it stands where it stood. */
export function withPlaces(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) =>
      isForAddresses(extension)
        ? { ...extension, transforms: (extension.transforms ?? []).map(keepPlaces) }
        : extension,
    );
}

const keepPlaces =
  (transform: Transform): Transform =>
  (tree) => {
    const before = listParents(tree).map((parent) => ({ parent, children: [...parent.children] }));
    transform(tree);
    for (const { parent, children } of before)
      if (parent.children.some((child, n) => child !== children[n])) place(parent, children);
    return undefined;
  };

const listParents = (node: Root | Nodes): readonly Parent[] =>
  'children' in node ? [node, ...node.children.filter(mayHoldAddress).flatMap(listParents)] : [];

/** Gives the parts of texts their places: `before` are the children of `parent` when they were whole. */
function place(parent: Parent, before: readonly Nodes[]): void {
  const parts = parent.children as PhrasingContent[];
  let next = 0;
  for (const node of before) {
    if (parts[next] === node || node.type !== 'text') next++;
    else for (let at = 0; at < node.value.length && next < parts.length;) at += placePart(parts[next++], node, at);
  }
}

/** Places one part that begins at a character of a text; gives how many characters it has. */
function placePart(part: PhrasingContent | undefined, whole: Text, at: number): number {
  if (!part) return 0;
  const { length } = plainText(part);
  part.position = { start: pointAt(whole, at), end: pointAt(whole, at + length) };
  if (part.type === 'text') part.data = partOf(whole, at, length);
  else if ('children' in part) placePart(part.children[0], whole, at);
  return length;
}

/** Its line is that of the whole text: only offsets are asked of a text. */
const pointAt = (whole: Text, at: number): NonNullable<Text['position']>['start'] => ({
  line: whole.position?.start.line ?? 1,
  column: whole.position?.start.column ?? 1,
  offset: at === whole.value.length ? (whole.position?.end.offset ?? 0) : offsetOf(whole, at),
});
