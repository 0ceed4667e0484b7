// The page of the monitoring, read back: what it says of each Indikator, and what its pictures show.
import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/diagnostics/diagnostic.ts';
import { findAll, pagesOf, siteOfBeispiel, siteOfOberhausen } from '../../helpers/site.ts';

/** The signs that stand in a text as drawings. */
const signs: Readonly<Record<string, string>> = {
  punkt: '●',
  haken: '✓',
  auf: '↑',
  ab: '↓',
  halb: '◐',
  kreis: '○',
  ausruf: '!',
  strich: '–',
};

const text = (html: string): string =>
  html
    .replace(/<svg class="zeichen zeichen-(\w+)"[\s\S]*?<\/svg>/g, (_, name: string) => signs[name] ?? '?')
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** The tile of I-TEIL-01 in the example with these rows. */
async function tileOf(rows: string, indikator = 'richtung: steigend', extra: Example = {}): Promise<string> {
  const pages = pagesOf(
    await siteOfBeispiel({
      'I-TEIL-01': indikator,
      'content/daten/einwohner.csv': `jahr,einwohner\n${rows.replaceAll(' ', '\n')}\n`,
      'content/konzept.md': '---\ntitel: Beispiel\nstichtag: 2026-06-30\n---\n',
      ...extra,
    }),
  );
  const page = pages.get('monitoring.html') ?? '';
  return findAll(page, /(<li class="kachel">[\s\S]*?<\/li>)/g)[0] ?? '';
}

it.each([
  ['::monitoring{}', [2, 2]],
  ['## Lage\n\n::monitoring{}', [2, 3, 3]],
  ['## Lage\n\n### Zahlen\n\n::monitoring{}\n\n## Geld\n\nText.', [2, 3, 4, 4, 2]],
])('in a chapter takes its level from the heading above it: %s', async (body, levels) => {
  const kapitel = `---\ntitel: Umsetzung\nteil: umsetzung\n---\n\n${body}\n`;
  const page = pagesOf(await siteOfBeispiel({ 'content/kapitel/01-umsetzung.md': kapitel })).get(
    'kapitel/01-umsetzung.html',
  );
  expect(findAll(page ?? '', /<h([2-6])[\s>]/g).map(Number)).toEqual(expect.arrayContaining(levels));
  const all = findAll(page ?? '', /<h([1-6])[\s>]/g).map(Number);
  expect(all.filter((level, index) => level > (all[index - 1] ?? 0) + 1)).toEqual([]);
});

describe('a tile', () => {
  it.each([
    ['2020,1000 2025,1025', '● auf dem Pfad (Stand 2025) : Für 2025 waren mindestens 1.025 Personen zu erwarten.'],
    ['2020,1000 2025,1024', '! hinter dem Pfad (Stand 2025) : Für 2025 waren mindestens 1.025 Personen zu erwarten.'],
    ['2020,1000 2025,1050', '✓ erreicht (Stand 2025) :'],
    ['2020,1000 2026,1050', '– nicht zu beurteilen : Seit dem Ausgangswert (2020) liegt kein neuer Wert vor.'],
    ['2020,1000 2025,1050', '↑ steigt (günstig) : 2020: 1.000; 2025: 1.050.'],
    ['2020,1000 2025,1010', '→ unverändert : 2020: 1.000; 2025: 1.010.'],
  ])('of %s says: %s', async (rows, satz) => expect(text(await tileOf(rows))).toContain(satz));

  it('says no sign twice to who listens: a rise is not better where it is none', async () => {
    const tile = await tileOf('2020,1000 2025,1050', 'richtung: sinkend');
    expect(text(tile)).toContain('↑ steigt (ungünstig)');
    expect(findAll(tile, /<svg class="zeichen[^"]*"([^>]*)>/g)).toEqual([' aria-hidden="true"']);
  });

  it('without figures says whom to ask, and draws nothing', async () => {
    const tile = await tileOf('2020,1000', 'reihe: { offen: amt }');
    expect(tile).not.toContain('role="img"');
    expect(tile).toMatch(/Es liegen noch keine Zahlen vor\. Zu fragen: <a href="akteure\/amt\.html">/);
  });

  it('draws values, path, Zielwert and break, and tells them in words', async () => {
    const daten =
      '---\ntitel: E\nquelle: amt-statistik\nspalten:\n  - { name: jahr, art: datum }\n  - { name: einwohner, art: zahl }\n' +
      'zeitspalte: jahr\nbrueche: [{ ab: 2023-05, grund: Zensus }]\n---\n';
    const tile = await tileOf('2005,900 2020,1000 2025,1030', undefined, { 'content/daten/einwohner.md': daten });
    const [label = ''] = findAll(tile, /aria-label="(Diagramm: [^"]*)"/g);
    expect(label).toMatch(/2025: 1\.030\sPersonen.*Pfad: 1\.000\sPersonen \(2020\) bis 1\.050\sPersonen \(2030\)\./);
    expect(label).toContain('Bruch der Reihe ab Mai 2023.');
    expect(label).toContain('Alle Werte: 2005: 900; 2020: 1.000; 2025: 1.030.');
    const words = findAll(tile, /<text[^>]*>([^<]*)<\/text>/g);
    expect(words).toEqual(expect.arrayContaining(['Personen', '2010', '2030', '1.030', '1.050', 'Bruch']));
    expect(tile).toMatch(/stroke-dasharray/);
    expect(text(tile)).toContain('Nicht im Bild: 1 älterer Wert.');
    expect(text(tile)).toContain('nicht zu beurteilen : Zwischen Ausgangswert und letztem Wert bricht die Reihe.');
    expect(findAll(tile, /<th scope="row"[^>]*>([^<]*)<\/th>/g)).toEqual(['2005', '2020', '2025']);
  });
});

it('keeps the figures of the last value and of the Zielwert apart', async () => {
  const tile = await tileOf('2024,1000 2025,1045', 'richtung: steigend\nzielwert: { wert: 1046, jahr: 2026 }');
  // The last value is always told; a Zielwert that has no room beside it stands in the words alone.
  expect(findAll(tile, /<text[^>]*>(1\.04[56])</g)).toEqual(['1.045']);
  expect(tile).toMatch(/aria-label="[^"]*bis 1\.046/);
});

describe('the monitoring of Oberhausen', () => {
  it('has a tile and a row for every Indikator, its rules, and no word about Maßnahmen beside them', async () => {
    const pages = pagesOf(await siteOfOberhausen());
    const page = pages.get('monitoring.html') ?? '';
    const ids = [...pages.keys()].flatMap((pfad) => /^indikatoren\/(.*)\.html$/.exec(pfad)?.[1] ?? []);
    expect(findAll(page, /<h3 class="kachel-titel"><a href="indikatoren\/([^"]*)\.html"/g).sort()).toEqual(ids.sort());
    expect(findAll(page, /<th scope="row"><a href="indikatoren\/([^"]*)\.html"/g).sort()).toEqual(ids.sort());
    expect(text(page)).toContain(`Von ${ids.length} Indikatoren:`);
    expect(text(page)).toContain('Er zeigt nicht, was eine Maßnahme bewirkt hat');
    expect(text(page)).toContain('weniger als 2 Prozent gilt als unverändert');
    expect(page).not.toMatch(/class="status /);
    expect(pages.get('kapitel/42-integrationsmonitoring.html')).toContain('class="kacheln"');
  });
});
