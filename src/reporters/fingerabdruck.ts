// Fingerprints by which GitHub and GitLab know a finding again after its line has moved.
import { sha256 } from '../base/digest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report } from './report.ts';
import { openSources, type SourceText } from './source-text.ts';

/**
 * The fingerprints of the findings, in their order: a digest of code, file and marked text, without any position. Equal
 * findings in one file are told apart by their ordinal. Serves as partialFingerprints (SARIF 2.1.0 §3.27.17) and as
 * fingerprint (GitLab Code Quality).
 */
export function fingerprintsOf({ diagnostics, textOf }: Report): string[] {
  const sourceOf = openSources(textOf);
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { code, file } = diagnostic;
    const essence = JSON.stringify([code, file, essenceOf(diagnostic, sourceOf(file))]);
    const ordinal = (seen.get(essence) ?? 0) + 1;
    seen.set(essence, ordinal);
    return sha256(`${essence} ${ordinal}`).slice(0, 32);
  });
}

/** What is marked; else the line; else the message. White space does not count, so that CRLF and LF agree. */
function essenceOf({ range, message }: Diagnostic, source: SourceText | undefined): string {
  const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  if (source === undefined) return message;
  return squeeze(source.marked(range)) || squeeze(source.line(range.start.line)) || message;
}
