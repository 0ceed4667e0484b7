// Lines of a source with a range marked under them, cut to the width of a terminal.
import type { Range } from '../base/text.ts';
import { lastLineOf, type SourceText } from './source-text.ts';
import { type Cell, cellsOf } from './terminal-text.ts';

/** A line of a source and the marks to print under it. */
export interface FrameLine {
  readonly number: number;
  readonly text: string;
  readonly marks: string;
}

/** The line of a range or, where it has several, its first and its last; a blank line is left out. */
export function frameOf(source: SourceText, range: Range, width: number): FrameLine[] {
  const first = range.start.line;
  const last = lastLineOf(range);
  return [...new Set([first, last])].flatMap((number) => {
    const line = source.line(number);
    if (line.trim() === '') return [];
    const from = number === first ? range.start.column - 1 : line.length - line.trimStart().length;
    const to = number === range.end.line ? range.end.column - 1 : line.length;
    return [{ number, ...markLine(line, from, to, width) }];
  });
}

/** One line, cut so that the beginning of the marked part is seen, with as much around it as there is room for. */
function markLine(line: string, from: number, to: number, width: number): Omit<FrameLine, 'number'> {
  // What is further away cannot be shown; a line may be megabytes long.
  const near = 8 * width;
  const base = Math.max(0, Math.min(from, line.length) - near);
  const cells = cellsOf(line.slice(base, from + near));
  const more = from + near < line.length;
  const ends = endsOf(cells);
  const at = (index: number): number => ends[index - 1] ?? 0;
  const indexOf = (offset: number): number => {
    const index = cells.findIndex((cell) => cell.to + base > offset);
    return index < 0 ? cells.length : index;
  };
  const begin = indexOf(from);
  const end = to > from ? Math.min(cells.length, indexOf(to - 1) + 1) : begin;

  const endFits = (index: number): boolean => !more && at(cells.length) - at(index) < width;
  const fits = base === 0 && (at(end) < width || (!more && at(cells.length) <= width));
  const before = fits ? width : Math.max(0, Math.min(width / 3, width - 2 - at(end) + at(begin)));
  let left = begin;
  while (left > 0 && (at(begin) - at(left - 1) <= before || endFits(left - 1))) left--;
  const cutLeft = left > 0 || base > 0;
  const room = at(left) + width - (cutLeft ? 1 : 0);
  let right = left;
  while (right < cells.length && at(right + 1) <= room - (more || right + 1 < cells.length ? 1 : 0)) right++;
  const cutRight = more || right < cells.length;

  const shown = cells.slice(left, right).map((cell) => cell.shown);
  const marked = at(Math.min(end, right)) - at(begin) + (end > right ? 1 : 0);
  return {
    text: `${cutLeft ? '…' : ''}${shown.join('')}${cutRight ? '…' : ''}`.trimEnd(),
    marks: ' '.repeat((cutLeft ? 1 : 0) + at(begin) - at(left)) + '~'.repeat(Math.max(1, marked)),
  };
}

/** The column at which each cell ends. */
function endsOf(cells: readonly Cell[]): number[] {
  let sum = 0;
  return cells.map(({ width }) => (sum += width));
}
