// The source text that findings lie in: its lines and marked stretches, each file read once.
import { lineStarts, type Position, type Range, spanOfLine } from '../base/text.ts';
import type { Report } from './report.ts';

/** The text of one file, asked by line and range. */
export interface SourceText {
  /** A line, counted from 1, without its line end; empty behind the end of the file. */
  readonly line: (number: number) => string;
  /** What a range covers. */
  readonly marked: (range: Range) => string;
}

function toSource(text: string): SourceText {
  const starts = lineStarts(text);
  const offsetOf = ({ line, column }: Position): number => (starts[line - 1] ?? text.length) + column - 1;
  return {
    line: (number) => {
      const { from, to } = spanOfLine(text, starts, number);
      return text.slice(from, to);
    },
    marked: ({ start, end }) => text.slice(offsetOf(start), offsetOf(end)),
  };
}

/** Gives the source of a file, or undefined where it cannot be shown. */
export function openSources(textOf: Report['textOf']): (file: string) => SourceText | undefined {
  const known = new Map<string, SourceText | undefined>();
  return (file) => {
    if (!known.has(file)) {
      const text = textOf(file);
      known.set(file, text === undefined ? undefined : toSource(text));
    }
    return known.get(file);
  };
}

/** The last line that a range touches: one that ends before the first character of a line does not touch it. */
export const lastLineOf = ({ start, end }: Range): number =>
  end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
