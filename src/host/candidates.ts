// Where a browser may be found, in the order in which it is tried.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { unpackBrowser } from './druck/embedded.ts';
import { OutsideError } from './outside.ts';

/** The oldest version whose tagged PDFs are good enough (measured: 143 is not). */
export const oldestVersion = 153;

/** A browser that may be launched. */
export interface Candidate {
  readonly path: string;
  /** The folder of the libraries that it brings along. */
  readonly libraries?: string;
  /** chrome-headless-shell, which has another switch for running without a window and asks no server for anything. */
  readonly shell: boolean;
}

const toCandidate = (path: string): Candidate => ({ path, shell: basename(path).includes('headless') });

const namesInside = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** The browsers that `npx puppeteer browsers install` has put into Puppeteer's cache, the newest first. */
function listPuppeteerCache(env: NodeJS.ProcessEnv): Candidate[] {
  const cache = env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer');
  const name = process.platform === 'win32' ? 'chrome-headless-shell.exe' : 'chrome-headless-shell';
  const shells = join(cache, 'chrome-headless-shell');
  const versionOf = (build: string): number => Number(/-(\d+)\./.exec(build)?.[1] ?? 0);
  return namesInside(shells)
    .filter((build) => versionOf(build) >= oldestVersion)
    .sort((a, b) => versionOf(b) - versionOf(a))
    .flatMap((build) => namesInside(join(shells, build)).map((inner) => join(shells, build, inner, name)))
    .map(toCandidate);
}

/** The usual places of Chrome, Chromium and Edge. */
function listInstalled(env: NodeJS.ProcessEnv): Candidate[] {
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    win32: ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].flatMap((vendor) =>
      programs.map((folder) =>
        join(folder, vendor, 'Application', vendor.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
      ),
    ),
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/', homedir()].map((base) => join(base, 'Applications', `${name}.app`, 'Contents', 'MacOS', name)),
    ),
    linux: [
      '/usr/lib/chromium/chromium-headless-shell',
      '/usr/lib/chromium/chromium',
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/usr/bin/google-chrome',
      '/opt/google/chrome/chrome',
      '/usr/bin/microsoft-edge',
    ],
  };
  return (places[process.platform] ?? []).map(toCandidate);
}

/**
 * The browsers to try, in order. One that the user names, or that PUPPETEER_EXECUTABLE_PATH names, is the only one; a
 * named one that is not there is an OutsideError. Without a name: the embedded one, Puppeteer's cache, the machine's.
 */
export async function findCandidates(
  named: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
): Promise<readonly Candidate[]> {
  const path = named ?? env['PUPPETEER_EXECUTABLE_PATH'];
  if (path !== undefined && path !== '') {
    if (!existsSync(path)) throw new OutsideError(`Den Browser ${path} gibt es nicht; prüfen Sie den Pfad.`);
    return [toCandidate(path)];
  }
  const embedded = await unpackBrowser(env);
  const others = [...listPuppeteerCache(env), ...listInstalled(env)].filter((candidate) => existsSync(candidate.path));
  return embedded ? [{ ...embedded, shell: true }, ...others] : others;
}
