// The findings for GitLab's merge request widget: a Code Quality report.
import type { Severity } from '../diagnostics/diagnostic.ts';
import { fingerprintsOf } from './fingerabdruck.ts';
import type { Report } from './report.ts';
import { lastLineOf } from './source-text.ts';

/** GitLab's own 'critical' and 'blocker' stand for danger to people and systems; a fault in a text is neither. */
const severities = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>;

/** A JSON array with an object for each finding (GitLab Code Quality, 'Code Quality report format'). */
export function writeGitlab(report: Report): string {
  const fingerprints = fingerprintsOf(report);
  const issues = report.diagnostics.map(({ code, name, severity, message, help, file, range }, index) => ({
    description: `${message} ${help}`,
    check_name: `${code} ${name}`,
    fingerprint: fingerprints[index],
    severity: severities[severity],
    location: { path: file, lines: { begin: range.start.line, end: lastLineOf(range) } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
