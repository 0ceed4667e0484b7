// The findings as a test report: JUnit XML, as GitLab and Jenkins show it beside a merge request.
import { escapeXml } from '../base/xml/xml.ts';
import { countBySeverity, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report } from './report.ts';

/**
 * One testsuite with a testcase for each finding, by file; an error is a failure, anything less is skipped. A clean run
 * is one passing testcase. Fits both schemas in use, the Ant task's (JUnit.xsd) and Jenkins' (junit-10.xsd): hence the
 * empty elements, and a time stamp that is always the same, because equal content gives an equal report.
 */
export function writeJunit({ diagnostics }: Report): string {
  const { error, warning, info } = countBySeverity(diagnostics);
  const suite = attributesOf({
    id: 0,
    package: 'konzept',
    name: 'konzept check',
    timestamp: '1970-01-01T00:00:00',
    hostname: 'localhost',
    tests: Math.max(1, diagnostics.length),
    failures: error,
    errors: 0,
    skipped: warning + info,
    time: 0,
  });
  const cases = diagnostics.length === 0 ? [testcase('konzept', 'Prüfung')] : toCases(diagnostics);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite ${suite}>`,
    '    <properties/>',
    ...cases,
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

/** GitLab compares testcases by classname and name and drops equal ones: no line in the name, repetitions numbered. */
function toCases(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { code, name, message, file, severity } = diagnostic;
    const key = JSON.stringify([file, code, message]);
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    const title = `${code} ${message}${ordinal > 1 ? ` (${ordinal})` : ''}`;
    const element = severity === 'error' ? 'failure' : 'skipped';
    const attributes = attributesOf({ message, type: `${code} ${name}` });
    return testcase(file, title, `<${element} ${attributes}>${escapeXml(detailsOf(diagnostic))}</${element}>`);
  });
}

function testcase(classname: string, name: string, outcome?: string): string {
  const start = `    <testcase ${attributesOf({ classname, name, time: 0 })}`;
  return outcome === undefined ? `${start}/>` : `${start}>\n      ${outcome}\n    </testcase>`;
}

const detailsOf = ({ file, range, message, help, related = [] }: Diagnostic): string =>
  [
    `${file}:${range.start.line}:${range.start.column}`,
    message,
    ...related.map(
      (place) => `↳ ${place.message}: ${place.file}:${place.range.start.line}:${place.range.start.column}`,
    ),
    `→ ${help}`,
  ].join('\n');

const attributesOf = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}="${escapeXml(String(value)).replaceAll(/[\t\n\r]/g, ' ')}"`)
    .join(' ');
