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

  it('loads its typeface', async () => {
    await schau.open('index.html', breit);
    expect(await schau.page.evaluate('document.fonts.check(\'600 16px "Source Sans 3"\')')).toBe(true);
    expect(await schau.page.evaluate("[...document.fonts].filter((face) => face.status === 'error').length")).toBe(0);
  });
});
