// Memory: a program that has none left is ended by the machine in the middle of a word. It is told while there is time.
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { OutsideError } from './outside.ts';

/** The share of the memory that may be used; what is read or made next needs the rest. */
const most = 0.8;
/** What the engine counts to its limit for what has just been made, three halves of 16 MiB, and never gives to what stays. */
const young = 3 * 16 * 1024 * 1024;

export const speichermangel =
  'Der Arbeitsspeicher reicht nicht für dieses Konzept. Schließen Sie andere Programme, oder geben Sie konzept mit NODE_OPTIONS=--max-old-space-size=4096 mehr davon.';

/** Throws OutsideError where memory comes to its end, after everything that nobody needs any more has been given back. */
export function checkSpeicher(): void {
  if (isKnapp()) collect();
  if (isKnapp()) throw new OutsideError(speichermangel);
}

function isKnapp(): boolean {
  const used = getHeapSpaceStatistics()
    .filter(({ space_name }) => !space_name.startsWith('new_'))
    .reduce((sum, { space_used_size }) => sum + space_used_size, 0);
  return used > most * (getHeapStatistics().heap_size_limit - young);
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
