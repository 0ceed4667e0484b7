// The user's cache folder: what is unpacked once stays there, whole or not at all.
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { sha256 } from '../base/digest.ts';
import { OutsideError, reasonOf } from './outside.ts';
import { eigeneMarke, removeReste } from './reste.ts';

/** The folders that may hold the cache, the preferred one first. */
function listPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  const wish = env['XDG_CACHE_HOME'] ?? '';
  const base = isAbsolute(wish) ? wish : join(homedir(), '.cache');
  return [join(base, 'konzept'), join(tmpdir(), `konzept-${userInfo().uid}`)];
}

/** True where the folder is there and belongs to this user or to root: nobody else may put a program in our hands. */
function isTrusted(folder: string): boolean {
  const uid = process.getuid?.();
  return existsSync(folder) && (uid === undefined || [0, uid].includes(statSync(folder).uid));
}

/** True where the folder is there or can be made, and takes files. */
function isUsable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    rmSync(mkdtempSync(join(folder, `.probe-${eigeneMarke}.`)), { recursive: true });
    return isTrusted(folder);
  } catch {
    return false;
  }
}

/** What an interrupted start leaves: half of a folder that was being filled, or the try whether one takes files. */
const halbes = /^(?:(?:chromium|fontconfig)-\d+\.\d+\.\d+\.|\.probe-)(.+)$/;

/** What an interrupted run leaves of what it was about to remember. */
const halbGemerktes = /^(?:fakten(?:-[0-9a-f]{16})?\.json|[0-9a-f]{64})\.(.+)$/;

/** Removes what runs that have ended left in the folder of such a file. */
export const removeHalbGemerktes = (path: string): void => removeReste(dirname(path), halbGemerktes);

/**
 * The folder `name` of the cache. Where it is not there yet, `fill` fills a folder beside it, which then takes the name:
 * nobody ever sees half of it, and of two programs at once one wins. Throws OutsideError where it cannot be filled.
 */
export async function cacheOnce(
  name: string,
  fill: (folder: string) => void | Promise<void>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const places = listPlaces(env);
  for (const place of places) removeReste(place, halbes);
  const known = places.find((place) => isTrusted(place) && isTrusted(join(place, name)));
  if (known !== undefined) return join(known, name);
  const place = places.find(isUsable);
  if (place === undefined)
    throw new OutsideError(
      `Weder ${places.join(' noch ')} ist beschreibbar; setzen Sie XDG_CACHE_HOME auf einen beschreibbaren Ordner.`,
    );
  const folder = join(place, name);
  const temporary = mkdtempSync(`${folder}.${eigeneMarke}.`);
  try {
    await fill(temporary);
    chmodSync(temporary, 0o755);
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!isTrusted(folder))
      throw new OutsideError(
        `${folder} lässt sich nicht anlegen (${reasonOf(error)}); schaffen Sie dort Platz oder nennen Sie mit XDG_CACHE_HOME einen anderen Ordner.`,
        { cause: error },
      );
  }
  return folder;
}

/** How many projects are remembered in the user's cache folder; the one not checked for longest is forgotten first. */
const maxProjects = 20;

/**
 * The file that keeps what is known of a project between two runs: in its own node_modules, where it has one, else in the
 * user's cache folder. Safe to delete.
 */
export function memoryOf(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const modules = join(root, 'node_modules');
  if (existsSync(modules)) return join(modules, '.cache', 'konzept', 'fakten.json');
  const [place = ''] = listPlaces(env);
  return join(place, `fakten-${sha256(realpathSync(root)).slice(0, 16)}.json`);
}

/** What was remembered, or undefined where there is nothing, or nothing of ours. */
export function recall(path: string): Buffer | undefined {
  try {
    return isTrusted(path) ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers what comes in parts, whole or not at all. A full disk or a folder that may not be written to is no news: it only takes longer. */
export function remember(path: string, parts: Iterable<string | Uint8Array>): void {
  const temporary = `${path}.${eigeneMarke}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, '');
    for (const part of parts) appendFileSync(temporary, part);
    renameSync(temporary, path);
    forgetOldest(dirname(path));
  } catch {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // Where nothing can be written, nothing needs to go.
    }
  }
}

function forgetOldest(folder: string): void {
  const known = readdirSync(folder)
    .filter((name) => /^fakten-[0-9a-f]{16}\.json$/.test(name))
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of known.sort((a, b) => b.time - a.time).slice(maxProjects)) rmSync(path, { force: true });
}

/** Keeps the files of a folder that were used last, up to so many bytes in all. */
export function keepNewest(folder: string, bytes: number): void {
  try {
    const known = readdirSync(folder).map((name) => {
      const path = join(folder, name);
      const { mtimeMs, size } = statSync(path);
      return { path, mtimeMs, size };
    });
    let total = 0;
    for (const { path, size } of known.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
      total += size;
      if (total > bytes) rmSync(path, { force: true });
    }
  } catch {
    // Another run is tidying too, or nothing may be removed: the next run will.
  }
}

/** Notes that a file was used. */
export function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Where nothing can be written, nothing is ever removed either.
  }
}
