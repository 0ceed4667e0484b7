// Typefaces that a project names beside ours: packages of @fontsource that lie, whole and without links, in its own node_modules.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readZeichen } from '../base/schrift/woff2.ts';

/** One file of a typeface: a weight of some of its characters. */
export interface Schriftdatei {
  readonly weight: 400 | 700;
  readonly read: () => Uint8Array;
  /** True for a code point that the file has a picture of. */
  readonly has: (code: number) => boolean;
}

/** A typeface, the upright files of running text and of headings, where it has those. */
export interface Zusatzschrift {
  readonly name: string;
  /** What its package says of itself: name, version and all. */
  readonly paket: string;
  readonly dateien: readonly Schriftdatei[];
}

/** Why a package gives no typeface: it is not there, or it has no such files. */
export type Schriftmangel = 'fehlt' | 'keine-schrift';

/** Finds the package `@fontsource/…` of a project. Never throws; a file that cannot be read counts as missing. */
export function findSchrift(root: string, name: string): Zusatzschrift | Schriftmangel {
  const folder = ['node_modules', ...name.split('/')].reduce<string | undefined>(
    (parent, part) => (parent === undefined ? undefined : ownFolder(join(parent, part))),
    root,
  );
  if (folder === undefined) return 'fehlt';
  try {
    const dateien = listDateien(folder, name.slice(name.indexOf('/') + 1));
    const paket = readFileSync(join(folder, 'package.json'), 'utf8');
    return dateien.length === 0 ? 'keine-schrift' : { name, paket, dateien };
  } catch {
    return 'keine-schrift';
  }
}

const ownFolder = (path: string): string | undefined =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : undefined;

/** The upright files in the weights of text and heading, by `unicode.json` with the characters that each is cut for. */
function listDateien(folder: string, kurz: string): Schriftdatei[] {
  const schnitte = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, unknown>;
  const names = new Set(
    readdirSync(join(folder, 'files'), { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : [])),
  );
  return Object.entries(schnitte).flatMap(([key, range]) =>
    ([400, 700] as const).flatMap((weight) => {
      const file = `${kurz}-${key.replaceAll(/[[\]]/g, '')}-${weight}-normal.woff2`;
      return names.has(file) ? [openDatei(join(folder, 'files', file), String(range), weight)] : [];
    }),
  );
}

/** A file is read when a character of its range is asked for: a Chinese typeface has a hundred of them. */
function openDatei(path: string, range: string, weight: Schriftdatei['weight']): Schriftdatei {
  let known: ReadonlySet<number> | undefined;
  const read = (): Uint8Array => readFileSync(path);
  const has = (code: number): boolean => {
    if (!isInRange(range, code)) return false;
    known ??= readZeichen(read());
    return known.has(code);
  };
  return { weight, read, has };
}

/** True for a code point that CSS `unicode-range` takes in. */
export const isInRange = (range: string, code: number): boolean =>
  range.split(',').some((part) => {
    const [first = '', last = first] = part.trim().slice('U+'.length).split('-');
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  });

/** True for a character that one of these has. */
export const kennt = (schriften: readonly Zusatzschrift[], zeichen: string): boolean =>
  schriften.some(({ dateien }) => dateien.some(({ has }) => has(zeichen.codePointAt(0) ?? 0)));
