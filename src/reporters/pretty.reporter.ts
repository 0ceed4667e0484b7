// The findings for people: grouped by file, each with its line, the exact range marked, and what to do now.
import { Chalk, type ChalkInstance } from 'chalk';
import { lineStarts, spanOfLine } from '../base/text.ts';
import { countBySeverity, type Diagnostic, type Severity } from '../diagnostics/diagnostic.ts';
import type { Report } from './report.ts';

export interface PrettyOptions {
  readonly color: boolean;
  /** The width of the terminal in columns. */
  readonly width: number;
}

const severityWords: Record<Severity, string> = { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' };

/** The report as text; empty where there is nothing to tell. */
export function writePretty({ diagnostics, textOf }: Report, options: PrettyOptions): string {
  if (diagnostics.length === 0) return '';
  const ink = new Chalk({ level: options.color ? 1 : 0 });
  const lines: string[] = [];
  let file = '';
  for (const diagnostic of diagnostics) {
    if (diagnostic.file !== file) {
      file = diagnostic.file;
      lines.push(ink.underline(file), '');
    }
    lines.push(...tellOne(diagnostic, textOf(file), ink, options), '');
  }
  lines.push(tellCount(diagnostics, ink));
  return `${lines.join('\n')}\n`;
}

const severityInk = (ink: ChalkInstance, severity: Severity): ChalkInstance =>
  severity === 'error' ? ink.red : severity === 'warning' ? ink.yellow : ink.cyan;

function tellOne(
  diagnostic: Diagnostic,
  text: string | undefined,
  ink: ChalkInstance,
  options: PrettyOptions,
): string[] {
  const { severity, code, name, message, help, file, range, related = [] } = diagnostic;
  const color = severityInk(ink, severity);
  const { line, column } = range.start;
  return [
    `${file}:${line}:${column} ${color.bold(severityWords[severity])} ${message} ${ink.dim(`${code} ${name}`)}`,
    ...frameOf(diagnostic, text, ink, options),
    ...related.map(
      (place) =>
        `  ${ink.dim('↳')} ${place.message}: ${place.file}:${place.range.start.line}:${place.range.start.column}`,
    ),
    `  ${ink.green('→')} ${help}`,
  ];
}

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });
const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** How many columns a text takes on a terminal; tabs are four. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += segment === '\t' ? 4 : wide.test(segment) ? 2 : 1;
  return width;
}

/** The line of a finding with its range marked, cut to the width around the range. */
function frameOf(
  { range, severity }: Diagnostic,
  text: string | undefined,
  ink: ChalkInstance,
  { width }: PrettyOptions,
): string[] {
  if (text === undefined) return [];
  const starts = lineStarts(text);
  const { from, to } = spanOfLine(text, starts, range.start.line);
  const source = text.slice(from, to);
  if (source.trim() === '') return [];
  const begin = Math.min(range.start.column - 1, source.length);
  const end = range.end.line === range.start.line ? Math.min(range.end.column - 1, source.length) : source.length;
  const number = String(range.start.line);
  const room = Math.max(30, width - number.length - 6);
  const cutLeft = begin > room / 2 && source.length > room ? begin - Math.floor(room / 3) : 0;
  const shown = source.slice(cutLeft, cutLeft + room);
  const left = cutLeft > 0 ? '…' : '';
  const right = cutLeft + room < source.length ? '…' : '';
  const indent = ' '.repeat(left.length + widthOf(shown.slice(0, begin - cutLeft)));
  const marks = '~'.repeat(Math.max(1, widthOf(shown.slice(begin - cutLeft, Math.max(begin, end) - cutLeft))));
  const bar = ink.dim('|');
  return [
    `  ${ink.dim(number)} ${bar} ${left}${shown.replaceAll('\t', '    ')}${right}`,
    `  ${' '.repeat(number.length)} ${bar} ${indent}${severityInk(ink, severity)(marks)}`,
  ];
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function tellCount(diagnostics: readonly Diagnostic[], ink: ChalkInstance): string {
  const { error, warning, info } = countBySeverity(diagnostics);
  const parts = [
    ...(error > 0 ? [ink.red(plural(error, 'Fehler', 'Fehler'))] : []),
    ...(warning > 0 ? [ink.yellow(plural(warning, 'Warnung', 'Warnungen'))] : []),
    ...(info > 0 ? [ink.cyan(plural(info, 'Hinweis', 'Hinweise'))] : []),
  ];
  return `${parts.join(', ')}. ${ink.dim('konzept explain <Code> erklärt eine Meldung.')}`;
}
