// Room for files: a browser that has none says nothing of it and never answers.
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { readGrenze } from './grenzen.ts';
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

/** An error where the system lets no file grow to what a browser needs: it ends it without a word. */
export function findGroessengrenze(): OutsideError | undefined {
  const most = readGrenze('Max file size');
  return most >= platzbedarf ? undefined : new OutsideError(tellGrenze(most));
}

const tellGrenze = (most: number): string =>
  `Dateien dürfen hier höchstens ${Math.floor(most / 1e6)} MB groß werden (ulimit -f); zum Drucken braucht der Browser ${platzbedarf / 1e6} MB. Heben Sie die Grenze auf, und bauen Sie noch einmal.`;

const tell = (folder: string): string =>
  `Der Datenträger mit ${folder} ist voll; zum Drucken braucht der Browser dort ${platzbedarf / 1e6} MB. Schaffen Sie Platz, und bauen Sie noch einmal.`;
