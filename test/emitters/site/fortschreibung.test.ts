// The Fortschreibung, read back: what became of the Maßnahmen of a Vorgänger, and what is new.
import { describe, expect, it } from 'vitest';
import { listVorlaeufer } from '../../../src/model/queries/massnahme/fortschreibung.ts';
import { compileBeispiel } from '../../helpers/beispiel.ts';
import { pagesOf, siteOfBeispiel } from '../../helpers/site.ts';

const overlay = {
  konzept: `vorgaenger:
  - id: ALT
    titel: Altes Konzept
    massnahmen:
      - { nummer: 1, titel: Lotsen }
      - { nummer: 2, titel: Kurse }
      - { nummer: 3, titel: Fest, beendet: Der Verein hat sich aufgelöst. }
      - { nummer: 4, titel: Kartei }
`,
  'M-TEIL-01': 'fortgefuehrt_aus: { vorgaenger: ALT, nummer: 2 }',
  'M-TEIL-05': 'fortgefuehrt_aus: { vorgaenger: ALT, nummer: "1", aenderung: Jetzt in jedem Stadtteil. }',
};

const text = (html = ''): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the Maßnahmen of a Vorgänger', () => {
  const verbleib = (more: Parameters<typeof compileBeispiel>[0]) =>
    listVorlaeufer(compileBeispiel({ ...overlay, ...more }).model).map(({ nummer, verbleib: was, nachfolger }) => [
      nummer,
      was,
      ...nachfolger.map(({ id }) => id),
    ]);

  it('are continued, changed, ended, or nobody has said', () =>
    expect(verbleib({})).toEqual([
      ['1', 'geaendert', 'M-TEIL-05'],
      ['2', 'fortgefuehrt', 'M-TEIL-01'],
      ['3', 'beendet'],
      ['4', 'unbekannt'],
    ]));

  it('stand there too where only the Vorgänger is named', () =>
    expect(
      verbleib({
        konzept: 'vorgaenger: [{ id: ALT, titel: Altes Konzept }]',
        'M-TEIL-05': 'fortgefuehrt_aus: { vorgaenger: ALT }',
      }),
    ).toEqual([
      ['2', 'fortgefuehrt', 'M-TEIL-01'],
      [undefined, 'fortgefuehrt', 'M-TEIL-05'],
    ]));
});

describe('the page', () => {
  it('tells what became of each and counts what is new', async () => {
    const pages = pagesOf(
      await siteOfBeispiel({
        ...overlay,
        'content/kapitel/80-vorlaeufer.md': '---\ntitel: Vorläufer\nteil: anhang\n---\n\n::fortschreibung{}\n',
      }),
    );
    const page = text(pages.get('fortschreibung.html'));
    expect(page).toContain(
      '4 Maßnahmen der Vorgänger: fortgeführt 1, geändert fortgeführt 1, beendet 1, nicht bekannt 1.',
    );
    expect(page).toContain('Von 1 künftigen Maßnahmen dieses Konzepts sind 0 neu');
    expect(page).toContain('Nr. 1: Lotsen geändert fortgeführt Jetzt in jedem Stadtteil. M-TEIL-05');
    expect(page).toContain('Nr. 3: Fest beendet Der Verein hat sich aufgelöst. –');
    expect(page).toContain('0 von 1');
    expect(text(pages.get('kapitel/80-vorlaeufer.html'))).toContain('Nr. 3: Fest beendet');
    expect(pages.get('index.html')).toContain('href="fortschreibung.html"');
    expect(text(pages.get('massnahmen/M-TEIL-05.html'))).toContain('dort Nr. 1. Geändert: Jetzt in jedem Stadtteil.');
  });

  it('is not there for a first concept', async () => {
    const pages = pagesOf(await siteOfBeispiel({ konzept: 'vorgaenger: []' }));
    expect(pages.has('fortschreibung.html')).toBe(false);
    expect(pages.get('index.html')).not.toContain('fortschreibung.html');
  });
});
