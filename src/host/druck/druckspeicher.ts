// What was printed before: a document that has not changed is not printed again, and for that the browser need not even start.
import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '../../base/digest.ts';
import { keepNewest, memoryOf, recall, remember, removeHalbGemerktes, touch } from '../cache.ts';

/** A finished PDF and the number of its pages. */
export interface Gedrucktes {
  readonly inhalt: Uint8Array;
  readonly seiten: number;
}

/** Remembers from run to run. Nothing of it fails: what cannot be kept or read is made anew. */
export interface Druckspeicher {
  /** What was printed under a digest of everything that it is made of. */
  readonly recall: (kennung: string) => Gedrucktes | undefined;
  readonly remember: (kennung: string, druck: Gedrucktes) => void;
  /** The version that a browser had when it was last started; undefined where it may have another by now. */
  readonly versionOf: (browser: string) => string | undefined;
  readonly rememberVersion: (browser: string, version: string) => void;
}

/** Remembers nothing. */
export const ohneSpeicher: Druckspeicher = {
  recall: () => undefined,
  remember: () => undefined,
  versionOf: () => undefined,
  rememberVersion: () => undefined,
};

/** How much is kept; what was not used for longest goes first. */
const mostBytes = 200 << 20;

/**
 * The memory of a project, beside that of its facts (cache.ts), and like those it can be carried to another place. `stempel` tells the program that prints: another one prints
 * everything anew. Safe to delete, and safe with several runs at once.
 */
export function openDruckspeicher(root: string, stempel: string, env: NodeJS.ProcessEnv = process.env): Druckspeicher {
  const project = memoryOf(root, env);
  const folder = join(dirname(project), 'druck');
  removeHalbGemerktes(join(folder, 'druck'));
  const pathOf = (kennung: string): string =>
    join(folder, sha256(JSON.stringify([basename(project), stempel, kennung])));
  return {
    recall: (kennung) => {
      const path = pathOf(kennung);
      const [inhalt, seiten] = decode(recall(path));
      if (!inhalt || seiten === undefined) return undefined;
      touch(path);
      return { inhalt: new Uint8Array(inhalt), seiten };
    },
    remember: (kennung, { inhalt, seiten }) => {
      remember(pathOf(kennung), encode(inhalt, seiten));
      keepNewest(folder, mostBytes);
    },
    versionOf: (browser) => {
      const zustand = readZustand(browser);
      return zustand === undefined ? undefined : decode(recall(pathOf(zustand)))[0]?.toString('utf8');
    },
    rememberVersion: (browser, version) => {
      const zustand = readZustand(browser);
      if (zustand !== undefined) remember(pathOf(zustand), encode(Buffer.from(version)));
    },
  };
}

/** A first line with the digest of what follows it, and a number; then the bytes. */
const encode = (inhalt: Uint8Array, zahl = 0): (string | Uint8Array)[] => [`${sha256(inhalt)} ${zahl}\n`, inhalt];

/** The bytes and the number; nothing where the file is not whole. */
function decode(file: Buffer | undefined): [] | [inhalt: Buffer, zahl: number] {
  const end = file?.indexOf('\n') ?? -1;
  if (!file || end < 0) return [];
  const [digest, zahl] = file.toString('latin1', 0, end).split(' ');
  const inhalt = file.subarray(end + 1);
  return digest === sha256(inhalt) ? [inhalt, Number(zahl)] : [];
}

/** Smaller than this is a script that starts a browser lying elsewhere: it stays as it is when that one changes. */
const leastBytes = 1 << 20;

/** What tells one state of a program from the next; undefined for a mere script. */
function readZustand(browser: string): string | undefined {
  try {
    const { size, mtimeMs } = statSync(browser);
    return size < leastBytes ? undefined : JSON.stringify([browser, size, mtimeMs]);
  } catch {
    return undefined;
  }
}
