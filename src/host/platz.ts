// Room on the disk: a browser that has none says nothing of it and never answers.
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { OutsideError } from './outside.ts';

/** What a browser needs for its folder and for what it shares between its processes, in bytes. */
export const platzbedarf = 64_000_000;
/** With less than this left, whatever is written next fails. */
export const platzrest = 1_000_000;

/** An error where a disk has less room than that; undefined where it has, or where nobody knows. */
export function findPlatzmangel(least: number, folder = tmpdir()): OutsideError | undefined {
  try {
    const { bavail, bsize, blocks } = statfsSync(folder);
    return blocks === 0 || bavail * bsize >= least ? undefined : new OutsideError(tell(folder));
  } catch {
    return undefined;
  }
}

const tell = (folder: string): string =>
  `Der Datenträger mit ${folder} ist voll; zum Drucken braucht der Browser dort ${platzbedarf / 1e6} MB. Schaffen Sie Platz, und bauen Sie noch einmal.`;
