// The templates: those of the tool, and a project's own under the same names in their place.
import { existsSync, readdirSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Grund, OutsideError, reasonOf } from './outside.ts';

/** The folder of the tool itself: the nearest one upwards from this file that holds a package.json. */
export function findToolFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/**
 * All template files by their path below templates/, with `/`: the tool's own, what was made of them when it was built, and the
 * project's.
 * Throws OutsideError for what cannot be read, and for a link: what is behind it is never read.
 */
export function readTemplates(root: string): ReadonlyMap<string, string> {
  const tool = findToolFolder();
  const written = readFolder(join(tool, 'templates'), geschrieben);
  const made = readFolder(join(tool, 'lib/templates'), gemacht);
  return new Map([...written, ...made, ...readEigeneTemplates(root)]);
}

/** The template files of the project alone: what the tool brings along is without fault. */
export const readEigeneTemplates = (root: string): ReadonlyMap<string, string> =>
  isTool(root) ? new Map<string, string>() : readFolder(join(root, 'templates'), geschrieben);

/** True for the tool's own folder, which is a project too. */
const isTool = (root: string): boolean => join(root, 'templates') === join(findToolFolder(), 'templates');

const readFolder = (folder: string, names: RegExp): ReadonlyMap<string, string> =>
  new Map(
    existsSync(folder)
      ? listTemplates(folder, names).map((path) => [relative(folder, path).split(sep).join('/'), readText(path)])
      : [],
  );

/** The folder of the skeleton of a new project, below templates/: its files are no templates of documents. */
const geruest = 'projekt';

/** The files of the skeleton of a new project by their path in it, with `/`. */
export const readGeruest = (): ReadonlyMap<string, string> =>
  readAll(join(findToolFolder(), 'templates', geruest), readText);

/** The form editor that goes into a browser, by path, with `/`. */
export const readFormulareditor = (): ReadonlyMap<string, Uint8Array> =>
  readAll(join(findToolFolder(), 'lib/formular'), (path) => readFileSync(path));

/** Every file below a folder of the tool, by its path in it. */
const readAll = <T>(folder: string, read: (path: string) => T): ReadonlyMap<string, T> =>
  attempt(
    folder,
    () =>
      new Map(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
          .map((path) => [relative(folder, path).split(sep).join('/'), read(path)]),
      ),
  );

/** Programs for pages come from the tool alone: a project brings none. */
const geschrieben = /\.(?:hbs|css|json)$/;
const gemacht = /\.(?:css|js)$/;

function listTemplates(folder: string, names: RegExp): readonly string[] {
  const entries = attempt(folder, () => {
    refuseLink(folder);
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  });
  return entries
    .filter((entry) => entry.isSymbolicLink() || (entry.isFile() && names.test(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(folder, geruest) + sep))
    .sort();
}

function refuseLink(path: string): void {
  if (lstatSync(path).isSymbolicLink()) throw new Grund('sie ist eine Verknüpfung');
}

/** A text without the mark that some editors put before it. */
const readText = (path: string): string =>
  attempt(path, () => {
    refuseLink(path);
    return readFileSync(path, 'utf8');
  }).replace(/^\uFEFF/, '');

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof OutsideError) throw error;
    throw new OutsideError(
      `Die Gestaltungsvorlage ${path} ließ sich nicht lesen (${reasonOf(error)}). Löschen Sie sie, oder geben Sie sie frei.`,
      { cause: error },
    );
  }
}
