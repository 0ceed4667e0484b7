// The feed, read back by another library than the one that wrote it, and held against RFC 4287.
import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import type { Example } from '../../../src/diagnostics/diagnostic.ts';
import { emitAtom } from '../../../src/emitters/atom/atom.emitter.ts';
import { doLater, emitBeispiel } from '../../helpers/daten.ts';

const ns = 'http://www.w3.org/2005/Atom';
const adresse = 'https://www.stadt.example/plan';

const xmlOf = async (overlay: Example = {}, website = adresse, zusatz = {}, name = 'termine'): Promise<string> => {
  const artefakte = await emitBeispiel(emitAtom, overlay, {
    konfiguration: { website: { adresse: website }, ...zusatz },
  });
  return String(artefakte.find(({ pfad }) => pfad === `daten/${name}.atom.xml`)?.inhalt);
};

const childrenOf = (parent: Element, name: string): Element[] =>
  [...parent.childNodes].filter(
    (node): node is Element => node.nodeType === 1 && node.nodeName === name && (node as Element).namespaceURI === ns,
  );
const textOf = (parent: Element, name: string): string => childrenOf(parent, name)[0]?.textContent ?? '';
const linkOf = (parent: Element, rel: string): string =>
  childrenOf(parent, 'link')
    .find((link) => link.getAttribute('rel') === rel)
    ?.getAttribute('href') ?? '';

interface Gelesen {
  readonly feed: Element;
  /** The entries by what their titles begin with. */
  readonly entries: ReadonlyMap<string, { readonly id: string; readonly updated: string; readonly text: string }>;
}

function read(xml: string): Gelesen {
  const feed = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'application/xml').documentElement;
  if (!feed) throw new Error('No feed');
  checkFeed(feed);
  return {
    feed,
    entries: new Map(
      childrenOf(feed, 'entry').map((entry) => [
        textOf(entry, 'title').replace(/ \(.*/, ''),
        { id: textOf(entry, 'id'), updated: textOf(entry, 'updated'), text: textOf(entry, 'content') },
      ]),
    ),
  };
}

/** What RFC 4287 asks for in 4.1.1 and 4.1.2, and of dates and ids. */
function checkFeed(feed: Element): void {
  expect([feed.namespaceURI, feed.nodeName]).toEqual([ns, 'feed']);
  const ids: string[] = [];
  for (const one of [feed, ...childrenOf(feed, 'entry')]) {
    for (const name of ['id', 'title', 'updated']) expect(childrenOf(one, name), name).toHaveLength(1);
    ids.push(textOf(one, 'id'));
    expect(textOf(one, 'id')).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(textOf(one, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    expect(textOf(one, 'title')).not.toBe('');
    for (const link of childrenOf(one, 'link')) expect(URL.canParse(link.getAttribute('href') ?? '')).toBe(true);
    expect(linkOf(one, 'alternate')).toMatch(/^https:.*\.html$/);
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(childrenOf(feed, 'author').map((author) => textOf(author, 'name'))).not.toContain('');
  expect(childrenOf(feed, 'author')).toHaveLength(1);
  const days = childrenOf(feed, 'entry').map((entry) => textOf(entry, 'updated'));
  expect(days).toEqual([...days].sort().reverse());
  expect(textOf(feed, 'updated')).toBe(days[0] ?? textOf(feed, 'updated'));
}

const sachstand = (eintraege: string): Example => ({ 'M-TEIL-05': `sachstand:\n${eintraege}\n` });

describe('daten/termine.atom.xml', () => {
  test('has an entry for every Zwischenziel, and leads to the page of its Maßnahme', async () => {
    const { feed, entries } = read(await xmlOf({}, adresse, { lizenz: 'CC BY 4.0' }));
    expect([...entries.keys()]).toEqual(['M-TEIL-05: Stelle besetzt', 'M-TEIL-05: Lotsen geschult']);
    expect(linkOf(feed, 'self')).toBe(`${adresse}/daten/termine.atom.xml`);
    expect(linkOf(childrenOf(feed, 'entry')[0] ?? feed, 'alternate')).toBe(`${adresse}/massnahmen/M-TEIL-05.html`);
    expect(textOf(feed, 'rights')).toBe('CC BY 4.0');
    expect(entries.get('M-TEIL-05: Stelle besetzt')?.text).toContain('Zuständig: Kommunales Integrationszentrum');
  });

  test('is not made where the website has no address: nobody could subscribe', async () => {
    expect(await emitBeispiel(emitAtom)).toEqual([]);
    expect(await emitBeispiel(emitAtom, {}, { konfiguration: { website: { adresse: 'im Rathaus' } } })).toEqual([]);
  });

  test('says of each when something last became of it, as the log tells', async () => {
    const { entries } = read(
      await xmlOf({
        ...sachstand(
          '  - { datum: 2026-02-01, status: begonnen, text: Läuft., erreicht: [1] }\n' +
            '  - { datum: 2026-03-15, status: begonnen, text: Später., verlegt: [{ zwischenziel: 2, nach: 2027-09-30, grund: Krankheit }] }\n' +
            '  - { datum: 2026-03-31, status: begonnen, text: Nichts Neues. }',
        ),
        'content/konzept.md':
          '---\ntitel: Plan\nkommune: Musterstadt\nlaufzeit: { von: 2026-01, bis: 2028-12 }\nstichtag: 2026-06-30\n---\n',
      }),
    );
    expect(entries.get('M-TEIL-05: Stelle besetzt')?.updated).toBe('2026-02-01T00:00:00Z');
    expect(entries.get('M-TEIL-05: Lotsen geschult')?.updated).toBe('2026-03-15T00:00:00Z');
  });

  test('tells when a Maßnahme takes its Zwischenziele with it, by the first entry that does', async () => {
    const { entries } = read(
      await xmlOf(
        sachstand(
          '  - { datum: 2026-01-15, status: begonnen, text: Läuft., erreicht: [1] }\n' +
            '  - { datum: 2026-02-15, status: zurueckgestellt, text: Wartet., grund: Kein Raum. }\n' +
            '  - { datum: 2026-03-15, status: entfallen, text: Fort., grund: Kein Raum. }',
        ),
      ),
    );
    expect(entries.get('M-TEIL-05: Stelle besetzt')?.updated).toBe('2026-01-15T00:00:00Z');
    expect(entries.get('M-TEIL-05: Lotsen geschult')?.updated).toBe('2026-02-15T00:00:00Z');
    expect(entries.get('M-TEIL-05: Lotsen geschult')?.text).toContain('Entfällt');
  });

  test('keeps the id of an entry whatever else changes: address, titles, days', async () => {
    const idsOf = async (...args: Parameters<typeof xmlOf>): Promise<string[]> =>
      [...read(await xmlOf(...args)).entries.values()].map(({ id }) => id).sort();
    const ids = await idsOf();
    expect(await idsOf({}, 'https://anderswo.example/')).toEqual(ids);
    expect(await idsOf({ 'M-TEIL-05': 'titel: Ganz anders\n' })).toEqual(ids);
    const [first] = await idsOf({
      'M-TEIL-05': 'zwischenziele:\n  - { nr: 2, titel: Neu gefasst, termin: 2027-01-31 }\n',
    });
    expect(ids).toContain(first);
  });

  test('any text is text, and no control sign comes in', async () => {
    const titel = `<script> & "Anführung" ]]> 'x'`;
    const { entries } = read(
      await xmlOf({
        'M-TEIL-05': `zwischenziele:\n  - { nr: 1, titel: ${JSON.stringify(titel)}, termin: 2027-01-31 }\n`,
      }),
    );
    expect([...entries.keys()]).toEqual([`M-TEIL-05: ${titel}`]);
  });

  test('knows neither clock nor time zone', async () => {
    const { first, later } = await doLater(() => xmlOf());
    expect(later).toBe(first);
  });
});

describe('daten/neues.atom.xml', () => {
  const bisher = '  - { datum: 2026-01-15, status: begonnen, text: Begonnen. }\n';
  const kopf = (stichtag: string) => ({
    'content/konzept.md': `---\ntitel: Plan\nkommune: Musterstadt\nlaufzeit: { von: 2026-01, bis: 2028-12 }\nstichtag: ${stichtag}\n---\n`,
    'content/berichte/2026-01-31.md': '---\ntitel: Bericht im Januar\n---\n',
  });
  const neues = (log: string, stichtag = '2026-06-30') =>
    xmlOf({ ...kopf(stichtag), ...sachstand(bisher + log) }, adresse, {}, 'neues').then(read);

  test('tells what the logs say since the report before, what passed without word, and the reports', async () => {
    const { entries, feed } = await neues(
      '  - { datum: 2026-03-15, status: begonnen, text: Zwei Wochen später., erreicht: [1] }',
    );
    expect([...entries.keys()]).toEqual(['M-TEIL-05: Lotsenstelle einrichten', 'Bericht im Januar']);
    expect(entries.get('M-TEIL-05: Lotsenstelle einrichten')).toMatchObject({
      updated: '2026-03-15T00:00:00Z',
      text: expect.stringMatching(
        /^Zwischenziel erreicht: 1\. Stelle besetzt .*\nSachstand: begonnen: Zwei Wochen später\.$/,
      ) as string,
    });
    expect(linkOf(feed, 'self')).toBe(`${adresse}/daten/neues.atom.xml`);
  });

  test('knows nothing of what comes after the Stichtag', async () => {
    const { entries } = await neues('  - { datum: 2026-03-15, status: begonnen, text: Später. }', '2026-02-28');
    expect([...entries.keys()]).toEqual(['Bericht im Januar']);
  });
});
