// What git leaves in a file where two versions of a place could not be brought together: lines of seven signs. Whoever reads on
// reads both versions.
import type { Span } from './text.ts';

/** A place with such lines: from the first to the last of them, without a line end. */
export interface Konflikt extends Span {
  /** True for the whole of it, with both versions; false for a line that was left behind alone. */
  readonly ganz: boolean;
}

/** A line of a conflict. A line of seven signs that mean equality is one only without anything else in it. */
const marke = /^[ \t]*(?:(<{7}|>{7}|\|{7})(?:[ \t].*)?|(={7}))\r?$/gm;

interface Marke extends Span {
  readonly zeichen: string;
}

/** Every conflict in a text, in its order. */
export function findKonflikte(text: string): readonly Konflikt[] {
  return groupMarken(text).map((marken) => {
    const from = marken[0]?.from ?? 0;
    return { from, to: marken.at(-1)?.to ?? from, ganz: marken.length > 1 };
  });
}

/** The text as the first version has it, character for character in its place: all else of a conflict is blank. */
export function withoutKonflikte(text: string): string {
  let result = '';
  let at = 0;
  for (const marken of groupMarken(text)) {
    const [first, second] = marken;
    const last = marken.at(-1);
    if (!first || !last) continue;
    result += text.slice(at, first.from) + blank(text.slice(first.from, first.to));
    if (second) result += text.slice(first.to, second.from) + blank(text.slice(second.from, last.to));
    at = last.to;
  }
  return result + text.slice(at);
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** The lines that belong to one conflict, for each; one that stands alone by itself. */
function groupMarken(text: string): readonly (readonly Marke[])[] {
  const marken = [...text.matchAll(marke)].map(({ 0: line, 1: pair, 2: middle, index }) => ({
    from: index,
    to: index + line.trimEnd().length,
    zeichen: (pair ?? middle ?? '').slice(0, 1),
  }));
  const groups: Marke[][] = [];
  let open: Marke[] | undefined;
  for (const each of marken) {
    if (each.zeichen === '<') groups.push((open = [each]));
    else if (open) open.push(each);
    else groups.push([each]);
    if (each.zeichen === '>') open = undefined;
  }
  return groups.flatMap((group) => (group.at(-1)?.zeichen === '>' ? [group] : group.map((each) => [each])));
}
