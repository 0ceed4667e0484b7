// What pages do in a real browser, opened from the disk: the search, the Aktionsplan, and the same pages without JavaScript; and
// that no page does anything that its policy forbids.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/host/druck/browser.ts';
import { findCandidates } from '../../src/host/candidates.ts';
import { siteOfOberhausen } from '../helpers/site.ts';

let folder = '';
let browser: Browser;
let page: Page;
let paths: readonly string[] = [];
/** What the browser complained about. */
let complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'konzept-programme-'));
  const artefakte = await siteOfOberhausen();
  for (const { pfad, inhalt } of artefakte) {
    mkdirSync(dirname(join(folder, pfad)), { recursive: true });
    writeFileSync(join(folder, pfad), inhalt);
  }
  paths = artefakte.map(({ pfad }) => pfad).filter((pfad) => pfad.endsWith('.html'));
  ({ browser } = await launchBrowser(await findCandidates(undefined), 60_000));
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  complaints = [];
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return () => page.close();
});

const open = (pfad: string): Promise<unknown> => page.goto(`file://${join(folder, pfad)}`);
const textOf = (selector: string): Promise<unknown> =>
  page.evaluate(`document.querySelector(${JSON.stringify(selector)}).textContent.trim()`);
const count = (selector: string): Promise<unknown> =>
  page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((one) => one.checkVisibility()).length`,
  );

describe('the policy of every page', () => {
  it('is there, lets in what is ours, and nothing breaks it', async () => {
    // One page of every kind: its folder, or its name at the root.
    const kinds = [...new Map(paths.map((pfad) => [pfad.includes('/') ? dirname(pfad) : pfad, pfad])).values()];
    expect(kinds.length).toBeGreaterThan(20);
    for (const pfad of kinds) {
      await open(pfad);
      expect(
        await page.evaluate("document.querySelector('meta[http-equiv=Content-Security-Policy]').content"),
        pfad,
      ).toContain("default-src 'none'");
    }
    expect(complaints).toEqual([]);
  });

  it('keeps out a script that somebody brings in', async () => {
    await open('index.html');
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.fremd = 1' }))",
    );
    expect(await page.evaluate('window.fremd')).toBeUndefined();
    expect(complaints.join()).toContain('Content Security Policy');
  });
});

describe('the search page', () => {
  it('answers what the address asks, tells how much it found, and leads there', async () => {
    await open('suche.html?q=Schimmel');
    expect(await textOf('#suchstand')).toMatch(/Treffer zu „Schimmel“/);
    expect(await page.evaluate("document.querySelector('#suchstand').role ?? ''")).toBe('status');
    await Promise.all([page.waitForNavigation(), page.click('#treffer a')]);
    expect(page.url()).toContain('M-WOHN-11');
    expect(complaints).toEqual([]);
  });

  it('answers while one types, by keyboard alone, and keeps the question in the address', async () => {
    await open('suche.html');
    expect(await page.evaluate('document.activeElement.id')).toBe('suchwort');
    await page.keyboard.type('M-TEIL-05');
    await page.waitForFunction("document.querySelectorAll('#treffer li').length > 0");
    expect(await textOf('#treffer li h3')).toMatch(/^M-TEIL-05 /);
    await page.waitForFunction("location.search === '?q=M-TEIL-05'");
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.href')).toContain('massnahmen/M-TEIL-05.html');
  });

  it('is reached from every page with the question', async () => {
    await open('massnahmen/M-TEIL-05.html');
    await page.type('#kopfsuche', 'Jobcenter');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toMatch(/suche\.html\?q=Jobcenter$/);
    expect(await textOf('#treffer li a')).toContain('Jobcenter');
  });

  it('shows text as text', async () => {
    await open(`suche.html?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    expect(await textOf('#suchstand')).toContain('<img src=x onerror=alert(1)>');
    expect(await count('#suchstand img')).toBe(0);
  });

  it('without JavaScript is the register of everything', async () => {
    await page.setJavaScriptEnabled(false);
    await open('suche.html?q=Schimmel');
    expect(await page.$eval('noscript', (element) => element.textContent)).toContain('JavaScript');
    expect((await page.$$('.register li a')).length).toBeGreaterThan(200);
  });
});

describe('the Aktionsplan', () => {
  const rows = '.tabelle-aktionsplan tbody tr';

  it('filters by the address, tells how many, and names the filter', async () => {
    await open('aktionsplan.html?feld=BILD&status=laufend');
    const found = await count(rows);
    expect(found).toBeGreaterThan(0);
    expect(await textOf('#planstand')).toMatch(new RegExp(`^${String(found)} von \\d+ Maßnahmen`));
    expect(await textOf('#planworte')).toMatch(/^Auswahl: Handlungsfeld: 2\. .*; Status: laufend$/);
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('tbody tr')].every((row) => row.hidden || row.id.startsWith('M-BILD-'))",
      ),
    ).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('is one table by its name too, and what is late is not told twice', async () => {
    await open('aktionsplan.html?zeichen=im-verzug#ueberfaellig');
    expect(await page.evaluate("document.querySelector('.tabelle-aktionsplan').parentElement.ariaLabel")).toBe(
      'Tabelle: Aktionsplan',
    );
    expect(await page.evaluate("getComputedStyle(document.querySelector('.ueberfaellig')).display")).toBe('none');
    expect(await page.evaluate('scrollY')).toBe(0);
  });

  it('keeps what is chosen in the address, and takes it back', async () => {
    await open('aktionsplan.html');
    const all = await count(rows);
    await page.select('#filter-zeichen', 'im-verzug');
    expect(page.url()).toMatch(/\?zeichen=im-verzug$/);
    expect(await count(rows)).toBeLessThan(Number(all));
    await page.click('button[type=reset]');
    await page.waitForFunction("location.search === ''");
    expect(await count(rows)).toBe(all);
  });

  it('is one table that sorts by what a column means, and says so', async () => {
    await open('aktionsplan.html');
    expect(await count('.tabelle-aktionsplan')).toBe(1);
    const first = (): Promise<unknown> => textOf(`${rows} th`);
    const before = await first();
    await page.click('.tabelle-aktionsplan thead th:first-child button');
    await page.click('.tabelle-aktionsplan thead th:first-child button');
    expect(await page.evaluate("document.querySelector('thead th').ariaSort")).toBe('descending');
    expect(await first()).not.toBe(before);
  });

  it('tells the days that something is late', async () => {
    await open('aktionsplan.html?zeichen=im-verzug');
    expect(await textOf(`${rows}:not([hidden]) td:last-child`)).toMatch(/\d+ Tage? überfällig/);
  });

  it('is a list of cards on a phone, without scrolling sideways', async () => {
    await page.setViewport({ width: 375, height: 800 });
    await open('aktionsplan.html');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('${rows}')).display`)).toBe('block');
    expect(await page.evaluate(`getComputedStyle(document.querySelector('${rows} td'), '::before').content`)).toContain(
      'Ziel',
    );
  });

  it('cuts no word at 1280 pixels: there no browser needs to know how German is hyphenated', async () => {
    await page.setViewport({ width: 1280, height: 900 });
    await open('aktionsplan.html');
    const cut = await page.evaluate(`(() => {
      const cut = [];
      const walker = document.createTreeWalker(document.querySelector('${rows}').parentElement, NodeFilter.SHOW_TEXT);
      for (let node; (node = walker.nextNode()); )
        for (const found of node.data.matchAll(/\\p{L}{6,}/gu)) {
          const range = document.createRange();
          range.setStart(node, found.index);
          range.setEnd(node, found.index + found[0].length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) cut.push(found[0]);
        }
      return cut;
    })()`);
    expect(cut).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
  });

  it('folds its cards on a phone without a script; on paper and on a wide screen each is whole', async () => {
    const cells = (): Promise<unknown> => count(`${rows}:first-child td`);
    await page.setJavaScriptEnabled(false);
    await page.setViewport({ width: 375, height: 800 });
    await open('aktionsplan.html');
    expect(await cells()).toBe(2 * 6);
    expect(await textOf(`${rows} .kartenfalte summary`)).toMatch(/^Einzelheiten zu M-/);
    await page.focus(`${rows} .kartenfalte summary`);
    await page.keyboard.press('Enter');
    expect(await cells()).toBe(7 + 2 * 5);
    await page.emulateMediaType('print');
    expect(await cells()).toBe(7 * 6);
    await page.emulateMediaType('screen');
    await page.setViewport({ width: 1280, height: 800 });
    expect(await cells()).toBe(7 * 6);
  });

  it('without JavaScript is whole, a table for each Handlungsfeld, without a form that does nothing', async () => {
    await page.setJavaScriptEnabled(false);
    await open('aktionsplan.html');
    expect((await page.$$('.planfeld .tabelle-aktionsplan')).length).toBe(6);
    expect(await page.$eval('#planfilter', (element) => element.checkVisibility())).toBe(false);
  });
});

describe('the navigation', () => {
  it('folds open by keyboard, without a script', async () => {
    await page.setJavaScriptEnabled(false);
    await open('index.html');
    await page.focus('.menue summary');
    await page.keyboard.press('Enter');
    expect(await page.$eval('.menue', (element) => element.hasAttribute('open'))).toBe(true);
  });
});

describe('a menu', () => {
  const isOpen = (): Promise<unknown> => page.evaluate("document.querySelector('.menue').open");

  it('closes with Escape and gives the keyboard back, and closes with a click elsewhere', async () => {
    await open('massnahmen/M-TEIL-05.html');
    await page.focus('.menue summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await isOpen()).toBe(true);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('A');
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
    await page.keyboard.press('Enter');
    expect(await isOpen()).toBe(true);
    await page.click('h1');
    expect(await isOpen()).toBe(false);
  });
});
