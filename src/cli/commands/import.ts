// konzept import: reads what a city hall has in a table, shows what it would change, asks, and writes all of it or nothing.
import { basename, resolve } from 'node:path';
import { countOf, showDiff } from '../../edits/mend.ts';
import { readIfThere, replaceFiles } from '../../host/files.ts';
import { OutsideError, reasonOf } from '../../host/outside.ts';
import { type Gelesen, readSachstand } from '../../importers/sachstand/lesen.ts';
import { judgePlan, type Plan, planSachstand } from '../../importers/sachstand/planen.ts';
import { readMappe } from '../../importers/tafel/datei.ts';
import { DateiAbgelehnt, type Mappe } from '../../importers/tafel/tafel.ts';
import type { Projekt } from '../../workspace/open.ts';
import { type GlobaleOptionen, note, say } from '../ausgabe.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';
import { ask, canAsk } from '../frage.ts';
import { openFrom } from '../projekt.ts';

export interface ImportOptionen extends GlobaleOptionen {
  readonly ja?: boolean;
}

/** Imports; gives the exit status: 1 where anything is refused, and then nothing is written. */
export async function importiere(was: string, datei: string, options: ImportOptionen): Promise<number> {
  if (was !== 'sachstand') throw new AufrufFehler(`„${was}“ lässt sich nicht importieren. Möglich ist: sachstand.`);
  return importSachstand(datei, options);
}

/** The most that a file may hold as it lies on the disk. */
const mostBytes = 20_000_000;

/** Reads the table that the user names. Throws AufrufFehler where there is none, DateiAbgelehnt where it cannot be used. */
function openMappe(datei: string): Mappe {
  const bytes = readTabelle(datei);
  if (bytes.length > mostBytes)
    throw new DateiAbgelehnt(`Die Datei hat mehr als ${mostBytes / 1e6} MB; so große Tabellen liest der Import nicht.`);
  return readMappe(basename(datei), bytes);
}

function readTabelle(datei: string): Uint8Array {
  try {
    const bytes = readIfThere(resolve(datei));
    if (bytes) return bytes;
  } catch (error) {
    throw new AufrufFehler(
      `${datei} lässt sich nicht lesen (${reasonOf(error)}). Geben Sie eine .xlsx- oder .csv-Datei an.`,
    );
  }
  throw new AufrufFehler(`Eine Datei ${datei} gibt es nicht. Prüfen Sie Namen und Ordner.`);
}

async function importSachstand(datei: string, options: ImportOptionen): Promise<number> {
  const projekt = openFrom(options);
  const gelesen = readSachstand(openMappe(datei), projekt.snapshot.model);
  const plan = planAndCheck(gelesen, projekt, options);
  for (const hinweis of plan.hinweise) note(`Hinweis: ${hinweis}\n`);
  if (plan.ablehnungen.length > 0) return refuse(plan.ablehnungen);
  if (plan.dateien.length === 0) {
    note(
      gelesen.meldungen.length === 0
        ? 'Keine Zeile ist ausgefüllt; nichts einzutragen.\n'
        : 'Nichts Neues einzutragen.\n',
    );
    return exitStatus.ok;
  }
  say(showDiff(plan.dateien));
  return (await isWanted(plan, options)) ? write(plan, projekt) : exitStatus.ok;
}

/** Plans, and checks the result as if it were written; what was refused on reading is not planned. */
function planAndCheck(gelesen: Gelesen, projekt: Projekt, options: ImportOptionen): Plan {
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

function refuse(ablehnungen: readonly string[]): number {
  for (const ablehnung of ablehnungen) note(`${ablehnung}\n`);
  const count = ablehnungen.length === 1 ? 'einer Stelle' : `${ablehnungen.length} Stellen`;
  note(
    `Wegen ${count} ist nichts eingetragen, auch nicht der Rest. Berichtigen Sie die Tabelle und importieren Sie sie noch einmal.\n`,
  );
  return exitStatus.inhalt;
}

const meldungen = (count: number): string => `${count} ${count === 1 ? 'Meldung' : 'Meldungen'}`;

/** True where the change is wanted: said beforehand, or to the question. */
async function isWanted(plan: Plan, options: ImportOptionen): Promise<boolean> {
  if (options.ja) return true;
  const count = meldungen(countOf(plan.dateien));
  if (!canAsk()) {
    note(`${count} einzutragen; geschrieben ist nichts. Mit --ja wird eingetragen.\n`);
    return false;
  }
  const yes = await ask(`${count} eintragen?`);
  if (!yes) note('Nichts eingetragen.\n');
  return yes;
}

/** Writes; what has changed while the question stood open is left as it is. */
function write({ dateien }: Plan, projekt: Projekt): number {
  const left = replaceFiles(dateien.map((each) => ({ ...each, path: projekt.pathOf(each.file) })));
  for (const { file } of left)
    note(`${file} hat sich inzwischen geändert und bleibt, wie sie ist. Importieren Sie die Tabelle noch einmal.\n`);
  const written = dateien.length - left.length;
  const count = meldungen(countOf(dateien) - countOf(left));
  say(`${count} in ${written === 1 ? 'einer Datei' : `${written} Dateien`} eingetragen.\n`);
  return left.length === 0 ? exitStatus.ok : exitStatus.aussen;
}
