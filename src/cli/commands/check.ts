// konzept check: validates only. The report goes to standard output in every format.
import process from 'node:process';
import { countBySeverity } from '../../diagnostics/diagnostic.ts';
import { writeJson } from '../../reporters/json.reporter.ts';
import { writePretty } from '../../reporters/pretty.reporter.ts';
import { type GlobaleOptionen, note, say, wantsColor, widthOf } from '../ausgabe.ts';
import { exitStatus } from '../fehler.ts';
import { openFrom, textsOf } from '../projekt.ts';

export interface CheckOptionen extends GlobaleOptionen {
  readonly format: 'pretty' | 'json';
  readonly maxWarnings?: number;
}

/** Checks a project; the exit status is 1 for errors, or for more warnings than allowed. */
export function check(options: CheckOptionen): number {
  const { root, snapshot } = openFrom(options);
  const report = { diagnostics: snapshot.diagnostics, files: snapshot.files, textOf: textsOf(root) };
  const { error, warning } = countBySeverity(snapshot.diagnostics);
  if (options.format === 'json') say(writeJson(report));
  else {
    say(writePretty(report, { color: wantsColor(options, process.stdout), width: widthOf(process.stdout) }));
    if (snapshot.diagnostics.length === 0 && options.quiet !== true)
      note(`${snapshot.files} Dateien geprüft: keine Befunde.\n`);
  }
  const tooMany = options.maxWarnings !== undefined && warning > options.maxWarnings;
  if (tooMany) note(`${warning} Warnungen; erlaubt sind ${options.maxWarnings}.\n`);
  return error > 0 || tooMany ? exitStatus.inhalt : exitStatus.ok;
}
