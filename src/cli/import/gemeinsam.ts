// What all imports do alike: open the table, refuse, ask.
import { basename, resolve } from 'node:path';
import { readIfThere } from '../../host/files.ts';
import { reasonOf } from '../../host/outside.ts';
import { readMappe } from '../../importers/tafel/datei.ts';
import { DateiAbgelehnt, type Mappe } from '../../importers/tafel/tafel.ts';
import { type GlobaleOptionen, note } from '../ausgabe.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';
import { ask } from '../fragen/frage.ts';
import { canAsk } from '../fragen/terminal.ts';

export interface ImportOptionen extends GlobaleOptionen {
  readonly ja?: boolean;
  readonly spalten?: string;
}

/** The most that a file may hold as it lies on the disk. */
const mostBytes = 20_000_000;

/** Reads the table that the user names. Throws AufrufFehler where there is none, DateiAbgelehnt where it cannot be used. */
export function openMappe(datei: string): Mappe {
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
    throw new AufrufFehler(reasonOf(error), { cause: error });
  }
  throw new AufrufFehler(`Eine Datei ${datei} gibt es nicht. Prüfen Sie Namen und Ordner.`);
}

/** Tells why nothing is written; gives the exit status. */
export function refuse(ablehnungen: readonly string[]): number {
  for (const ablehnung of ablehnungen) note(`${ablehnung}\n`);
  const count = ablehnungen.length === 1 ? 'einer Stelle' : `${ablehnungen.length} Stellen`;
  note(
    `Wegen ${count} ist nichts eingetragen, auch nicht der Rest. Berichtigen Sie die Tabelle und importieren Sie sie noch einmal.\n`,
  );
  return exitStatus.inhalt;
}

/** True where a change is wanted: said beforehand, or to the question. `was` is what it comes to: '3 Meldungen'. */
export async function isWanted(was: string, options: ImportOptionen): Promise<boolean> {
  if (options.ja) return true;
  if (!canAsk()) {
    note(`${was} einzutragen; geschrieben ist nichts. Mit --ja wird eingetragen.\n`);
    return false;
  }
  const yes = await ask(`${was} eintragen?`);
  if (!yes) note('Nichts eingetragen.\n');
  return yes;
}
