// Printing: an HTML document goes in, a PDF comes out. What does it is a browser, and nobody outside needs to know.
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import * as druck from '../../browser/druck.ts';
import { findHaengendes } from './bildprobe.ts';
import { launchBrowser } from './browser.ts';
import { type Candidate, findCandidates } from '../candidates.ts';
import { type Druckspeicher, ohneSpeicher } from './druckspeicher.ts';
import { Grund, OutsideError, reasonOf } from '../outside.ts';
import { findPlatzmangel, platzrest } from '../platz.ts';

/** A document that has been laid out and can be printed again and again. */
export interface Druckseite {
  /** Gives every element with `data-for="key"` its text; keys that are not in the document are passed over. */
  setTexts(texts: Readonly<Record<string, string>>): Promise<void>;
  /** Gives every element with `data-stufe-of="key"` the attribute `data-stufe`, by which style sheets tell steps apart. */
  setStufen(stufen: Readonly<Record<string, number>>): Promise<void>;
  /** Gives every table that is wider than its place the attribute `data-zu-breit`: the first of the steps of the style sheet, 1 to 4, that fits. */
  markBreiteTabellen(): Promise<void>;
  /** The words of the heading above what stands out farthest to the right of the text; empty where there is none. */
  readUeberBreitestem(): Promise<string>;
  /** Prints; `tagged` with structure and bookmarks (slower), otherwise without. */
  pdf(options: { readonly tagged: boolean }): Promise<Uint8Array>;
  /** Prints only where everything lies, untagged: the root has the attribute `data-nur-lage` meanwhile, by which style sheets leave out what is drawn. */
  lage(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Prints documents, one after the other. Everything throws OutsideError when the browser dies or does not answer. */
export interface Drucker {
  /** Name and version of the browser: the same document and version give the same bytes. */
  readonly version: string;
  /** What was printed before, in this run or in others. */
  readonly speicher: Druckspeicher;
  /** Opens a document that holds everything it needs: whatever it asks of the network or the disk fails. The root loses the
   * attribute `data-laedt` when all typefaces are there: what style sheets hide until then is laid out once, not four times. */
  open(html: string): Promise<Druckseite>;
  /** Ends the browser, in any case and for good. */
  close(): Promise<void>;
}

export interface DruckerOptions {
  /** The browser that the user names. */
  readonly browser?: string | undefined;
  /** How long one step may take, in milliseconds. */
  readonly limit?: number;
  /** Without one everything is printed anew. */
  readonly speicher?: Druckspeicher;
}

const defaultLimit = 180_000;
/** How long a single image may take, when it is asked which one holds up the print. */
const bildLimit = 30_000;

/** A running browser, and what tells that it has gone, or one of its pages. */
interface Session {
  readonly browser: Browser;
  readonly version: string;
  readonly close: () => Promise<void>;
  readonly limit: number;
  readonly gone: Promise<never>;
  /** The image of a document that a fresh browser does not get done with either. */
  readonly findHaengendes: (html: string) => Promise<string | undefined>;
}

/**
 * Finds a browser for printing. One whose version is known is not started before there is something to print. Throws
 * OutsideError where none is found or starts.
 */
export async function openDrucker(options: DruckerOptions = {}): Promise<Drucker> {
  const { browser: path, limit = defaultLimit, speicher = ohneSpeicher } = options;
  const candidates = await findCandidates(path);
  const known = candidates[0] && speicher.versionOf(candidates[0].path);
  let session: Promise<Session> | undefined;
  const start = (): Promise<Session> => (session ??= startSession(candidates, limit, speicher));
  const version = known ?? (await start()).version;
  return {
    version,
    speicher,
    open: async (html) => {
      const running = await start();
      if (running.version !== version)
        throw new OutsideError('Der Browser wurde inzwischen ein anderer; bauen Sie noch einmal.');
      return guard(running, () => openSeite(running, html), html);
    },
    close: async () => {
      if (session) await session.then(({ close }) => close()).catch(() => undefined);
    },
  };
}

async function startSession(
  candidates: readonly Candidate[],
  limit: number,
  speicher: Druckspeicher,
): Promise<Session> {
  const { browser, version, path, close } = await launchBrowser(candidates, limit);
  speicher.rememberVersion(path, version);
  let lose: (error: Error) => void = () => undefined;
  const gone = new Promise<never>((_resolve, reject) => (lose = reject));
  gone.catch(() => undefined);
  browser.once('disconnected', () => lose(new Grund('er wurde beendet')));
  const findHaengendesBild = async (html: string): Promise<string | undefined> => {
    const fresh = await launchBrowser(candidates, limit);
    return findHaengendes(fresh.browser, html, Math.min(limit, bildLimit)).finally(fresh.close);
  };
  const session = { browser, version, close, limit, gone, findHaengendes: findHaengendesBild };
  await guard(session, () => watchSeiten(browser, () => lose(new Grund('das Dokument ging ihm verloren'))));
  return session;
}

/** Tells when the process of a page ends alone, as a machine without memory ends it: what it was asked would wait for the time limit. */
async function watchSeiten(browser: Browser, tell: () => void): Promise<void> {
  const targets = await browser.target().createCDPSession();
  targets.once('Target.targetCrashed', tell);
  await targets.send('Target.setDiscoverTargets', { discover: true });
}

async function openSeite(session: Session, html: string): Promise<Druckseite> {
  const { browser, limit: timeout } = session;
  const guarded = <T>(step: () => Promise<T>): Promise<T> => guard(session, step, html);
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request));
  await page.setContent(html, { waitUntil: 'load', timeout });
  // All of them: what only the margins of a page use would be loaded in the middle of the print, and might come too late.
  // Without a single font on the machine none loads, and every page would be blank.
  if (!(await page.evaluate(druck.loadSchriften)))
    throw new Grund(
      'er lädt die Schriften des Dokuments nicht; vielleicht ist auf dem Rechner keine einzige installiert',
    );
  const kaputt = await page.evaluate(druck.findKaputtes);
  if (kaputt !== null)
    throw new OutsideError(
      `Der Browser kann das Bild ${decodeURIComponent(kaputt)} nicht lesen, obwohl sein Anfang heil ist. Speichern Sie es in einem Bildprogramm neu, und bauen Sie noch einmal.`,
    );
  const print = async (tagged: boolean): Promise<Uint8Array> => {
    await page.evaluate(druck.show);
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged, timeout });
  };
  return {
    setTexts: (texts) => guarded(() => page.evaluate(druck.setTexts, texts)),
    setStufen: (stufen) => guarded(() => page.evaluate(druck.setStufen, stufen)),
    markBreiteTabellen: () => guarded(() => measure(page, druck.markBreiteTabellen)),
    readUeberBreitestem: () => guarded(() => measure(page, druck.readUeberBreitestem)),
    pdf: ({ tagged }) => guarded(() => print(tagged)),
    lage: () =>
      guarded(async () => {
        await page.evaluate(druck.setNurLage, true);
        const pdf = await print(false);
        await page.evaluate(druck.setNurLage, false);
        return pdf;
      }),
    close: () => guarded(() => page.close()),
  };
}

/** Runs a step on the document as wide as its paper allows. */
async function measure<T>(page: Page, step: () => T): Promise<T> {
  await page.evaluate(druck.show);
  await page.evaluate(druck.setMessen, true);
  try {
    return await page.evaluate(step);
  } finally {
    await page.evaluate(druck.setMessen, false);
  }
}

/** Only what the document itself holds is let through. */
const answer = (request: HTTPRequest): Promise<void> =>
  /^(?:data|about):/.test(request.url()) ? request.continue() : request.abort('blockedbyclient');

/**
 * Runs a step within the time limit; what goes wrong is the outside world's, told as such, and the browser is not used again.
 * Where an image of the document is to blame, it is named.
 */
async function guard<T>(session: Session, step: () => Promise<T>, html = ''): Promise<T> {
  const { close, limit, gone } = session;
  const timers: NodeJS.Timeout[] = [];
  const expired = new Promise<never>((_resolve, reject) => {
    timers.push(
      setTimeout(() => reject(new Grund(`keine Antwort in ${limit / 1000} Sekunden`)), limit),
      setInterval(() => {
        const mangel = findPlatzmangel(platzrest);
        if (mangel) reject(mangel);
      }, 1000),
    );
  });
  try {
    return await Promise.race([step(), expired, gone]);
  } catch (error) {
    await close();
    if (error instanceof OutsideError) throw error;
    const mangel = findPlatzmangel(platzrest);
    if (mangel) throw mangel;
    const bild = html ? await session.findHaengendes(html).catch(() => undefined) : undefined;
    if (bild !== undefined)
      throw new OutsideError(
        `Der Browser wird mit dem Bild ${decodeURIComponent(bild)} nicht fertig (${reasonOf(error)}). Speichern Sie es in einem Bildprogramm kleiner oder einfacher, eine Zeichnung am besten als PNG, und bauen Sie noch einmal.`,
        { cause: error },
      );
    throw new OutsideError(
      `Der Browser hat beim Drucken versagt (${reasonOf(error)}); versuchen Sie es erneut oder nennen Sie mit --browser einen anderen.`,
      { cause: error },
    );
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}
