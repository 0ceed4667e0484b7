// Where the characters of a text node stand in the source, and which of them their author has escaped: `\*` and `&amp;` are
// one character each, and a wrapped line has lost its indentation.
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { Nodes, Text } from 'mdast';
import type { Span } from '../../../base/text.ts';

/** A stretch of a text node that stands in the source as it is: from which character of the node, and where. */
interface Quellstueck {
  readonly an: number;
  readonly von: number;
  /** True for one character that its author has escaped. */
  readonly maskiert: boolean;
}

declare module 'mdast' {
  interface TextData {
    /** All stretches but a first one that begins where the node does. */
    stuecke?: Quellstueck[];
  }
}

/** Notes the stretches of text nodes while the tree is made. */
export const herkunft: Extension = {
  enter: {
    characterReferenceMarker(token) {
      if (this.sliceSerialize(token) === '&') note(this.stack.at(-1), token, true);
    },
  },
  exit: {
    data(token) {
      append(this, token, false);
    },
    characterEscapeValue(token) {
      append(this, token, true);
    },
  },
};

/** What mdast-util-from-markdown does with text, and the note of where it comes from. */
function append(context: CompileContext, token: Token, maskiert: boolean): void {
  const tail = context.stack.pop() as Text;
  note(tail, token, maskiert);
  tail.value += context.sliceSerialize(token);
  const { line, column, offset } = token.end;
  if (tail.position) tail.position.end = { line, column, offset };
}

function note(node: Nodes | { type: 'fragment' } | undefined, { start: { offset } }: Token, maskiert: boolean): void {
  if (node?.type !== 'text' || (node.value === '' && !maskiert)) return;
  ((node.data ??= {}).stuecke ??= []).push({ an: node.value.length, von: offset, maskiert });
}

/** Where a stretch of a text node stands in the source, as offsets into it. */
export function sourceSpan(node: Text, from: number, to: number): Span {
  const start = offsetOf(node, from);
  return { from: start, to: Math.max(start + 1, offsetOf(node, to - 1) + 1) };
}

/** Where a character of a text node stands in the source. */
export function offsetOf(node: Text, index: number): number {
  const stueck = node.data?.stuecke?.findLast(({ an }) => an <= index);
  return stueck ? stueck.von + index - stueck.an : (node.position?.start.offset ?? 0) + index;
}

/** True for a character that its author has escaped: it is meant to be seen. */
export const isMaskiert = (node: Text, index: number): boolean =>
  node.data?.stuecke?.findLast(({ an }) => an <= index)?.maskiert ?? false;

/** The stretches of a part of a text node that begins at one of its characters. */
export const partOf = ({ data }: Text, at: number, length: number): { stuecke: Quellstueck[] } => ({
  stuecke: (data?.stuecke ?? [])
    .filter(({ an }) => an > at && an < at + length)
    .map((each) => ({ ...each, an: each.an - at })),
});
