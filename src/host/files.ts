// The file system: reading a project without ever leaving it, and the few other things that touch the disk.
import { byText } from '../base/text.ts';
import {
  accessSync,
  chmodSync,
  constants,
  type Dirent,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { foldDateiname } from '../base/dateiname.ts';
import { Grund, OutsideError, reasonOf } from './outside.ts';
import { eigeneMarke, hasEnded } from './reste.ts';

/** A file found below a folder: its path with `/`, relative to the root, where it really lies, and a way to its bytes. */
export interface FoundFile {
  readonly file: string;
  readonly path: string;
  readonly read: () => Uint8Array;
}

/** A file that was found and cannot be used. */
export interface LostFile {
  readonly file: string;
  readonly grund: 'verknuepfung' | 'gesperrt';
}

/**
 * All files below `root/folder`, in the order of their names. A symbolic link is never followed, wherever it leads: it is given
 * back as lost, as is what cannot be opened.
 */
export function listFiles(root: string, folder: string): { found: FoundFile[]; lost: LostFile[] } {
  const found: FoundFile[] = [];
  const lost: LostFile[] = [];

  function visitFolder(file: string, path: string): void {
    const entries = readdirSync(path, { withFileTypes: true }).sort(byText(({ name }) => name));
    for (const entry of entries) attempt(`${file}/${entry.name}`, join(path, entry.name), entry);
  }

  function visit(file: string, path: string, entry: EntryKind): void {
    if (entry.isSymbolicLink()) lost.push({ file, grund: 'verknuepfung' });
    else if (entry.isDirectory()) visitFolder(file, path);
    else if (entry.isFile()) found.push({ file: file.normalize('NFC'), path, read: () => readFileSync(path) });
  }

  function attempt(file: string, path: string, entry: EntryKind): void {
    try {
      visit(file, path, entry);
    } catch {
      lost.push({ file, grund: 'gesperrt' });
    }
  }

  const start = join(realpathSync(root), folder);
  attempt(folder, start, lstatSync(start));
  return { found, lost };
}

/** Where a file is written before it takes its place: beside it, hidden, and marked by the program that writes. */
const temporaryOf = (path: string): string => join(dirname(path), `.${basename(path)}.konzept-${eigeneMarke}`);

/** The files without those that a program is writing, or was when it was killed; what it left is removed. */
export function withoutReste(found: readonly FoundFile[]): readonly FoundFile[] {
  return found.filter(({ path }) => {
    const marke = /^\..+\.konzept-(\d+(?:-[0-9a-f]{8})?)$/.exec(basename(path))?.[1];
    if (marke !== undefined && hasEnded(marke) === true && isOld(path)) removeIfPossible(path);
    return marke === undefined;
  });
}

/** On a shared drive a program of another machine may be writing right now, of whose process nothing is known here. */
const isOld = (path: string): boolean =>
  Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > 3_600_000;

/** A project that may only be read keeps what was left in it. */
function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}

/** True for a symbolic link, wherever it leads. */
export const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** What a folder's entry is, without following a link. */
type EntryKind = Pick<Dirent, 'isSymbolicLink' | 'isDirectory' | 'isFile'>;

/** The nearest folder, from `start` upwards, that holds `content/konzept.md`; undefined where none does. */
export function findRoot(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = resolve(folder, '..')) {
    if (existsSync(join(folder, 'content', 'konzept.md'))) return folder;
    if (resolve(folder, '..') === folder) return undefined;
  }
}

/** The names of what lies in a folder, sorted; none where there is no such folder. */
export function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new OutsideError(`${folder} ließ sich nicht lesen (${reasonOf(error)}). Nennen Sie einen anderen Ordner.`, {
      cause: error,
    });
  }
}

/** True where the path is there. */
export const exists = (path: string): boolean => existsSync(path);

/** The bytes of a file, or undefined where there is none. Throws OutsideError where it cannot be read. */
export function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new OutsideError(`${path} ließ sich nicht lesen (${reasonOf(error)}). Prüfen Sie Ort und Zugriffsrechte.`, {
      cause: error,
    });
  }
}

/** Writes a file that the user named. Throws OutsideError where that cannot be done. */
export function writeFile(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new OutsideError(
      `${path} ließ sich nicht schreiben (${reasonOf(error)}). Prüfen Sie, ob der Ordner da ist und Platz und Schreibrechte hat.`,
      { cause: error },
    );
  }
}

/** New bytes for a file, and those that they are made of; undefined for a file that is new. */
export interface Replacement {
  readonly path: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;

/**
 * Replaces an author's files, each whole or not at all, with its permissions. Gives those that are not touched, since
 * somebody else has changed them meanwhile. Throws OutsideError before anything is changed where one of them is
 * write-protected or there is no room.
 */
export function replaceFiles<R extends Replacement>(files: readonly R[]): readonly R[] {
  const written: { readonly temporary: string; readonly file: R }[] = [];
  const changed: R[] = [];
  let current = '';
  try {
    for (const file of files) {
      const { path } = file;
      current = path;
      const mode = statSync(path, { throwIfNoEntry: false })?.mode;
      if (mode !== undefined && (mode & 0o222) === 0) throw new Grund('sie ist schreibgeschützt');
      accessSync(mode === undefined ? dirname(path) : path, constants.W_OK);
      const temporary = temporaryOf(path);
      written.push({ temporary, file });
      writeFileSync(temporary, file.after);
      if (mode !== undefined) chmodSync(temporary, mode);
    }
    for (const { temporary, file } of written) {
      current = file.path;
      if (isSame(readIfThere(current), file.before)) renameSync(temporary, current);
      else {
        rmSync(temporary);
        changed.push(file);
      }
    }
    return changed;
  } catch (error) {
    for (const { temporary } of written) rmSync(temporary, { force: true });
    throw new OutsideError(
      `${current} ließ sich nicht ändern (${reasonOf(error)}); sie ist, wie sie war. Prüfen Sie Schreibrechte und Platz, und ob ein anderes Programm die Datei hält.`,
      { cause: error },
    );
  }
}

/**
 * Creates files that are not there yet, with their folders: all of them or none. Throws OutsideError, before anything is created
 * where one is there already.
 */
export function createFiles(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
  const there = files.find(({ path }) => existsSync(path));
  if (there) throw new OutsideError(`${there.path} gibt es schon; nichts wurde angelegt.`);
  const made: string[] = [];
  for (const { path, bytes } of files) {
    const temporary = temporaryOf(path);
    try {
      const folder = mkdirSync(dirname(path), { recursive: true });
      if (folder !== undefined) made.push(folder);
      writeFileSync(temporary, bytes);
      renameSync(temporary, path);
      made.push(path);
    } catch (error) {
      for (const one of [temporary, ...made]) rmSync(one, { recursive: true, force: true });
      throw new OutsideError(
        `${path} ließ sich nicht anlegen (${reasonOf(error)}); nichts wurde angelegt. Prüfen Sie Schreibrechte und Platz.`,
        { cause: error },
      );
    }
  }
}

/** True for two spellings of a name that are one file where capitals do not count. */
const isOtherCase = (path: string, nach: string): boolean =>
  path !== nach && foldDateiname(path) === foldDateiname(nach);

/** Gives a file the other spelling, by way of another name: to some systems the two are one already. */
function renameCase(path: string, nach: string): void {
  const aside = temporaryOf(path);
  try {
    renameSync(path, aside);
    renameSync(aside, nach);
  } catch (error) {
    if (existsSync(aside)) renameSync(aside, path);
    throw new OutsideError(
      `${path} ließ sich nicht umbenennen (${reasonOf(error)}). Prüfen Sie, ob ein anderes Programm die Datei hält.`,
      {
        cause: error,
      },
    );
  }
}

/** New bytes for a file that may get another place too. */
export interface Umzug extends Replacement {
  readonly before: Uint8Array;
  /** Where it lies afterwards. */
  readonly nach: string;
}

/**
 * Changes and moves files: all of them or none. Gives those that somebody else has changed meanwhile; then nothing is done. Throws
 * OutsideError where a place is taken or a file cannot be written.
 */
export function moveFiles<U extends Umzug>(files: readonly U[]): readonly U[] {
  const changed = files.filter(({ path, before }) => !isSame(readIfThere(path), before));
  if (changed.length > 0) return changed;
  const moved = files.filter(({ path, nach }) => nach !== path && !isOtherCase(path, nach));
  createFiles(moved.map(({ nach, after }) => ({ path: nach, bytes: after })));
  try {
    const left = replaceFiles(files.filter((file) => !moved.includes(file)));
    if (left.length > 0) throw new Grund('sie hat sich gerade geändert');
    for (const { path, nach } of files.filter((each) => isOtherCase(each.path, each.nach))) renameCase(path, nach);
  } catch (error) {
    for (const { nach } of moved) rmSync(nach, { force: true });
    throw error;
  }
  for (const { path } of moved) rmSync(path, { force: true });
  return [];
}
