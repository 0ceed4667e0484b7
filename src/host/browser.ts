// Starts the browser that prints. Puppeteer's types stay in this folder, and the library is loaded only here.
import type { Browser } from 'puppeteer';
import { type Candidate, oldestVersion } from './candidates.ts';
import { unpackFonts } from './embedded.ts';
import { OutsideError, reasonOf } from './outside.ts';

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

/** A running browser, its name and version, and where it lies. */
interface Gestartet {
  readonly browser: Browser;
  readonly version: string;
  readonly path: string;
}

/** The number in front of the first point of 'HeadlessChrome/153.0.8010.0'. */
export const majorOf = (version: string): number => Number(/\/(\d+)\./.exec(version)?.[1] ?? 0);

/**
 * Starts the first of the browsers that starts and is new enough, cut off from the network. Throws OutsideError where there
 * is none; it says what is wrong with those that were found.
 */
export async function launchBrowser(candidates: readonly Candidate[], limit: number): Promise<Gestartet> {
  const faults: string[] = [];
  for (const candidate of candidates) {
    const found = await tryBrowser(candidate, limit);
    if (typeof found !== 'string') return found;
    faults.push(`${candidate.path} ${found}`);
  }
  if (faults.length > 0) throw new OutsideError(`Kein Browser zum Drucken: ${faults.join('; ')}. ${remedy}.`);
  throw new OutsideError(
    `Zum Drucken fehlt ein Browser (Chrome, Chromium oder Edge ab Version ${oldestVersion}). ${remedy}.`,
  );
}

/** The running browser, or what is wrong with it. */
async function tryBrowser(candidate: Candidate, limit: number): Promise<Gestartet | string> {
  let browser: Browser;
  try {
    browser = await launch(candidate, limit);
  } catch (error) {
    return `startet nicht (${reasonOf(error)})`;
  }
  const version = await browser.version();
  if (majorOf(version) >= oldestVersion) return { browser, version, path: candidate.path };
  await browser.close();
  return `ist zu alt (${version}, nötig ist ${oldestVersion})`;
}

async function launch(candidate: Candidate, limit: number): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer');
  return puppeteer.launch({
    executablePath: candidate.path,
    headless: candidate.shell ? 'shell' : true,
    pipe: true,
    args: process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags,
    env: await environmentOf(candidate),
    timeout: limit,
    protocolTimeout: limit,
  });
}

/** The same time zone, language and fonts on every machine. */
async function environmentOf({ libraries }: Candidate): Promise<Record<string, string | undefined>> {
  const fonts = await unpackFonts();
  return {
    ...process.env,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    ...(fonts === undefined ? {} : { FONTCONFIG_FILE: fonts }),
    ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
  };
}
