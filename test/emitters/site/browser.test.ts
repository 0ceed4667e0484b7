// The website in a real browser: no violation of WCAG 2.2 AA that axe finds, no sideways scrolling at 320 px, usable by keyboard.
import { AxePuppeteer } from '@axe-core/puppeteer';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../src/host/browser.ts';
import { findCandidates } from '../../../src/host/candidates.ts';
import { siteOfOberhausen } from '../../helpers/site.ts';

const pages = [
  'index.html',
  'kapitel/20-bevoelkerung.html',
  'handlungsfelder.html',
  'handlungsfelder/teil.html',
  'massnahmen/M-TEIL-05.html',
  'aktionsplan.html',
  'akteure.html',
  'akteure/KI.html',
  'gremien/integrationsrat.html',
  'beteiligung.html',
  'beteiligung/wirkung.html',
  'fortschreibung.html',
  'monitoring.html',
  'indikatoren/I-TEIL-01.html',
  'datensaetze/auslaender.html',
  'budgets.html',
  'kosten.html',
  'kosten/akteur.html',
  'kosten/finanzierung.html',
  'verzahnung.html',
  'verzeichnisse.html',
  'quellen.html',
  'glossar.html',
  'vorlagen/beschluss-handlungskonzept.html',
  'berichte.html',
  'bericht/2025-12-31.html',
  'bericht/2026-06-30.html',
  'barrierefreiheit.html',
  'kontakt.html',
];

let folder = '';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'konzept-site-'));
  for (const { pfad, inhalt } of await siteOfOberhausen()) {
    mkdirSync(dirname(join(folder, pfad)), { recursive: true });
    writeFileSync(join(folder, pfad), inhalt);
  }
  ({ browser } = await launchBrowser(await findCandidates(undefined), 60_000));
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(pfad: string, width: number): Promise<void> {
  await page.setViewport({ width, height: 800 });
  await page.goto(`file://${join(folder, pfad)}`);
  await page.evaluate('document.fonts.ready');
}

const overflow = (): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each(pages)('%s', (pfad) => {
  it.each([1280, 320])('has no violation at %i px, and does not scroll sideways', async (width) => {
    await open(pfad, width);
    await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
    const { violations, passes } = await new AxePuppeteer(page)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(passes.length).toBeGreaterThan(15);
    expect(await overflow()).toBe(0);
  });
});

describe('the website', () => {
  it('lets the keyboard skip to the content', async () => {
    await open('aktionsplan.html', 1280);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Zum Inhalt springen');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('hauptinhalt');
  });

  it('keeps its width with wider text spacing (WCAG 1.4.12)', async () => {
    await open('massnahmen/M-TEIL-05.html', 320);
    await page.addStyleTag({
      content:
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    });
    expect(await overflow()).toBe(0);
  });

  it('loads its typeface', async () => {
    await open('index.html', 1280);
    expect(await page.evaluate('document.fonts.check(\'600 16px "Source Sans 3"\')')).toBe(true);
    expect(await page.evaluate("[...document.fonts].filter((face) => face.status === 'error').length")).toBe(0);
  });
});
