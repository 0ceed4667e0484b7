// konzept check: validates only. The report goes to standard output in every format, or with --output to a file.
import process from 'node:process';
import { countBySeverity } from '../../diagnostics/diagnostic.ts';
import { writeFile } from '../../host/files.ts';
import { OutsideError } from '../../host/outside.ts';
import { writePretty } from '../../reporters/pretty.reporter.ts';
import type { Report } from '../../reporters/report.ts';
import { reporters } from '../../reporters/reporters.ts';
import { type GlobaleOptionen, note, say, wantsColor, widthOf } from '../ausgabe.ts';
import { exitStatus } from '../fehler.ts';
import { openFrom, textsOf } from '../projekt.ts';

export type Format = 'pretty' | keyof typeof reporters;

export interface CheckOptionen extends GlobaleOptionen {
  readonly format: Format;
  readonly output?: string;
  readonly maxWarnings?: number;
}

/** Checks a project; the exit status is 1 for errors, or for more warnings than allowed. */
export function check(options: CheckOptionen): number {
  const { root, snapshot } = openFrom(options);
  const report = { diagnostics: snapshot.diagnostics, files: snapshot.files, textOf: textsOf(root) };
  const { error, warning } = countBySeverity(snapshot.diagnostics);
  if (options.output === undefined && options.format !== 'pretty') say(reporters[options.format](report));
  else tellPeople(report, options);
  const written = options.output === undefined || writeOutput(options.output, options.format, report);
  const tooMany = options.maxWarnings !== undefined && warning > options.maxWarnings;
  if (tooMany) note(`${warning} Warnungen; erlaubt sind ${options.maxWarnings}.\n`);
  if (error > 0 || tooMany) return exitStatus.inhalt;
  return written ? exitStatus.ok : exitStatus.aussen;
}

function tellPeople(report: Report, options: CheckOptionen): void {
  say(writePretty(report, { color: wantsColor(options, process.stdout), width: widthOf(process.stdout) }));
  if (report.diagnostics.length === 0 && options.quiet !== true)
    note(`${report.files} Dateien geprüft: keine Befunde.\n`);
}

/** Writes the report to a file; false, told but not thrown, where that fails: faults of the content go first. */
function writeOutput(file: string, format: Format, report: Report): boolean {
  try {
    writeFile(
      file,
      format === 'pretty' ? writePretty(report, { color: false, width: 100 }) : reporters[format](report),
    );
    return true;
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    note(`${error.message}\n`);
    return false;
  }
}
