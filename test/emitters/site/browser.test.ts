// The website in a real browser: no violation of WCAG 2.2 AA that axe finds, no sideways scrolling at 320 px, usable by keyboard.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ansicht, ansichten, farbe, findFaults, openSchau, platz, type Schau } from '../../helpers/axe.ts';
import { siteOfOberhausen } from '../../helpers/site.ts';

const pages = [
  'index.html',
  'kapitel/20-bevoelkerung.html',
  'handlungsfelder.html',
  'handlungsfelder/teil.html',
  'massnahmen/M-TEIL-05.html',
  'aktionsplan.html',
  'suche.html?q=Wohnung',
  'kapitel/82-leichte-sprache.html',
  'kapitel.html',
  'kette/arb.html',
  'zeitplan/arb.html',
  'vorlagen.html',
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

let schau: Schau;
beforeAll(async () => {
  schau = await openSchau(await siteOfOberhausen());
});
afterAll(() => schau.close());

/** A page of every kind in the views that differ most, by the rules that the view can change. */
const [weit, schmal, dunkel] = ansichten;
const gesehen = [
  { ...weit, regeln: undefined },
  { ...schmal, regeln: platz },
  { ...dunkel, regeln: farbe },
] as const;

describe.each(pages)('%s', (pfad) => {
  it.each(gesehen)('has no violation at $name, and does not scroll sideways', async ({ regeln, ...ansicht }) => {
    await schau.open(pfad, ansicht);
    expect(await findFaults(schau.page, regeln)).toEqual([]);
  });
});

it.each(ansichten)('a page with everything has none at $name either', async (ansicht) => {
  await schau.open('massnahmen/M-TEIL-05.html', ansicht);
  expect(await findFaults(schau.page)).toEqual([]);
});

const breit: Ansicht = { name: 'wide', width: 1280 };

describe('the website', () => {
  it('lets the keyboard skip to the content', async () => {
    await schau.open('aktionsplan.html', breit);
    await schau.page.keyboard.press('Tab');
    expect(await schau.page.evaluate('document.activeElement.textContent')).toBe('Zum Inhalt springen');
    await schau.page.keyboard.press('Enter');
    expect(await schau.page.evaluate('document.activeElement.id')).toBe('hauptinhalt');
  });

  it('has a low head on a phone, and its navigation in one line', async () => {
    for (const pfad of ['index.html', 'vorlagen.html', 'bericht/2026-06-30.html', 'kapitel/20-bevoelkerung.html']) {
      await schau.open(pfad, { name: 'phone', width: 375 });
      const height = await schau.page.evaluate("document.querySelector('header').getBoundingClientRect().height");
      expect(height, pfad).toBeLessThan(160);
    }
  });

  it('shows on a phone what it cannot draw there as a table, and says each amount beside a bar', async () => {
    await schau.open('kette/arb.html', { name: 'phone', width: 375 });
    const shown = (selector: string) =>
      schau.page.evaluate(`getComputedStyle(document.querySelector('${selector}')).display !== 'none'`);
    expect(await shown('.kette-rahmen')).toBe(false);
    expect(await shown('.tabelle-kette')).toBe(true);
    await schau.open('kosten.html', { name: 'phone', width: 375 });
    const words = await schau.page.evaluate(
      "[...document.querySelectorAll('.diagramm-schmal text')].map(({ textContent }) => textContent.trim())",
    );
    expect(words).toEqual(expect.arrayContaining(['2026', '2027', '2028', '2029', '2030']));
    expect(words).not.toContain('2032');
  });

  it('folds the many parts of a report on a phone alone', async () => {
    const visible = "document.querySelector('.falte li').checkVisibility({ contentVisibilityAuto: true })";
    await schau.open('bericht/2026-06-30/mittel.html', { name: 'phone', width: 375 });
    expect(await schau.page.evaluate(visible)).toBe(false);
    await schau.open('bericht/2026-06-30/mittel.html', breit);
    expect(await schau.page.evaluate(visible)).toBe(true);
  });

  it('loads its typeface', async () => {
    await schau.open('index.html', breit);
    expect(await schau.page.evaluate('document.fonts.check(\'600 16px "Source Sans 3"\')')).toBe(true);
    expect(await schau.page.evaluate("[...document.fonts].filter((face) => face.status === 'error').length")).toBe(0);
  });
});
