// Where a text field stands in the YAML that it was read from: between its signs are escapes, quotation marks and the blanks of
// folded lines.
import { lineStarts, type Position, type Range, rangeOf, type Span } from '../../../base/text.ts';

/** The YAML of a text, where it begins in its file, and the line starts of that file. */
interface Skalar {
  readonly raw: string;
  readonly from: number;
  readonly starts: readonly number[];
}

/** The way from places in a text to places in its file. */
interface Ort {
  /** The line starts of the text itself. */
  readonly starts: readonly number[];
  readonly span: (span: Span) => Span;
  /** The same data with every span and range in it as it is in the file. */
  readonly move: <T>(data: T) => T;
}

/** The way from places in `value` to places in the file. */
export function placesIn(value: string, { raw, from, starts }: Skalar): Ort {
  const inside = lineStarts(value);
  const offsets = alignScalar(value, raw);
  const toFile = (at: number): number => from + (offsets[Math.min(at, value.length)] ?? 0);
  const offsetOf = ({ line, column }: Position): number => (inside[line - 1] ?? 0) + column - 1;
  const span = ({ from: a, to: b }: Span): Span => ({ from: toFile(a), to: b > a ? toFile(b - 1) + 1 : toFile(b) });
  const range = ({ start, end }: Range): Range => rangeOf(starts, span({ from: offsetOf(start), to: offsetOf(end) }));
  const move = (data: unknown): unknown => {
    if (Array.isArray(data)) return data.map(move);
    if (typeof data !== 'object' || data === null) return data;
    if (isSpan(data)) return { ...data, ...span(data) };
    if (isRange(data)) return { ...data, ...range(data) };
    return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, move(part)]));
  };
  return { starts: inside, span, move: move as Ort['move'] };
}

const isSpan = (data: object): data is Span => 'from' in data && 'to' in data && typeof data.from === 'number';

const isRange = (data: object): data is Range => 'start' in data && 'end' in data;

const isBlank = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign);

/** The most signs of YAML between two signs of a text: an escape, a quotation mark, a line end. */
const longestGap = 12;

/** For every sign of `value`, and for its end, the offset in `raw`. */
function alignScalar(value: string, raw: string): number[] {
  const places: number[] = [];
  let at = /^[|>]/.test(raw) ? raw.indexOf('\n') + 1 : 0;
  for (let index = 0; index < value.length; index++) {
    const sign = value.charAt(index);
    if (!isBlank(sign)) while (isBlank(raw[at])) at++;
    const next = isBlank(sign) ? (raw[at] === sign ? at : -1) : raw.slice(at, at + longestGap).indexOf(sign) + at;
    const found = next >= at;
    places.push(found ? next : at);
    at = found ? next + 1 : at + lengthOfEscape(raw, at);
  }
  return [...places, at];
}

/** How many signs an escape has in which nothing of what it means is written: `\u00fc`. */
const lengthOfEscape = (raw: string, at: number): number =>
  /^\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|.)/i.exec(raw.slice(at, at + longestGap))?.[0].length ?? 0;
