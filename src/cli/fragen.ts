// Questions to a person at the terminal, for commands that write: everything asked can be said by an option instead.
import process from 'node:process';
import type * as Clack from '@clack/prompts';
import { canAsk } from './frage.ts';
import { AufrufFehler } from './fehler.ts';

/** One of several things to choose from. */
export interface Wahl {
  readonly wert: string;
  readonly text: string;
  /** Beside the text, while the choice is at it. */
  readonly dazu?: string;
}

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
export async function openFragen(): Promise<Fragen | undefined> {
  if (!canAsk()) return undefined;
  const clack = await import('@clack/prompts');
  clack.updateSettings({ messages: { cancel: 'Abgebrochen', error: 'Fehler' } });
  return {
    text: ({ frage, beispiel, sonst, pruefe }) =>
      answer(
        clack,
        clack.text({
          message: frage,
          output: process.stderr,
          ...(beispiel === undefined ? {} : { placeholder: beispiel }),
          ...(sonst === undefined ? {} : { initialValue: sonst }),
          validate: (value) => {
            const given = (value ?? '').trim();
            if (given === '' && sonst === undefined) return 'Bitte schreiben Sie etwas; Strg+C bricht ab.';
            return pruefe?.(given);
          },
        }),
      ).then((text) => text.trim()),
    eines: (frage, wahlen) =>
      answer(
        clack,
        clack.autocomplete({
          message: frage,
          options: wahlen.map(toOption),
          output: process.stderr,
          placeholder: 'tippen, um zu suchen',
        }),
      ),
    mehrere: (frage, wahlen, mindestens = 0) =>
      answer(
        clack,
        clack.autocompleteMultiselect({
          message: frage,
          options: wahlen.map(toOption),
          output: process.stderr,
          required: mindestens > 0,
          placeholder: 'tippen, um zu suchen',
        }),
      ),
  };
}

const toOption = ({ wert, text, dazu }: Wahl) => ({
  value: wert,
  label: text,
  ...(dazu === undefined ? {} : { hint: dazu }),
});

/** The answer; where the person gave up, the command ends and nothing is written. */
async function answer<T>(clack: typeof Clack, asked: Promise<T>): Promise<Exclude<T, symbol>> {
  const given = await asked;
  if (clack.isCancel(given)) throw new AufrufFehler('Abgebrochen; nichts wurde geschrieben.');
  return given as Exclude<T, symbol>;
}
