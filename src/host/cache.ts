// The user's cache folder: what is unpacked once stays there, whole or not at all.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { OutsideError, reasonOf } from './outside.ts';

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
    rmSync(mkdtempSync(join(folder, '.probe-')), { recursive: true });
    return isTrusted(folder);
  } catch {
    return false;
  }
}

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
  const known = places.find((place) => isTrusted(place) && isTrusted(join(place, name)));
  if (known !== undefined) return join(known, name);
  const place = places.find(isUsable);
  if (place === undefined)
    throw new OutsideError(
      `Weder ${places.join(' noch ')} ist beschreibbar; setzen Sie XDG_CACHE_HOME auf einen beschreibbaren Ordner.`,
    );
  const folder = join(place, name);
  const temporary = mkdtempSync(`${folder}.`);
  try {
    await fill(temporary);
    chmodSync(temporary, 0o755);
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!isTrusted(folder))
      throw new OutsideError(
        `${folder} lässt sich nicht anlegen (${reasonOf(error)}); schaffen Sie dort Platz oder nennen Sie mit XDG_CACHE_HOME einen anderen Ordner.`,
      );
  }
  return folder;
}
