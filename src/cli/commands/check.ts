// konzept check: validates only. The report goes to standard output in every format, or with --output to a file.
import process from 'node:process';
import { sha256 } from '../../base/digest.ts';
import { countBySeverity } from '../../diagnostics/diagnostic.ts';
import { writeFile } from '../../host/files.ts';
import { readTemplates } from '../../host/templates.ts';
import { OutsideError } from '../../host/outside.ts';
import { writePretty } from '../../reporters/pretty.reporter.ts';
import type { Report } from '../../reporters/report.ts';
import { reporters } from '../../reporters/reporters.ts';
import type { Projekt } from '../../workspace/open.ts';
import { type GlobaleOptionen, note, say, wantsColor, widthOf } from '../ausgabe.ts';
import { checkProfil } from '../build/profil.ts';
import { applyBaseline, writeBaseline } from '../baseline.ts';
import { exitStatus } from '../fehler.ts';
import { previewFixes, writeFixes } from '../fixes.ts';
import { openFrom, textsOf } from '../projekt.ts';

export type Meldeform = 'pretty' | keyof typeof reporters;

export interface CheckOptionen extends GlobaleOptionen {
  readonly format: Meldeform;
  readonly output?: string;
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/** Checks a project; the exit status is 1 for errors, or for more warnings than allowed. */
export function check(options: CheckOptionen): number {
  const projekt = options.fix && !options.fixDryRun ? mendFirst(options) : openFrom(options);
  const { snapshot, konfiguration } = projekt;
  // What would stop a build is told here too.
  if (konfiguration.vorlage?.profil !== undefined) checkProfil(projekt, readTemplates(projekt.root), options);
  const all = { diagnostics: snapshot.diagnostics, files: snapshot.files, textOf: textsOf(projekt) };
  const report = withoutKnown(all, options);
  if (options.fixDryRun) showFixes(projekt, options);
  else if (options.output === undefined && options.format !== 'pretty') say(reporters[options.format](report));
  else tellPeople(report, options);
  if (options.verbose) tellSilenced(projekt);
  const written = options.output === undefined || writeOutput(options.output, options.format, report);
  const { error, warning } = countBySeverity(report.diagnostics);
  const tooMany = options.maxWarnings !== undefined && warning > options.maxWarnings;
  if (tooMany)
    note(`${warning === 1 ? 'Eine Warnung' : `${warning} Warnungen`}; erlaubt sind ${options.maxWarnings}.\n`);
  if (error > 0 || tooMany) return exitStatus.inhalt;
  return written ? exitStatus.ok : exitStatus.aussen;
}

const findings = (count: number): string => `${count} ${count === 1 ? 'Befund' : 'Befunde'}`;

/** Mends what can be mended and opens the project again. */
function mendFirst(options: CheckOptionen): Projekt {
  const checked = new Map<string, string>();
  const projekt = openFrom(options, { onRead: (file, bytes) => checked.set(file, sha256(bytes)) });
  const { count, changed } = writeFixes(projekt, checked);
  for (const file of changed)
    note(
      `${file} hat sich während der Prüfung geändert und bleibt, wie sie ist. Rufen Sie „konzept check --fix“ noch einmal auf.\n`,
    );
  if (count > 0 && options.quiet !== true) note(`${findings(count)} behoben.\n`);
  if (count > 0 || changed.length > 0) return openFrom(options);
  if (options.quiet !== true) note('Nichts zu beheben.\n');
  return projekt;
}

/** Prints what --fix would change; the exit status stays that of the content as it is. */
function showFixes(projekt: Projekt, options: CheckOptionen): void {
  const { diff, count } = previewFixes(projekt);
  say(diff);
  if (options.quiet === true) return;
  note(count === 0 ? 'Nichts zu beheben.\n' : `--fix würde ${findings(count)} beheben; geändert ist nichts.\n`);
}

/** The report without what the baseline knows. A baseline that is written knows everything. */
function withoutKnown(report: Report, { baseline, writeBaseline: target, quiet }: CheckOptionen): Report {
  if (target !== undefined) {
    const count = writeBaseline(target, report);
    if (quiet !== true) note(`${findings(count)} in die Baseline ${target} geschrieben.\n`);
    return { ...report, diagnostics: [] };
  }
  if (baseline === undefined) return report;
  const { report: rest, taken, gone } = applyBaseline(baseline, report);
  if (quiet !== true && taken > 0)
    note(`${findings(taken)} aus der Baseline ${baseline}: nicht gezeigt, nicht gezählt.\n`);
  if (quiet !== true && gone > 0)
    note(
      `${gone} ${gone === 1 ? 'Eintrag' : 'Einträge'} der Baseline ${gone === 1 ? 'kommt' : 'kommen'} nicht mehr vor; --write-baseline ${baseline} schreibt sie neu.\n`,
    );
  return rest;
}

function tellPeople(report: Report, options: CheckOptionen): void {
  say(writePretty(report, { color: wantsColor(options, process.stdout), width: widthOf(process.stdout) }));
  if (report.diagnostics.length === 0 && options.quiet !== true)
    note(`${report.files} Dateien geprüft: keine Befunde.\n`);
}

/** Lists the findings that are silenced in place, each with its reason. */
function tellSilenced({ snapshot }: Projekt): void {
  for (const { diagnostic, grund } of snapshot.stillgelegt) {
    const { file, range, code, name } = diagnostic;
    note(`${file}:${range.start.line}:${range.start.column} stillgelegt: ${code} ${name} (${grund})\n`);
  }
}

/** Writes the report to a file; false, told but not thrown, where that fails: faults of the content go first. */
function writeOutput(file: string, format: Meldeform, report: Report): boolean {
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
