// The comments by which an author silences a finding: `<!-- konzept-aus KZ301: Grund -->` in prose, `# konzept-aus KZ301:
// Grund` in front matter. Each holds for the line below it; above a paragraph, for the whole of it.
import { rangeOf } from '../../base/text.ts';
import type { Unterdrueckung } from '../../model/facts.ts';

const inHead = /^\s*#\s*konzept-aus(?![\w-])\s*([^:]*?)\s*(?::\s*(.*?))?\s*$/;
const inProse = /^\s*<!--\s*konzept-aus(?![\w-])\s*([^:]*?)\s*(?::\s*(.*?))?\s*-->\s*$/;
const fence = /^ {0,3}(?:`{3}|~{3})/;

/** All suppressions of a text, with the lines that they hold for. `bodyFrom` is where its prose begins. */
export function findUnterdrueckungen(text: string, starts: readonly number[], bodyFrom: number): Unterdrueckung[] {
  if (!text.includes('konzept-aus')) return [];
  const lines = starts.map((from, index) => text.slice(from, starts[index + 1]).replace(/[\r\n]+$/, ''));
  const found: Unterdrueckung[] = [];
  let fenced = false;
  for (const [index, line] of lines.entries()) {
    const from = starts[index] ?? 0;
    const head = from < bodyFrom;
    if (!head && fence.test(line)) fenced = !fenced;
    const match = fenced ? null : (head ? inHead : inProse).exec(line);
    if (!match) continue;
    const indent = line.length - line.trimStart().length;
    const range = rangeOf(starts, { from: from + indent, to: from + line.trimEnd().length });
    found.push({ regel: match[1] ?? '', grund: match[2] ?? '', range, ...reachOf(lines, index, head) });
  }
  return found;
}

/** The lines (from 1) that a suppression holds for. Below it others may stand, and in prose an empty line. */
function reachOf(lines: readonly string[], index: number, head: boolean): { von: number; bis: number } {
  let target = index + 1;
  while (target < lines.length && isPassed(lines[target] ?? '', head)) target++;
  // Nothing can stand above the first line: what is told there is silenced below it.
  if (head) return { von: index === 1 ? 1 : target + 1, bis: target + 1 };
  let last = target;
  const above = (lines[index - 1] ?? '').trim();
  if (above === '' || above === '---' || inProse.test(above))
    while (last + 1 < lines.length && (lines[last + 1] ?? '').trim() !== '') last++;
  return { von: target + 1, bis: last + 1 };
}

const isPassed = (line: string, head: boolean): boolean =>
  head ? inHead.test(line) : line.trim() === '' || inProse.test(line);
