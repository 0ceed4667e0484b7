// The findings for programs: one JSON object, in the form that scripts depend on.
import { countBySeverity } from '../diagnostics/diagnostic.ts';
import type { Report } from './report.ts';

/** One JSON object with all findings and their count; ends with a line end. */
export function writeJson({ diagnostics, files }: Report): string {
  const { error, warning, info } = countBySeverity(diagnostics);
  const summary = { files, errors: error, warnings: warning, infos: info };
  return `${JSON.stringify({ version: 1, diagnostics, summary }, null, 2)}\n`;
}
