// konzept import sachstand: a filled office sheet becomes entries of the logs.
import { showDiff } from '../../edits/diff.ts';
import { countOf } from '../../edits/mend.ts';
import { readIfThere, replaceFiles } from '../../host/files.ts';
import { OutsideError } from '../../host/outside.ts';
import { type GelesenesBlatt, readSachstand } from '../../importers/sachstand/read.ts';
import { judgePlan, type Sachstandplan, planSachstand } from '../../importers/sachstand/plan.ts';
import type { Projekt } from '../../workspace/open.ts';
import { note, say } from '../ausgabe.ts';
import { exitStatus } from '../fehler.ts';
import { openFrom } from '../projekt.ts';
import { type ImportOptionen, isWanted, openMappe, refuse } from './gemeinsam.ts';

/** Imports; gives the exit status. */
export async function importSachstand(datei: string, options: ImportOptionen): Promise<number> {
  const projekt = openFrom(options);
  const gelesen = readSachstand(openMappe(datei), projekt.snapshot.model);
  const plan = planAndCheck(gelesen, projekt, options);
  for (const hinweis of plan.hinweise) note(`Hinweis: ${hinweis}\n`);
  if (plan.ablehnungen.length > 0) return refuse(plan.ablehnungen);
  if (plan.dateien.length === 0) {
    const leer = gelesen.meldungen.length === 0;
    note(leer ? 'Keine Zeile ist ausgefüllt; nichts einzutragen.\n' : 'Nichts Neues einzutragen.\n');
    return exitStatus.ok;
  }
  say(showDiff(plan.dateien));
  return (await isWanted(meldungen(countOf(plan.dateien)), options)) ? write(plan, projekt) : exitStatus.ok;
}

/** Plans, and checks the result as if it were written; what was refused on reading is not planned. */
function planAndCheck(gelesen: GelesenesBlatt, projekt: Projekt, options: ImportOptionen): Sachstandplan {
  if (gelesen.ablehnungen.length > 0) return { ...gelesen, dateien: [], neu: new Map() };
  const plan = planSachstand(gelesen.meldungen, (file) => {
    const bytes = readIfThere(projekt.pathOf(file));
    if (!bytes) throw new OutsideError(`${file} ist während des Imports verschwunden; geschrieben ist nichts.`);
    return bytes;
  });
  const geaendert = new Map(plan.dateien.map(({ file, after }) => [file, after]));
  const judged =
    geaendert.size === 0 ? undefined : judgePlan(plan, projekt.snapshot, openFrom(options, { geaendert }).snapshot);
  return {
    ...plan,
    ablehnungen: [...plan.ablehnungen, ...(judged?.ablehnungen ?? [])],
    hinweise: [...gelesen.hinweise, ...plan.hinweise, ...(judged?.hinweise ?? [])],
  };
}

const meldungen = (count: number): string => `${count} ${count === 1 ? 'Meldung' : 'Meldungen'}`;

/** Writes; what has changed while the question stood open is left as it is. */
function write({ dateien }: Sachstandplan, projekt: Projekt): number {
  const left = replaceFiles(dateien.map((each) => ({ ...each, path: projekt.pathOf(each.file) })));
  for (const { file } of left)
    note(`${file} hat sich inzwischen geändert und bleibt, wie sie ist. Importieren Sie die Tabelle noch einmal.\n`);
  const written = dateien.length - left.length;
  const count = meldungen(countOf(dateien) - countOf(left));
  say(`${count} in ${written === 1 ? 'einer Datei' : `${written} Dateien`} eingetragen.\n`);
  return left.length === 0 ? exitStatus.ok : exitStatus.aussen;
}
