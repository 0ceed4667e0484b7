// One at a time: whoever writes to a place holds a file beside it, and others wait until it is gone.
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { atEnd } from './ende.ts';
import { eigeneMarke, hasEnded } from './reste.ts';

/** How often a waiting program looks, and how long it takes one for gone that gives no sign of life. */
const [blick, stille] = [250, 120_000];
/** How often the holder gives one. */
const lebenszeichen = 5_000;

/**
 * Waits until nobody else holds the file, then holds it; `onWait` is called once where there is somebody to wait for. Gives what
 * lets it go. A file left by a program that has ended holds nobody up. Where none can be made, nobody is locked out: whoever
 * writes there will be told why that fails.
 */
export async function lock(path: string, onWait: () => void): Promise<() => void> {
  let seen = { time: 0, since: performance.now() };
  let told = false;
  for (let taken = take(path); taken !== 'gehalten'; taken = take(path)) {
    if (taken === 'unmoeglich') return () => undefined;
    const holder = readHolder(path);
    if (!holder) {
      await wait(blick);
      continue;
    }
    if (holder.time !== seen.time) seen = { time: holder.time, since: performance.now() };
    if (hasEnded(holder.marke) === true || performance.now() - seen.since > stille) remove(path, holder.marke);
    else {
      if (!told) onWait();
      told = true;
      await wait(blick);
    }
  }
  const alive = setInterval(() => touch(path), lebenszeichen);
  alive.unref();
  return atEnd(() => {
    clearInterval(alive);
    rmSync(path, { force: true });
  });
}

/** True for a file: a folder of that name was made by nobody who holds anything. */
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;

function take(path: string): 'gehalten' | 'vergeben' | 'unmoeglich' {
  try {
    const file = openSync(path, 'wx');
    try {
      writeFileSync(file, eigeneMarke);
      return 'gehalten';
    } catch {
      // No room for a word: a file without one would hold up everybody.
      rmSync(path, { force: true });
      return 'unmoeglich';
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' && isFile(path) ? 'vergeben' : 'unmoeglich';
  }
}

/** Who holds the file, and when a sign of life came last; undefined where it was let go this moment. Of one that may not be read nobody knows. */
function readHolder(path: string): { readonly marke: string; readonly time: number } | undefined {
  try {
    return { marke: readFileSync(path, 'utf8'), time: statSync(path).mtimeMs };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : { marke: '', time: 0 };
  }
}

/** Removes the file of somebody who is gone; where another one has taken the place meanwhile, it stays theirs. */
function remove(path: string, marke: string): void {
  const aside = `${path}-${eigeneMarke}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== marke) linkSync(aside, path);
  } catch {
    // Somebody else was quicker.
  }
  rmSync(aside, { force: true });
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Without it the others only wait less long.
  }
}
