// The file system: reading a project without ever leaving it, and the few other things that touch the disk.
import { readdirSync, readFileSync, realpathSync, statSync, existsSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { OutsideError, reasonOf } from './outside.ts';

/** A file found below a folder: its path with `/`, relative to the root, and a way to its bytes. */
export interface FoundFile {
  readonly file: string;
  readonly read: () => Uint8Array;
}

/** A file that was found and cannot be used. */
export interface LostFile {
  readonly file: string;
  readonly grund: 'aussen' | 'gesperrt';
}

const toSlashes = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

/**
 * All files below `root/folder`, in the order of their names, links followed as long as they stay inside the root. A link
 * that leads out, a folder seen twice through links and a file that cannot be opened are given back as lost.
 */
export function listFiles(root: string, folder: string): { found: FoundFile[]; lost: LostFile[] } {
  const realRoot = realpathSync(root);
  const found: FoundFile[] = [];
  const lost: LostFile[] = [];
  const seen = new Set<string>();
  const inside = (path: string): boolean => path === realRoot || path.startsWith(realRoot + sep);

  function visit(path: string): void {
    const file = toSlashes(relative(root, path));
    let real: string;
    try {
      real = realpathSync(path);
      if (!inside(real)) {
        lost.push({ file, grund: 'aussen' });
        return;
      }
      const stat = statSync(real);
      if (stat.isDirectory()) {
        if (seen.has(real)) return;
        seen.add(real);
        for (const name of readdirSync(path).sort()) visit(join(path, name));
        return;
      }
      if (!stat.isFile()) return;
    } catch {
      lost.push({ file, grund: 'gesperrt' });
      return;
    }
    found.push({ file: file.normalize('NFC'), read: () => readFileSync(real) });
  }

  visit(join(root, folder));
  return { found, lost };
}

/** The nearest folder, from `start` upwards, that holds `content/konzept.md`; undefined where none does. */
export function findRoot(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = resolve(folder, '..')) {
    if (existsSync(join(folder, 'content', 'konzept.md'))) return folder;
    if (resolve(folder, '..') === folder) return undefined;
  }
}

/** True where the path is there. */
export const exists = (path: string): boolean => existsSync(path);

/** The bytes of a file, or undefined where there is none. Other faults of the outside world are thrown. */
export function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file that the user named. Throws OutsideError where that cannot be done. */
export function writeFile(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new OutsideError(
      `${path} ließ sich nicht schreiben (${reasonOf(error)}). Prüfen Sie, ob der Ordner da ist und Platz und Schreibrechte hat.`,
    );
  }
}
