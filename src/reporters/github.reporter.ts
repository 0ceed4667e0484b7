// The findings as annotations in a pull request: GitHub workflow commands, one line each.
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { Report } from './report.ts';
import { lastLineOf } from './source-text.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

/** `::error file=…,line=…::message` for every finding (GitHub workflow commands, 'Setting an error message'). */
export const writeGithub = ({ diagnostics }: Report): string =>
  diagnostics.map((one) => `${toCommand(one)}\n`).join('');

function toCommand({ code, name, severity, message, help, file, range, related = [] }: Diagnostic): string {
  const properties = {
    file,
    line: range.start.line,
    endLine: lastLineOf(range),
    ...columnsOf(range),
    title: `${code} ${name}`,
  };
  const places = related.map((place) => `↳ ${place.message}: ${place.file}:${place.range.start.line}`);
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${escapeData([message, ...places, help].join('\n'))}`;
}

/** Columns are allowed only within one line, and the last one counts in. */
function columnsOf({ start, end }: Diagnostic['range']): { col?: number; endColumn?: number } {
  return start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : {};
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
