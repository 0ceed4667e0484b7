// Questions to a person at the terminal, for commands that write: everything asked can be said by an option instead.
import type * as Core from '@clack/core';
import { AufrufFehler } from '../fehler.ts';
import { askAuswahl, type Wahl } from './auswahl.ts';
import { canAsk, dieses, type Terminal } from './terminal.ts';

/** A question for a line of text. */
export interface Textfrage {
  readonly frage: string;
  /** An example, shown as long as nothing is typed. */
  readonly beispiel?: string | undefined;
  /** What an empty answer means; undefined where there has to be one. */
  readonly sonst?: string | undefined;
  /** What is wrong with an answer, in a sentence; undefined where nothing is. */
  readonly pruefe?: (antwort: string) => string | undefined;
}

/** Asks, or says which options are missing where nobody can be asked. */
export interface Fragen {
  readonly text: (frage: Textfrage) => Promise<string>;
  readonly eines: (frage: string, wahlen: readonly Wahl[]) => Promise<string>;
  readonly mehrere: (frage: string, wahlen: readonly Wahl[], mindestens?: number) => Promise<readonly string[]>;
}

/** The questions, in German and on standard error; undefined where nobody can be asked. */
export async function openFragen(terminal: Terminal = dieses): Promise<Fragen | undefined> {
  if (!canAsk(terminal)) return undefined;
  const [core, clack] = await Promise.all([import('@clack/core'), import('@clack/prompts')]);
  const bausteine = { core, clack };
  return {
    text: ({ frage, beispiel, sonst, pruefe }) =>
      answer<string>(
        core,
        clack.text({
          message: frage,
          ...terminal,
          // A proposal stands where an answer would, and typing takes its place.
          placeholder: (sonst === '' ? undefined : sonst) ?? beispiel ?? '',
          ...(sonst === undefined ? {} : { defaultValue: sonst }),
          validate: (value) => {
            const given = (value ?? '').trim() || sonst;
            return given === undefined ? 'Bitte schreiben Sie etwas; Strg+C bricht ab.' : pruefe?.(given);
          },
        }),
      ).then((text) => text.trim()),
    eines: (frage, wahlen) => answer<string>(core, askAuswahl(bausteine, terminal, { frage, wahlen })),
    mehrere: (frage, wahlen, mindestens = 0) =>
      answer<readonly string[]>(core, askAuswahl(bausteine, terminal, { frage, wahlen, mindestens })),
  };
}

/** The answer; where the person gave up, the command ends and nothing is written. */
async function answer<T>({ isCancel }: typeof Core, asked: Promise<unknown>): Promise<T> {
  const given = await asked;
  if (isCancel(given)) throw new AufrufFehler('Abgebrochen; nichts wurde geschrieben.');
  return given as T;
}
