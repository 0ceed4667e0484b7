// Pages in a real browser as people see them: wide and narrow, light and dark, with more space and larger letters; and what axe and
// the eye find wrong.
import { AxePuppeteer } from '@axe-core/puppeteer';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Artefakt } from '../../src/emitters/emitter.ts';
import { launchBrowser } from '../../src/host/druck/browser.ts';
import { findCandidates } from '../../src/host/candidates.ts';

/** A way of looking at a page. */
export interface Ansicht {
  readonly name: string;
  readonly width: number;
  readonly dunkel?: true;
  readonly css?: string;
}

/** WCAG 1.4.12. */
const abstand =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';

export const ansichten = [
  { name: '1280 px', width: 1280 },
  { name: '320 px', width: 320 },
  { name: '1280 px, dark', width: 1280, dunkel: true },
  { name: '320 px, dark', width: 320, dunkel: true },
  { name: '320 px, more space', width: 320, css: abstand },
  { name: '1280 px, letters of 200 %', width: 1280, css: 'html{font-size:212.5%!important}' },
] as const satisfies readonly Ansicht[];

/** A page of a browser in which one looks at a website. */
export interface Blick {
  readonly page: Page;
  readonly open: (pfad: string, ansicht: Ansicht) => Promise<void>;
}

/** A website on the disk, and a browser that shows it. */
export interface Schau extends Blick {
  /** Another page of the same browser. */
  readonly another: () => Promise<Blick>;
  readonly close: () => Promise<void>;
}

/** Writes a website to the disk and opens a browser for it. */
export async function openSchau(artefakte: readonly Artefakt[]): Promise<Schau> {
  const folder = mkdtempSync(join(tmpdir(), 'konzept-site-'));
  for (const { pfad, inhalt } of artefakte) {
    mkdirSync(dirname(join(folder, pfad)), { recursive: true });
    writeFileSync(join(folder, pfad), inhalt);
  }
  const { browser } = await launchBrowser(await findCandidates(undefined), 60_000);
  const another = (): Promise<Blick> => openBlick(browser, folder);
  return {
    ...(await another()),
    another,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openBlick(browser: Browser, folder: string): Promise<Blick> {
  const page = await browser.newPage();
  // Axe comes in as a script of somebody else, which the policy of a page would keep out.
  await page.setBypassCSP(true);
  return {
    page,
    open: async (pfad, { width, dunkel, css }) => {
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dunkel ? 'dark' : 'light' }]);
      await page.goto(`file://${join(folder, pfad)}`);
      if (css !== undefined) await page.addStyleTag({ content: css });
      await page.evaluate('document.fonts.ready');
    },
  };
}

/** WCAG 2.2 AA as axe knows it. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules that judge colours, and those that judge where things lie; all others say the same in every view. */
export const farbe = ['color-contrast', 'link-in-text-block'];
export const platz = ['scrollable-region-focusable', 'target-size'];

/**
 * What is wrong with the page as it is seen: violations of WCAG 2.2 AA that axe finds, and sideways scrolling. `regeln` for a page of
 * which the rest is known from another view.
 */
export async function findFaults(page: Page, regeln?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate("document.querySelectorAll('main details').forEach((details) => { details.open = true; })");
  const { violations, passes } = await new AxePuppeteer(page)
    .options({
      resultTypes: ['violations'],
      runOnly: regeln ? { type: 'rule', values: [...regeln] } : { type: 'tag', values: wcag },
    })
    // Without frames there is nothing to bring together in a page of its own.
    .setLegacyMode()
    .analyze();
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ...(overflow === 0 ? [] : [`scrolls sideways by ${String(overflow)} px`]),
    ...(passes.length > (regeln ? 0 : 15) ? [] : ['axe saw hardly anything']),
  ];
}
