// Changes to an author's text that leave every other byte as it is.
import { lineStarts, type Position } from '../base/text.ts';
import type { Edit } from '../diagnostics/diagnostic.ts';

/** A change within one text. */
export type TextEdit = Pick<Edit, 'range' | 'text'>;

/** A change as offsets into the text before any change. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const bom = [0xef, 0xbb, 0xbf] as const;

const isMarked = (bytes: Uint8Array): boolean => bom.every((byte, index) => bytes[index] === byte);

/** Bytes without a byte order mark. */
export const withoutMark = (bytes: Uint8Array): Uint8Array => (isMarked(bytes) ? bytes.subarray(bom.length) : bytes);

/**
 * Applies groups of edits to a file's bytes: of each group all or none. Where two groups overlap, the first wins and the
 * other is left out. Ranges count in the text without its byte order mark; line ends are whatever they are.
 */
export function applyEdits(
  bytes: Uint8Array,
  groups: readonly (readonly TextEdit[])[],
): { bytes: Uint8Array; applied: readonly boolean[] } {
  // What is no UTF-8 is written anew as a whole, or not at all: its places count in what can be read of it.
  const text = new TextDecoder('utf-8').decode(bytes);
  const { splices, applied } = choose(text, groups);
  const changed = new TextEncoder().encode(splice(text, splices));
  return { bytes: isMarked(bytes) ? Uint8Array.from([...bom, ...changed]) : changed, applied };
}

/** The changes that can stand together, and which groups they are of. A change that stands there already counts as applied. */
function choose(text: string, groups: readonly (readonly TextEdit[])[]): { splices: Splice[]; applied: boolean[] } {
  const starts = lineStarts(text);
  const offsetOf = ({ line, column }: Position): number => (starts[line - 1] ?? text.length) + column - 1;
  const splices: Splice[] = [];
  const applied = groups.map((group) => {
    const wanted = group.map((edit) => ({
      from: offsetOf(edit.range.start),
      to: offsetOf(edit.range.end),
      text: edit.text,
    }));
    const fresh = wanted.filter((each) => !splices.some((other) => isSame(each, other)));
    if (fresh.some((each, index) => [...splices, ...fresh.slice(0, index)].some((other) => overlaps(each, other))))
      return false;
    splices.push(...fresh);
    return true;
  });
  return { splices, applied };
}

const isSame = (a: Splice, b: Splice): boolean => a.from === b.from && a.to === b.to && a.text === b.text;

/** True where two changes touch the same text, or are put in at the same place: their order would be a guess. */
const overlaps = (a: Splice, b: Splice): boolean => (a.from < b.to && b.from < a.to) || a.from === b.from;

function splice(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const each of [...splices].sort((a, b) => a.from - b.from)) {
    result += text.slice(at, each.from) + each.text;
    at = each.to;
  }
  return result + text.slice(at);
}
