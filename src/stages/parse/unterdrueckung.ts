// The comments by which an author silences a finding: `<!-- konzept-aus KZ383: Grund -->` in prose, `# konzept-aus KZ383:
// Grund` in front matter. Each holds for the line below it; above a paragraph, for the whole of it.
import { rangeOf } from '../../base/text.ts';
import type { Unterdrueckung } from '../../model/facts.ts';

const wort = 'konzept-aus';
/** The marks of a line that begins a block of code, or ends one (CommonMark 0.31, 4.5). */
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** What a line says, where it is such a comment. */
type Kommentar = Pick<Unterdrueckung, 'regel' | 'grund'>;

interface Kommentarzeile {
  readonly text: string;
  readonly from: number;
  /** True in front matter. */
  readonly head: boolean;
  readonly kommentar?: Kommentar | undefined;
}

/** Reads the words of a comment: what stands between its marks, up to a colon and behind it. */
function readKommentar(line: string, head: boolean): Kommentar | undefined {
  const text = line.trim();
  const isComment = head ? text.startsWith('#') : text.startsWith('<!--') && text.indexOf('-->') === text.length - 3;
  const words = isComment ? (head ? text.slice(1) : text.slice(4, -3)).trim() : '';
  if (!words.startsWith(wort) || /[\w-]/.test(words.charAt(wort.length))) return undefined;
  const rest = words.slice(wort.length);
  const colon = rest.indexOf(':');
  return colon < 0
    ? { regel: rest.trim(), grund: '' }
    : { regel: rest.slice(0, colon).trim(), grund: rest.slice(colon + 1).trim() };
}

/** True for a node of HTML that is such a comment on one line and nothing else. */
export const isUnterdrueckung = (html: string): boolean =>
  !html.trim().includes('\n') && readKommentar(html, false) !== undefined;

/** All suppressions of a text, with the lines that they hold for. `bodyFrom` is where its prose begins. */
export function findUnterdrueckungen(text: string, starts: readonly number[], bodyFrom: number): Unterdrueckung[] {
  if (!text.includes(wort)) return [];
  const lines = readZeilen(text, starts, bodyFrom);
  const meant = findMeant(lines);
  const enden = findEnden(lines);
  return lines.flatMap(({ text: line, from, head, kommentar }, index) => {
    if (!kommentar) return [];
    const indent = line.length - line.trimStart().length;
    const range = rangeOf(starts, { from: from + indent, to: from + line.trimEnd().length });
    const start = meant[index + 1] ?? lines.length;
    const bis = !head && isAbove(lines, index) ? (enden[start] ?? start) : start;
    // Nothing can stand above the first line: what is told there is silenced below it.
    return [{ ...kommentar, range, von: head && index === 1 ? 1 : start + 1, bis: bis + 1 }];
  });
}

function readZeilen(text: string, starts: readonly number[], bodyFrom: number): readonly Kommentarzeile[] {
  let open = '';
  return starts.map((from, index) => {
    const line = text.slice(from, starts[index + 1]).replace(/\r?\n$|\r$/, '');
    const head = from < bodyFrom;
    const [begin = '', marks = ''] = (!head && fence.exec(line)) || [];
    const rest = line.slice(begin.length);
    // Where backticks follow, it is code within a line.
    if (open === '') open = marks.startsWith('`') && rest.includes('`') ? '' : marks;
    else if (marks.startsWith(open) && rest.trim() === '') open = '';
    return { text: line, from, head, kommentar: open === '' ? readKommentar(line, head) : undefined };
  });
}

/** Of each line the next that is no comment, and in prose not empty either: itself, where it is one. */
function findMeant(lines: readonly Kommentarzeile[]): readonly number[] {
  const meant: number[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    const isPassed = line?.kommentar ?? (!line?.head && line?.text.trim() === '');
    meant[index] = isPassed ? (meant[index + 1] ?? lines.length) : index;
  }
  return meant;
}

/** Of each line the last of its paragraph. */
function findEnden(lines: readonly Kommentarzeile[]): readonly number[] {
  const enden: number[] = [];
  for (let index = lines.length - 1; index >= 0; index--)
    enden[index] = (lines[index + 1]?.text.trim() ?? '') === '' ? index : (enden[index + 1] ?? index);
  return enden;
}

/** True for a comment above a paragraph, not within one. */
function isAbove(lines: readonly Kommentarzeile[], index: number): boolean {
  const before = lines[index - 1];
  const text = before?.text.trim() ?? '';
  return text === '' || text === '---' || before?.kommentar !== undefined;
}
