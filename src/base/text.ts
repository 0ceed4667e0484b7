// The order of texts, and positions in one: offsets inside the program, line and column wherever a person reads them.

/** Orders texts by their UTF-16 units: ids, paths and days (ISO 8601), which no locale may order. Negative where `a` comes first. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders anything by a text that it has, such as its day. */
export const byText =
  <T>(textOf: (one: T) => string) =>
  (a: T, b: T): number =>
    compareTexts(textOf(a), textOf(b));

/** A place in a text. Line and column count from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text; the end is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of text as offsets in UTF-16 units from 0; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A text without any of `signs` at its end. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The offsets at which the lines of `text` begin. CRLF, LF and a lone CR end a line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The last of the ascending `starts` that is not behind an offset, as its index; 0 where all are. */
export function indexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and column of an offset, given the line starts of its text. An offset outside is drawn to the nearest end. */
export function positionAt(starts: readonly number[], offset: number): Position {
  const line = indexAt(starts, offset);
  return { line: line + 1, column: Math.max(0, offset - (starts[line] ?? 0)) + 1 };
}

/** Line and column of a span. */
export function rangeOf(starts: readonly number[], span: Span): Range {
  return { start: positionAt(starts, span.from), end: positionAt(starts, Math.max(span.from, span.to)) };
}

/** The span of a whole line (counted from 1) without its line end. */
export function spanOfLine(text: string, starts: readonly number[], line: number): Span {
  const from = starts[line - 1] ?? text.length;
  const next = starts[line] ?? text.length;
  let to = next;
  while (to > from && (text.charCodeAt(to - 1) === 10 || text.charCodeAt(to - 1) === 13)) to--;
  return { from, to };
}
