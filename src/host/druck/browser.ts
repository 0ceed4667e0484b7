// Starts the browser that prints. Puppeteer's types stay in this folder, and the library is loaded only here.
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { type Candidate, oldestVersion } from '../candidates.ts';
import { unpackFonts } from './embedded.ts';
import { atEnd } from '../ende.ts';
import { OutsideError, reasonOf, systemCodeOf } from '../outside.ts';
import { findGroessengrenze, findPlatzmangel, platzbedarf } from '../platz.ts';
import { eigeneMarke, removeReste } from '../reste.ts';

/** What Puppeteer installs unasked is older than the oldest version that will do, hence `@stable`. */
const remedy =
  'Holen Sie einen mit „npx puppeteer browsers install chrome-headless-shell@stable“ oder nennen Sie einen mit --browser';

const flags = [
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=NetworkTimeServiceQuerying',
  '--no-first-run',
  '--lang=de-DE',
];

const closeLimit = 5_000;

/** A running browser, its name and version, and where it lies. */
interface Gestartet {
  readonly browser: Browser;
  readonly version: string;
  readonly path: string;
  /** Ends it, in any case and for good, with the folder that it works in. */
  readonly close: () => Promise<void>;
}

/** The number in front of the first point of 'HeadlessChrome/153.0.8010.0'. */
export const majorOf = (version: string): number => Number(/\/(\d+)\./.exec(version)?.[1] ?? 0);

/**
 * Starts the first of the browsers that starts and is new enough, cut off from the network. Throws OutsideError where there
 * is none; it says what is wrong with those that were found.
 */
export async function launchBrowser(candidates: readonly Candidate[], limit: number): Promise<Gestartet> {
  const mangel = findPlatzmangel(platzbedarf) ?? findGroessengrenze();
  if (mangel && candidates.length > 0) throw mangel;
  const faults: OutsideError[] = [];
  for (const candidate of candidates) {
    const found = await tryBrowser(candidate, limit);
    if (!(found instanceof OutsideError)) return found;
    faults.push(found);
  }
  if (faults.length > 0)
    throw new OutsideError(`Kein Browser zum Drucken: ${faults.map(({ message }) => message).join('; ')}. ${remedy}.`, {
      cause: faults[0]?.cause,
    });
  throw new OutsideError(
    `Zum Drucken fehlt ein Browser (Chrome, Chromium oder Edge ab Version ${oldestVersion}). ${remedy}.`,
  );
}

/** The running browser, or what is wrong with it. */
async function tryBrowser(candidate: Candidate, limit: number): Promise<Gestartet | OutsideError> {
  let started: Omit<Gestartet, 'version' | 'path'>;
  let version: string;
  try {
    started = await launch(candidate, limit);
    version = await started.browser.version();
  } catch (error) {
    return new OutsideError(`${candidate.path} startet nicht (${whyNot(error)})`, { cause: error });
  }
  if (majorOf(version) >= oldestVersion) return { ...started, version, path: candidate.path };
  await started.close();
  return new OutsideError(`${candidate.path} ist zu alt (${version}, nötig ist ${oldestVersion})`);
}

/** Why a browser does not start: what the machine lacks stands in what the browser says at its end. */
function whyNot(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(message)?.[1];
  if (library !== undefined) return `dem Rechner fehlt die Bibliothek ${library}`;
  const said = systemCodeOf(error) !== undefined || (error instanceof Error && error.name === 'TimeoutError');
  return said ? reasonOf(error) : 'er endet gleich wieder; --verbose zeigt mehr';
}

async function launch(candidate: Candidate, limit: number): Promise<Omit<Gestartet, 'version' | 'path'>> {
  const { default: puppeteer } = await import('puppeteer-core');
  removeReste(tmpdir(), /^konzept-browser-(.+)$/);
  const profil = mkdtempSync(join(tmpdir(), `konzept-browser-${eigeneMarke}-`));
  let browser: Browser | undefined;
  const discard = atEnd(() => {
    killTree(browser?.process());
    rmSync(profil, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });
  try {
    browser = await puppeteer.launch({
      executablePath: candidate.path,
      headless: candidate.shell ? 'shell' : true,
      pipe: true,
      args: process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags,
      env: await environmentOf(candidate, profil),
      userDataDir: profil,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: limit,
      protocolTimeout: limit,
    });
    // A browser that ends with something unread breaks its pipes, which Puppeteer no longer watches then: that it has gone is
    // told by `disconnected`, and must not end this program.
    for (const pipe of browser.process()?.stdio ?? []) pipe?.on('error', () => undefined);
    return { browser, close: () => close(browser).finally(discard) };
  } catch (error) {
    discard();
    throw error;
  }
}

/** Ends a browser as it likes to be ended; one that does not answer gets no more time. */
async function close(browser: Browser | undefined): Promise<void> {
  const patience = new Promise<void>((resolve) => void setTimeout(resolve, closeLimit).unref());
  await Promise.race([browser?.close().catch(() => undefined), patience]);
}

/** Ends a browser with everything that it has started. */
function killTree(child: ChildProcess | null | undefined): void {
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** The same time zone, language and fonts on every machine. */
async function environmentOf(
  { shell, libraries }: Candidate,
  profil: string,
): Promise<Record<string, string | undefined>> {
  const fonts = await unpackFonts();
  return {
    ...process.env,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    // What it shares between its processes lies in files that it deletes; where it is killed, they go with its folder. A whole browser
    // makes a socket there too, whose path has a limit.
    ...(shell ? { TMPDIR: profil } : {}),
    ...(fonts === undefined ? {} : { FONTCONFIG_FILE: fonts }),
    ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
  };
}
