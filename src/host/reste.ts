// What a program makes for a while bears the mark of whoever makes it, so that the next start knows what a killed one left.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sha256 } from '../base/digest.ts';

const rechner = sha256(hostname()).slice(0, 8);

/** The mark of this program: its process and its machine, for a folder may be shared by several. */
export const eigeneMarke = `${process.pid}-${rechner}`;

/** A day: on other machines nothing is known of a process, and clocks differ. */
const verwaistNach = 86_400_000;

/** True while a process of this machine runs. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** True where a mark is that of a process of this machine that has ended; undefined where nothing is known of it. */
export function hasEnded(marke: string): boolean | undefined {
  const [, pid, machine = rechner] = /^(\d{1,10})(?:-([0-9a-f]{8}))?(?![0-9a-zA-Z])/.exec(marke) ?? [];
  return pid === undefined || machine !== rechner ? undefined : !isRunning(Number(pid));
}

/**
 * Removes from a folder what programs that have ended left there: all whose name is matched by `muster` with their mark as its
 * first group. What bears no mark of this machine goes when it is a day old. Nothing of it fails: what may not be removed stays.
 */
export function removeReste(folder: string, muster: RegExp): void {
  try {
    for (const name of readdirSync(folder)) {
      const marke = muster.exec(name)?.[1];
      const path = join(folder, name);
      if (marke !== undefined && (hasEnded(marke) ?? isOld(path))) rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // The folder is not there, or may only be read.
  }
}

const isOld = (path: string): boolean =>
  Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > verwaistNach;
