// The findings for people: grouped by file, each with its line, the exact range marked, and what to do now.
import { Chalk, type ChalkInstance } from 'chalk';
import type { Range } from '../base/text.ts';
import { countBySeverity, type Diagnostic, type Related, type Severity } from '../diagnostics/diagnostic.ts';
import { schwereworte } from '../diagnostics/worte.ts';
import { frameOf } from './frame.ts';
import type { Report } from './report.ts';
import { openSources, type SourceText } from './source-text.ts';
import { printable, wrap } from './terminal-text.ts';

export interface PrettyOptions {
  readonly color: boolean;
  /** The width of the terminal in columns. */
  readonly width: number;
}

/** What everything is printed with. */
interface Page {
  readonly ink: ChalkInstance;
  readonly width: number;
  readonly sourceOf: (file: string) => SourceText | undefined;
}

/** The report as text; empty where there is nothing to tell. */
export function writePretty({ diagnostics, textOf }: Report, { color, width }: PrettyOptions): string {
  if (diagnostics.length === 0) return '';
  const ink = new Chalk({ level: color ? 1 : 0 });
  const page: Page = { ink, width: Math.max(30, width), sourceOf: openSources(textOf) };
  const lines: string[] = [];
  let file: string | undefined;
  for (const diagnostic of diagnostics) {
    if (diagnostic.file !== file) lines.push(ink.underline(printable(diagnostic.file)), '');
    file = diagnostic.file;
    lines.push(...tellOne(diagnostic, page), '');
  }
  lines.push(...tellCount(diagnostics, page));
  return `${lines.join('\n')}\n`;
}

const severityInk = (ink: ChalkInstance, severity: Severity): ChalkInstance =>
  severity === 'error' ? ink.red : severity === 'warning' ? ink.yellow : ink.cyan;

function tellOne(diagnostic: Diagnostic, page: Page): string[] {
  const { severity, code, name, message, help, file, range, related = [] } = diagnostic;
  const { ink, width } = page;
  const color = severityInk(ink, severity);
  return [
    `${placeOf(file, range)} ${color.bold(schwereworte[severity])} ${ink.dim(`${code} ${name}`)}`,
    ...wrap(message, width - 2).map((line) => `  ${ink.bold(line)}`),
    ...tellFrame(file, range, color, 2, page),
    ...related.flatMap((place) => tellRelated(place, page)),
    ...hang(ink.green('→'), wrap(help, width - 4)),
  ];
}

/** What terminals and editors open with a click. */
const placeOf = (file: string, { start }: Range): string => `${printable(file)}:${start.line}:${start.column}`;

const tellRelated = ({ message, file, range }: Related, page: Page): string[] => [
  ...hang(page.ink.dim('↳'), wrap(`${message}:`, page.width - 4)),
  `    ${placeOf(file, range)}`,
  ...tellFrame(file, range, page.ink.dim, 4, page),
];

const hang = (sign: string, lines: readonly string[]): string[] =>
  lines.map((line, index) => (index === 0 ? `  ${sign} ${line}` : `    ${line}`));

/** The lines of a range with their numbers and marks; nothing where they cannot be shown. */
function tellFrame(file: string, range: Range, color: ChalkInstance, indent: number, page: Page): string[] {
  const source = page.sourceOf(file);
  if (source === undefined) return [];
  const digits = String(range.end.line).length;
  const gutter = (text: string): string => ' '.repeat(indent) + page.ink.dim(`${text.padStart(digits)} |`);
  const lines = frameOf(source, range, page.width - indent - digits - 3);
  return lines.flatMap(({ number, text, marks }, index) => {
    const skipped = index > 0 && number > range.start.line + 1 ? [gutter('…')] : [];
    return [...skipped, `${gutter(String(number))} ${text}`, `${gutter('')} ${color(marks)}`];
  });
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function tellCount(diagnostics: readonly Diagnostic[], { ink, width }: Page): string[] {
  const { error, warning, info } = countBySeverity(diagnostics);
  const counts = [
    ...(error > 0 ? [plural(error, 'Fehler', 'Fehler')] : []),
    ...(warning > 0 ? [plural(warning, 'Warnung', 'Warnungen')] : []),
    ...(info > 0 ? [plural(info, 'Hinweis', 'Hinweise')] : []),
  ];
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const color = severityInk(ink, error > 0 ? 'error' : warning > 0 ? 'warning' : 'info');
  return [
    ...wrap(`${counts.join(', ')} in ${plural(files, 'Datei', 'Dateien')}.`, width).map((line) => color(line)),
    ...wrap('konzept explain <Code> erklärt einen Befund.', width).map((line) => ink.dim(line)),
  ];
}
