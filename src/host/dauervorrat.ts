// The store of what was made before (base/vorrat.ts), kept in one file from run to run. Nothing of it fails: what is not there, or not whole, is made anew.
import { basename, dirname, join, relative } from 'node:path';
import { sha256 } from '../base/digest.ts';
import type { Vorrat } from '../base/vorrat.ts';
import { keepNewest, memoryOf, recall, remember, removeHalbGemerktes, touch } from './cache.ts';

/** A store that lasts from run to run. */
export interface Dauervorrat extends Vorrat {
  /** Keeps what was used for the next run. Cheap where nothing is new. */
  readonly keep: () => void;
}

/** How many bytes that this run did not use are kept for a later one; and how many all projects of a user take. */
const [mostUnused, mostBytes] = [32 << 20, 500 << 20];

/** A note of one line on what lies in a folder. */
interface Zettel {
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
}

/** The note of a program on an output of a project, told by where it lies from there. */
export function openZettel(root: string, stempel: string, out: string): Zettel {
  const path = pathOf(root, stempel, `bau ${relative(root, out)}`);
  return { read: () => recall(path)?.toString(), write: (text) => remember(path, [text]) };
}

/**
 * The file of a program for a project. Where projects of a user share the folder, the name of its facts tells them apart; a folder of its own
 * can be carried to any other place, as a CI does.
 */
function pathOf(root: string, stempel: string, name: string): string {
  const project = memoryOf(root);
  return join(dirname(project), 'vorrat', sha256(JSON.stringify([basename(project), stempel, name])));
}

/** The store of a project, beside its facts (cache.ts), made by the program that `stempel` tells. Safe to delete. */
export function openDauervorrat(root: string, stempel: string): Dauervorrat {
  const path = pathOf(root, stempel, 'vorrat');
  removeHalbGemerktes(path);
  const old = decode(recall(path));
  const used = new Map<string, Buffer>();
  let news = false;

  function find(kennung: string): Buffer | undefined {
    const known = used.get(kennung) ?? openEntry(old.get(kennung));
    if (known) used.set(kennung, known);
    return known;
  }

  function add(kennung: string, inhalt: Buffer): void {
    used.set(kennung, inhalt);
    news = true;
  }

  function keep(): void {
    if (news) remember(path, encode(used, old));
    else touch(path);
    keepNewest(dirname(path), mostBytes);
  }

  return { find, add, keep };
}

/** What the first line says of each entry, in the order in which their bytes follow it. */
type Kopfzeile = readonly (readonly [kennung: string, length: number])[];

/** Each entry is its digest and its bytes: those that were used, then the last ones' others as far as there is room. */
function* encode(used: ReadonlyMap<string, Buffer>, old: ReadonlyMap<string, Buffer>): Generator<string | Uint8Array> {
  const entries = [...used].map(([kennung, inhalt]) => [kennung, [sha256(inhalt), inhalt]] as const);
  let room = mostUnused;
  const others = [...old].filter(([kennung, entry]) => !used.has(kennung) && (room -= entry.length) >= 0);
  const kopf: Kopfzeile = [
    ...entries.map(([kennung, [digest, inhalt]]) => [kennung, digest.length + inhalt.length] as const),
    ...others.map(([kennung, entry]) => [kennung, entry.length] as const),
  ];
  yield `${JSON.stringify(kopf)}\n`;
  // One write for many: entries are small.
  yield Buffer.concat([
    ...entries.flatMap(([, [digest, inhalt]]) => [Buffer.from(digest), inhalt]),
    ...others.map(([, entry]) => entry),
  ]);
}

/** The entries as they lie in the file, digests and all; none where the file is not one of these. */
function decode(file: Buffer | undefined): ReadonlyMap<string, Buffer> {
  const entries = new Map<string, Buffer>();
  const end = file?.indexOf('\n') ?? -1;
  if (!file || end < 0) return entries;
  try {
    let from = end + 1;
    for (const [kennung, length] of JSON.parse(file.toString('utf8', 0, end)) as Kopfzeile) {
      entries.set(kennung, file.subarray(from, from + length));
      from += length;
    }
    return entries;
  } catch {
    return new Map();
  }
}

const digestLength = 64;

/** The bytes of an entry; undefined where they are not whole. */
function openEntry(entry: Buffer | undefined): Buffer | undefined {
  const inhalt = entry?.subarray(digestLength);
  return inhalt && entry?.toString('latin1', 0, digestLength) === sha256(inhalt) ? inhalt : undefined;
}
