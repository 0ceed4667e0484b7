// How a command ends that cannot do its work: one German sentence, and the exit status that scripts know.
import { CommanderError } from 'commander';
import { reasonOf, systemCodeOf } from '../host/outside.ts';
import { note } from './ausgabe.ts';
import { exitStatus } from './fehler.ts';

/** The errors that say all themselves, by name: their classes are loaded by the commands that throw them. */
const bekannte: Readonly<Record<string, number>> = {
  AufrufFehler: exitStatus.aufruf,
  AusgabeAbgelehnt: exitStatus.aufruf,
  Gestaltungsfehler: exitStatus.aufruf,
  DateiAbgelehnt: exitStatus.inhalt,
  OutsideError: exitStatus.aussen,
};

/** Tells what went wrong and gives the exit status. What system and libraries say of it is shown only to who asks (`verbose`). */
export function tellVersagen(error: unknown, verbose: boolean): number {
  const { status, satz } = describe(error);
  if (satz !== '') note(`${satz}\n`);
  if (verbose) tellUrsache(error);
  return status;
}

/** What is behind an error, in the words of whoever threw it. */
export function tellUrsache(error: unknown): void {
  const isOurs = error instanceof Error && Object.hasOwn(bekannte, error.name);
  const shown = isOurs ? error.cause : error;
  if (shown === undefined || shown instanceof CommanderError) return;
  note(`${shown instanceof Error ? (shown.stack ?? shown.message) : JSON.stringify(shown)}\n`);
}

function describe(error: unknown): { readonly status: number; readonly satz: string } {
  // Help and version end a call, too.
  if (error instanceof CommanderError) return { status: exitStatus.ok, satz: '' };
  const { name, message, path } = error as NodeJS.ErrnoException;
  const status = bekannte[name];
  if (status !== undefined)
    return { status, satz: name === 'DateiAbgelehnt' ? `${message} Geschrieben ist nichts.` : message };
  if (systemCodeOf(error) !== undefined)
    return {
      status: exitStatus.aussen,
      satz: `${path ?? 'Eine Datei'} ließ sich nicht öffnen, lesen oder schreiben (${reasonOf(error)}). Prüfen Sie Rechte und Platz, und rufen Sie konzept noch einmal auf.`,
    };
  return {
    status: exitStatus.fehler,
    satz: 'Das ist ein Fehler in konzept selbst. Bitte melden Sie ihn mit dem Aufruf, der dazu führte, und dem, was er mit --verbose sagt, im Projekt von konzept.',
  };
}
