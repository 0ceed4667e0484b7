// Files as no author means them: arbitrary text of what our languages are made of, and where a finding may stand in it.
import fc from 'fast-check';
import { lineStarts, type Position, spanOfLine } from '../../src/base/text.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

/** What authors and accidents put into files. */
const brocken = fc.constantFrom(
  ...[
    '---',
    '\n',
    '\r\n',
    '\r',
    '\t',
    ': ',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '[[',
    ']]',
    '#',
    '|',
    '&a',
    '*a',
    '!!x',
  ],
  ...[
    '::diagramm{',
    ':wert{',
    '}',
    '![',
    '](',
    '<b>',
    '<!--',
    '-->',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\ud800',
    '😀',
    'ä',
    '𝒳',
  ],
  ...[
    'titel',
    'art: kuenftig',
    'ziele:',
    'sachstand:',
    '2026-11-31',
    '31.03.2026',
    'konzept-aus KZ301:',
    '\u2028',
    '^1',
    '~',
  ],
);
export const stueck = fc.oneof(brocken, fc.string({ unit: 'binary', maxLength: 12 }));
export const text = fc.array(stueck, { maxLength: 40 }).map((parts) => parts.join(''));

/** True where a position lies on a line of the text, at most one behind its last column. */
function istDarin(source: string, starts: readonly number[], { line, column }: Position): boolean {
  if (line < 1 || line > starts.length) return false;
  const { from, to } = spanOfLine(source, starts, line);
  // The end of a range may lie behind the line end, where the next line begins.
  return column >= 1 && column <= Math.max(to, (starts[line] ?? to) - 1) - from + 1;
}

/** The findings that do not stand in their file, each in words. */
export function findVerirrte(source: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  const starts = lineStarts(source);
  return diagnostics
    .filter(({ range: { start, end } }) => {
      const inside = istDarin(source, starts, start) && istDarin(source, starts, end);
      return !inside || start.line > end.line || (start.line === end.line && start.column > end.column);
    })
    .map(({ code, range }) => `${code} ${JSON.stringify(range)}`);
}

/** A text with stretches of it taken out or replaced. */
export const verletze = (source: string, schnitte: readonly Schnitt[]): string =>
  schnitte.reduce((whole, [at, length, insert]) => {
    const from = at % (whole.length + 1);
    return whole.slice(0, from) + insert + whole.slice(from + length);
  }, source);

type Schnitt = readonly [at: number, length: number, insert: string];

export const schnitte = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), fc.oneof(fc.constant(''), stueck)), {
  minLength: 1,
  maxLength: 4,
});

/** False for lone surrogates: as bytes they become another text. */
export const isWell = (source: string): boolean => !/[\ud800-\udfff]/u.test(source);
