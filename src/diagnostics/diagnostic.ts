// What the tool finds, as plain data, and how a kind of finding is declared.
import { compareTexts, type Position, type Range } from '../base/text.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A change to a file that mends a finding. Offsets never leave the program; ranges do. */
export interface Edit {
  readonly file: string;
  readonly range: Range;
  readonly text: string;
}

/** A second place that helps to understand a finding. */
export interface Related {
  readonly message: string;
  readonly file: string;
  readonly range: Range;
}

/** One finding. Files are named relative to the root with `/`. */
export interface Diagnostic {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly file: string;
  readonly range: Range;
  readonly related?: readonly Related[];
  /** The way to a field that is missing: `kosten.0.jahr`. */
  readonly vermisst?: string;
  readonly fix?: { readonly title: string; readonly edits: readonly Edit[] };
}

/**
 * Files that show a fault or its absence, laid over the small example concept of the tests. A key is a path below the
 * root or an entity's id. A text that begins with `---` (or belongs to no Markdown file) is the whole file; any other is
 * front matter whose keys replace those of the example's file. Bytes stand for what is no text.
 */
export type Example = Readonly<Record<string, string | Uint8Array>>;

/** A kind of finding: its permanent name, its words, and what explains and tests it. */
export interface Fault<P = object> {
  /** KZ and three digits; never given twice. */
  readonly code: string;
  /** Kebab-case, German; what configuration and suppressions may say instead of the code. */
  readonly name: string;
  readonly severity: Severity;
  /** True for a matter of taste: silent until the configuration asks for it. */
  readonly aus?: true;
  /** True for what would be missing or wrong in every document: neither comment nor configuration silences it. */
  readonly fest?: true;
  /** What happened, in one German sentence. */
  readonly message: (params: P) => string;
  /** What the author does now. */
  readonly help: (params: P) => string;
  /** Why this is a fault: a short German paragraph, with the norm where there is one. */
  readonly explanation: string;
  readonly bad: Example;
  readonly good: Example;
}

/** Declares a kind of finding; keeps the type of its parameters. */
export const defineFault = <P = object>(fault: Fault<P>): Fault<P> => fault;

/** Where a finding lies. */
export interface Place {
  readonly file: string;
  readonly range: Range;
}

/** Makes a finding of its kind. */
export function diagnose<P>(
  fault: Fault<P>,
  place: Place,
  params: P,
  more: Pick<Diagnostic, 'related' | 'vermisst' | 'fix'> = {},
): Diagnostic {
  return {
    code: fault.code,
    name: fault.name,
    severity: fault.severity,
    message: fault.message(params),
    help: fault.help(params),
    file: place.file,
    range: place.range,
    ...more,
  };
}

const comparePositions = (a: Position, b: Position): number => a.line - b.line || a.column - b.column;

/** The order in which findings are told: by file, then position, then code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return compareTexts(a.file, b.file) || comparePositions(a.range.start, b.range.start) || compareTexts(a.code, b.code);
}

/** What a finding is known by when a file has changed: not by its place. */
export const kennzeichenOf = ({ code, file, message }: Diagnostic): string => [code, file, message].join('\n');

/** The findings after a change that were not there before it. */
export function findNew(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  keyOf = kennzeichenOf,
): readonly Diagnostic[] {
  const known = new Set(before.map(keyOf));
  return after.filter((one) => !known.has(keyOf(one)));
}

/** The first position of a file, for findings that concern the whole of it. */
export const fileStart: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** How many findings of each severity there are. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const diagnostic of diagnostics) counts[diagnostic.severity]++;
  return counts;
}
