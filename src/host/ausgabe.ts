// Puts an output in place: a complete new folder beside the old one, two renames, and nothing lost when killed in between.
import { byText } from '../base/text.ts';
import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  realpathSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { sha512 } from '../base/digest.ts';
import { OutsideError, reasonOf } from './outside.ts';
import { eigeneMarke, removeReste } from './reste.ts';

/** The file by which an output folder is known as ours. */
export const manifestPfad = 'daten/manifest.json';

/** One file of an output. `target` says which part of a build made it. */
export interface OutputFile {
  readonly pfad: string;
  readonly inhalt: Uint8Array | string;
  readonly target: string;
  readonly seiten?: number | undefined;
}

/** A file of an output as its manifest records it. */
export interface Manifesteintrag {
  readonly pfad: string;
  readonly bytes: number;
  readonly sha512: string;
  readonly ziel: string;
  readonly seiten?: number;
}

/** Says why a folder may not be written to; the exit status is 2. */
export class AusgabeAbgelehnt extends Error {
  override readonly name = 'AusgabeAbgelehnt';
}

const litter = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

function listAll(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !litter.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** What the manifest of an output records; empty where there is no output. */
export const readManifest = (out: string): readonly Manifesteintrag[] => findManifest(out) ?? [];

/** The entries of our manifest; undefined where a folder has none. */
function findManifest(out: string): readonly Manifesteintrag[] | undefined {
  try {
    const parsed = JSON.parse(readFileSync(join(out, manifestPfad), 'utf8')) as {
      erzeuger?: unknown;
      dateien?: unknown;
    };
    const ours = parsed.erzeuger === 'konzept' && Array.isArray(parsed.dateien);
    return ours ? (parsed.dateien as Manifesteintrag[]) : undefined;
  } catch {
    return undefined;
  }
}

/** The entries of an output, where each of its files is there and as it was written. */
export function readIntact(out: string): readonly Manifesteintrag[] | undefined {
  const entries = findManifest(out);
  const isIntact = ({ pfad, sha512: digest }: Manifesteintrag): boolean => {
    const path = join(out, pfad);
    return existsSync(path) && sha512(readFileSync(path)) === digest;
  };
  return entries?.every(isIntact) === true ? entries : undefined;
}

/** Where an output really lies: a symbolic link stays, and what it leads to is replaced. One that leads nowhere is refused. */
export function followLink(out: string): string {
  if (lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return out;
  if (existsSync(out)) return realpathSync(out);
  throw new AusgabeAbgelehnt(
    `${out} ist eine Verknüpfung ins Leere. Löschen Sie sie, oder nennen Sie mit --out einen anderen Ordner.`,
  );
}

const alteOf = (out: string): string => join(dirname(out), `.${basename(out)}.konzept-alt`);
const neueOf = (out: string): string => join(dirname(out), `.${basename(out)}.konzept-neu-`);

/** Repairs what a killed build left: the old output back in its place, unfinished new ones away. */
export function repairAusgabe(out: string): void {
  const alt = alteOf(out);
  if (existsSync(alt)) {
    if (existsSync(out)) rmSync(alt, { recursive: true, force: true });
    else renameSync(alt, out);
  }
  removeReste(dirname(out), new RegExp(`^${escapeRegExp(basename(neueOf(out)))}(.+)$`));
}

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The file by which a build keeps others away from an output. */
export const sperreOf = (out: string): string => join(dirname(out), `.${basename(out)}.konzept-baut`);

/** Refuses a folder that is not ours to replace: one that holds or is the project's own input, or foreign files. */
export function checkAusgabe(out: string, root: string): void {
  for (const input of ['content', 'templates', 'konzept.config.json']) {
    const path = resolve(root, input);
    if (path === out || path.startsWith(out + sep) || out.startsWith(path + sep))
      throw new AusgabeAbgelehnt(
        `${out} enthält ${input} oder liegt darin; gebaut wird nur in einen eigenen Ordner. Nennen Sie mit --out einen anderen.`,
      );
  }
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory())
    throw new AusgabeAbgelehnt(`${out} ist kein Ordner. Nennen Sie mit --out einen anderen.`);
  const manifest = findManifest(out);
  const known = new Set(manifest && [manifestPfad, ...manifest.map(({ pfad }) => pfad)]);
  const foreign = listAll(out).find((file) => !known.has(file));
  if (foreign !== undefined)
    throw new AusgabeAbgelehnt(
      `${out} enthält Dateien, die nicht von konzept stammen (${foreign}); sie gingen verloren. Leeren Sie den Ordner oder nennen Sie mit --out einen anderen.`,
    );
}

/**
 * Replaces the output by `neu` and by those files of the old output that `behalten` wants. A file whose bytes have not
 * changed keeps its time stamp. Throws OutsideError where the disk or another program is in the way; the old output is
 * whole then.
 */
export function putInPlace(
  out: string,
  neu: readonly OutputFile[],
  behalten: (eintrag: Manifesteintrag) => boolean,
): readonly Manifesteintrag[] {
  const made = new Set(neu.map(({ pfad }) => pfad));
  const kept = readManifest(out).filter(
    (eintrag) => !made.has(eintrag.pfad) && behalten(eintrag) && existsSync(join(out, eintrag.pfad)),
  );
  const folder = neueOf(out) + eigeneMarke;
  try {
    mkdirSync(folder, { recursive: true });
    const entries = [...kept, ...neu.map((datei) => writeOne(folder, out, datei))].sort(byText(({ pfad }) => pfad));
    for (const { pfad } of kept) takeOver(folder, out, pfad);
    const manifest = `${JSON.stringify({ erzeuger: 'konzept', version: 1, dateien: entries }, null, 1)}\n`;
    writeOne(folder, out, { pfad: manifestPfad, inhalt: manifest, target: 'manifest' });
    swap(out, folder);
    return entries;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (error instanceof OutsideError) throw error;
    throw new OutsideError(
      `Die Ausgabe ließ sich nicht schreiben (${reasonOf(error)}). Prüfen Sie Platz und Schreibrechte bei ${dirname(out)}; die bisherige Ausgabe ist unverändert.`,
      { cause: error },
    );
  }
}

function writeOne(folder: string, out: string, { pfad, inhalt, target, seiten }: OutputFile): Manifesteintrag {
  const bytes = typeof inhalt === 'string' ? Buffer.from(inhalt, 'utf8') : inhalt;
  const old = join(out, pfad);
  if (existsSync(old) && statSync(old).size === bytes.length && readFileSync(old).equals(bytes))
    takeOver(folder, out, pfad);
  else {
    mkdirSync(dirname(join(folder, pfad)), { recursive: true });
    writeFileSync(join(folder, pfad), bytes);
  }
  return {
    pfad,
    bytes: bytes.length,
    sha512: sha512(bytes),
    ziel: target,
    ...(seiten === undefined ? {} : { seiten }),
  };
}

/**
 * A file of the last output in the new one: the same file under both names, with its time stamp to the nanosecond; a copy where
 * a disk knows no second name.
 */
function takeOver(folder: string, out: string, pfad: string): void {
  const [old, path] = [join(out, pfad), join(folder, pfad)];
  mkdirSync(dirname(path), { recursive: true });
  try {
    linkSync(old, path);
  } catch {
    cpSync(old, path, { preserveTimestamps: true });
  }
}

function swap(out: string, folder: string): void {
  const alt = alteOf(out);
  if (!existsSync(out)) {
    renameSync(folder, out);
    return;
  }
  try {
    renameSync(out, alt);
  } catch (error) {
    const held = findHeld(out);
    const what = held === undefined ? `Der Ordner ${out} wird` : `Die Datei ${held} wird`;
    throw new OutsideError(
      `${what} von einem anderen Programm gehalten (${reasonOf(error)}). Schließen Sie es und bauen Sie noch einmal; die bisherige Ausgabe ist unverändert.`,
      { cause: error },
    );
  }
  try {
    renameSync(folder, out);
  } catch (error) {
    renameSync(alt, out);
    throw error;
  }
  rmSync(alt, { recursive: true, force: true });
}

/** A file of the output that cannot be opened for writing: on Windows, one that another program holds. */
function findHeld(out: string): string | undefined {
  return listAll(out).find((file) => {
    try {
      closeSync(openSync(join(out, file), 'r+'));
      return false;
    } catch {
      return true;
    }
  });
}
