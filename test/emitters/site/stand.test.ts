// What pages tell of the state of things: how late, what comes next, what is to be reported, where a link of the chain is missing.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Konfiguration } from '../../../src/projekt/konfiguration.ts';
import { parseDocument } from '../../../src/render/tree/html.ts';
import { toText } from '../../../src/render/tree/text.ts';
import { findElements } from '../../../src/render/tree/visit.ts';
import { beispielFiles } from '../../helpers/beispiel.ts';
import { pagesOf, siteOfBeispiel } from '../../helpers/site.ts';

/** The first Zwischenziel is due at the end of September and missed, the second is moved; a decision is asked for. */
const sachstand = `sachstand:
  - { datum: 2026-03-31, status: begonnen, text: Die Stelle ist ausgeschrieben. }
  - datum: 2026-10-31
    status: begonnen
    text: Niemand hat sich beworben.
    verlegt: [{ zwischenziel: 2, nach: 2027-10, grund: Ohne Stelle keine Schulung. }]
    entscheidungsbedarf: Ob die Stelle besser bezahlt wird.
`;
const konzept = String(beispielFiles().get('content/konzept.md')).replace(
  'stichtag: 2026-06-30',
  'stichtag: 2026-11-10',
);

const build = async (konfiguration: Konfiguration = {}): Promise<ReadonlyMap<string, string>> =>
  pagesOf(
    await siteOfBeispiel(
      {
        'M-TEIL-05': sachstand,
        'content/konzept.md': konzept,
        'content/kapitel/01-anlass.md': '---\ntitel: Anlass\nteil: einfuehrung\n---\n\nText.\n',
        'content/berichte/2026-06-30.md': '---\ntitel: Erster Bericht\n---\n',
        'content/handlungsfelder/1-teilhabe/bedarfe/B-TEIL-02.md': '---\ntitel: Niemand hört zu\n---\n\nText.\n',
      },
      { konfiguration },
    ),
  );

let pages: ReadonlyMap<string, string> = new Map();
beforeAll(async () => {
  pages = await build();
}, 120_000);

/** The words of the main part of a page. */
function textOf(pfad: string): string {
  const [main] = findElements(parseDocument(pages.get(pfad) ?? ''), ({ tagName }) => tagName === 'main');
  return main ? toText([main]).replaceAll('\u00A0', ' ') : '';
}

describe('the page of a Maßnahme', () => {
  it('tells its light with the reason, and the days', () => {
    const text = textOf('massnahmen/M-TEIL-05.html');
    expect(text).toContain('41 Tage im Verzug');
    expect(text).toContain('Zwischenziel 1 („Stelle besetzt“) war bis 09/2026 fällig und ist 41 Tage überfällig.');
    expect(text).toContain('0 von 2 Zwischenzielen erreicht');
  });

  it('has its life as a line, before and after the Stichtag', () => {
    const text = textOf('massnahmen/M-TEIL-05.html');
    const [bisher = '', kommend = ''] = text.slice(text.indexOf('Lebenslauf')).split('Stichtag: ');
    expect(bisher).toMatch(
      /Vorschlag:.*im Konzept.*Termin versäumt:.*Termin verlegt: 2\. Lotsen geschult: von 30\.06\.2027 auf 10\/2027/,
    );
    expect(kommend).toContain('Zwischenziel fällig: 2. Lotsen geschult');
  });

  it('compares with the last report, and has parts with addresses that stay', () => {
    expect(textOf('massnahmen/M-TEIL-05.html')).toContain('Voriger Bericht: 30.06.2026');
    for (const anker of ['zwischenziele', 'zeitplan', 'kosten', 'vergleich', 'sachstand', 'lebenslauf'])
      expect(pages.get('massnahmen/M-TEIL-05.html')).toContain(`id="${anker}"`);
  });

  it('offers to write only where there is a mailbox, with the thing and the page in the subject', async () => {
    expect(pages.get('massnahmen/M-TEIL-05.html')).not.toContain('mailto:');
    const mit = await build({ website: { kontakt: 'ki@musterstadt.example' } });
    const [link] = findElements(parseDocument(mit.get('massnahmen/M-TEIL-05.html') ?? ''), ({ properties }) =>
      (properties['href'] ?? '').startsWith('mailto:ki@musterstadt.example?subject='),
    );
    const href = String(link?.properties['href']);
    expect(decodeURIComponent(href)).toContain('M-TEIL-05 Lotsenstelle einrichten (massnahmen/M-TEIL-05.html)');
    const ohne = await build({ website: { kontakt: 'https://www.musterstadt.example/' } });
    expect(ohne.get('massnahmen/M-TEIL-05.html')).not.toContain('mailto:');
  });
});

it('an Akteur sees what is overdue, what comes next, what to decide and what to report when', () => {
  const text = textOf('akteure/KI.html');
  expect(text).toContain('Stichtag 31. Dezember 2026, ist der Sachstand von 2 Maßnahmen zu melden');
  expect(text).toMatch(
    /Überfällig.*M-TEIL-05.*41 Tage.*Als Nächstes.*2\. Lotsen geschult.*Ob die Stelle besser bezahlt wird/,
  );
});

it('a Handlungsfeld tells what is late and what each year costs', () => {
  const text = textOf('handlungsfelder/teil.html');
  expect(text).toContain('M-TEIL-05: 41 Tage');
  expect(text).toContain('2026: 20.000 €');
});

describe('what is to be decided', () => {
  const abschnitte = async (entscheidet: string): Promise<ReadonlyMap<string, string>> => {
    const site = await siteOfBeispiel({
      'M-TEIL-05': `${sachstand}    entscheidet: ${entscheidet}\n`,
      'content/konzept.md': konzept,
    });
    return pagesOf(site);
  };

  it('is told in the log with who decides', async () => {
    const [main] = findElements(
      parseDocument((await abschnitte('rat')).get('massnahmen/M-TEIL-05.html') ?? ''),
      ({ tagName }) => tagName === 'main',
    );
    expect(toText(main ? [main] : [])).toContain('Ob die Stelle besser bezahlt wird. (Wer entscheidet: Rat)');
  });

  it.each([
    ['KI', 'akteure/KI.html', ['zu-entscheiden']],
    ['amt', 'akteure/amt.html', ['zu-entscheiden']],
    ['amt', 'akteure/KI.html', ['entscheidungen']],
    ['rat', 'akteure/KI.html', ['entscheidungen']],
  ])('by %s stands once on %s', async (entscheidet, pfad, erwartet) => {
    const html = (await abschnitte(entscheidet)).get(pfad) ?? '';
    expect(['zu-entscheiden', 'entscheidungen'].filter((anker) => html.includes(`id="${anker}"`))).toEqual(erwartet);
  });
});

it('the chain tells its gaps, in words and in the picture', () => {
  expect(textOf('kette/teil.html')).toContain('2 Bedarfe, 1 Ziel');
  expect(textOf('kette/teil.html')).toMatch(/B-TEIL-02 Niemand hört zu.*! ohne Ziel|B-TEIL-02.*ohne Ziel/);
  expect(pages.get('kette/teil.html')).toContain('knoten-luecke');
});

it('the timeline tells in words what it draws', () => {
  const html = pages.get('zeitplan/teil.html') ?? '';
  expect(html.replaceAll('\u00A0', ' ')).toContain('2. bis 10/2027, verlegt von 30.06.2027, offen');
  expect(textOf('zeitplan/teil.html')).toContain('41 Tage im Verzug');
});

describe('what is late', () => {
  it('is told as a list of its own in the Aktionsplan, to which the start page leads without a program too', () => {
    const ways = findElements(parseDocument(pages.get('index.html') ?? ''), ({ tagName }) => tagName === 'a').filter(
      ({ properties: { href } }) => String(href).includes('im-verzug'),
    );
    expect(ways).toHaveLength(2);
    for (const { properties } of ways) expect(properties.href).toBe('aktionsplan.html?zeichen=im-verzug#ueberfaellig');
    expect(textOf('aktionsplan.html')).toMatch(
      /Überfällig am 10\. November 2026\s+M-TEIL-05: 41 Tage \(Zwischenziel 1 „Stelle besetzt“, fällig bis 09\/2026\); zuständig: /,
    );
  });
});

it('the page of the papers says of each when and where it is deliberated', () => {
  const vorlagen = findElements(parseDocument(pages.get('vorlagen.html') ?? ''), ({ properties }) =>
    String(properties.className).includes('zeilen'),
  );
  expect(vorlagen.length).toBeGreaterThan(0);
  for (const liste of vorlagen) expect(toText([liste])).toMatch(/\d{2}\.\d{2}\.\d{4}: .+, \p{Lu}\p{Ll}+; Ergebnis: /u);
});

it('the chapters have a page in the navigation, with their parts', () => {
  expect(textOf('kapitel.html')).toMatch(/Alle Kapitel.*Einführung\s+Anlass/s);
  const kapitel = [...pages].find(([pfad]) => pfad.startsWith('kapitel/'))?.[1] ?? '';
  const [aktuell] = findElements(
    parseDocument(kapitel),
    ({ tagName, properties }) => tagName === 'a' && properties.ariaCurrent === 'true',
  );
  expect(aktuell && toText([aktuell])).toBe('Alle Kapitel');
});
