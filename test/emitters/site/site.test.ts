// What the website does with special content: markup in texts, files, papers that are not public, colours, missing parts.
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/render/tree/html.ts';
import { textOf } from '../../../src/render/tree/text.ts';
import { findElements } from '../../../src/render/tree/visit.ts';
import { wegVon, wegZurWurzel } from '../../../src/emitters/adressen.ts';
import { contrastOf, writeFarben } from '../../../src/render/farben.ts';
import { readTemplates } from '../../../src/host/templates.ts';
import { findAll, pagesOf, root, siteOfBeispiel } from '../../helpers/site.ts';

const page = (pages: ReadonlyMap<string, string>, pfad: string): string => {
  const html = pages.get(pfad);
  if (html === undefined) throw new Error(`No page ${pfad}`);
  return html;
};

describe('addresses', () => {
  it('are relative to the page', () => {
    expect(wegZurWurzel('index.html')).toBe('');
    expect(wegVon('massnahmen/M-TEIL-05.html', 'handlungsfelder/teil.html#Z-TEIL-01')).toBe(
      '../handlungsfelder/teil.html#Z-TEIL-01',
    );
    expect(wegVon('glossar.html', 'glossar.html#kim')).toBe('#kim');
    expect(wegVon('index.html', 'bilder/ein plan.png')).toBe('bilder/ein%20plan.png');
  });

  it('lead to the anchors of sessions, Vorgänger and parts of a Handlungsfeld', async () => {
    const pages = pagesOf(await siteOfBeispiel());
    expect(findAll(page(pages, 'gremien/rat.html'), /\sid="(rat\/[^"]*)"/g)).toEqual(['rat/2025-1', 'rat/2025-2']);
    expect(page(pages, 'index.html')).toContain('id="vorgaenger-ALT"');
    expect(findAll(page(pages, 'handlungsfelder/teil.html'), /\sid="([BZL]-[^"]*)"/g)).toEqual([
      'L-TEIL',
      'B-TEIL-01',
      'Z-TEIL-01',
    ]);
  });
});

describe('texts', () => {
  const evil = '<b>&"\'</b>';

  it('stay texts, whatever they hold', async () => {
    const front = (titel: string): string => `${titel}: '${evil.replaceAll("'", "''")}'\n`;
    const pages = pagesOf(
      await siteOfBeispiel({
        'content/konzept.md': `---\n${front('titel')}${front('hinweis')}${front('kommune')}---\n\nA < B & "C"\n`,
        TEIL: front('titel'),
        'M-TEIL-05': front('titel'),
        KI: front('name'),
        'content/daten/einwohner.csv': 'jahr,einwohner\n2020,<i>&\n',
      }),
    );
    const read = new Map([...pages].map(([pfad, html]) => [pfad, parseDocument(html)]));
    for (const [pfad, html] of read)
      expect([pfad, findElements(html, ({ tagName }) => tagName === 'b' || tagName === 'i')]).toEqual([pfad, []]);
    const textOfPage = (pfad: string): string => textOf(read.get(pfad)?.children ?? []);
    expect(textOfPage('massnahmen/M-TEIL-05.html')).toContain(evil);
    expect(textOfPage('index.html')).toContain('A < B & "C"');
  });

  it('of two things with one name have titles that differ', async () => {
    const pages = pagesOf(await siteOfBeispiel({ amt: 'name: Kommunales Integrationszentrum\n' }));
    const titleOf = (pfad: string): string => /<title>(.*)<\/title>/.exec(page(pages, pfad))?.[1] ?? '';
    expect(titleOf('akteure/KI.html')).toBe('Akteur Kommunales Integrationszentrum (KI) – Beispielkonzept');
    expect(titleOf('akteure/amt.html')).toBe('Akteur Kommunales Integrationszentrum (amt) – Beispielkonzept');
  });
});

describe('files', () => {
  it('of the concept come along when a page shows them, and only then', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const artefakte = await siteOfBeispiel(
      {
        'content/bilder/Übersicht 1.png': bytes,
        'content/bilder/ungenutzt.png': bytes,
        'content/kapitel/01-anlass.md':
          '---\ntitel: Anlass\nteil: einfuehrung\n---\n\n![Ein Plan der Stadt](<../bilder/Übersicht 1.png>)\n',
      },
      { readDatei: () => bytes },
    );
    expect(artefakte.filter(({ pfad }) => pfad.startsWith('bilder/'))).toEqual([
      { pfad: 'bilder/Übersicht 1.png', inhalt: bytes },
    ]);
    expect(page(pagesOf(artefakte), 'kapitel/01-anlass.html')).toContain('src="../bilder/%C3%9Cbersicht%201.png"');
  });

  it('that are there are offered with format, pages and size; others are not', async () => {
    const index = page(pagesOf(await siteOfBeispiel()), 'index.html');
    expect(index).toContain('<a href="pdf/handlungskonzept.pdf">Beispielkonzept (PDF, 148 Seiten, 1,2\u00A0MB)</a>');
    expect(index).toContain('<a href="pdf/aktionsplan.pdf">Aktionsplan (PDF, 1 Seite, 334\u00A0KB)</a>');
    expect(index).not.toContain('intern.pdf');
    expect(page(pagesOf(await siteOfBeispiel({}, { vorhanden: [] })), 'index.html')).not.toContain('Zum Herunterladen');
  });

  it('that a paper names as Anlage are linked when they are there', async () => {
    expect(page(pagesOf(await siteOfBeispiel()), 'vorlagen/beschluss.html')).toContain(
      'href="../pdf/handlungskonzept.pdf"',
    );
    expect(page(pagesOf(await siteOfBeispiel({}, { vorhanden: [] })), 'vorlagen/beschluss.html')).toContain(
      '<li>Anlage 1: Beispielkonzept</li>',
    );
  });

  it('that a paper is to be had as are offered on its page, not on the start page where they are for the office', async () => {
    const files = [
      'pdf/ratsvorlage-beschluss.pdf',
      'pdf/ratsvorlage-beschluss-mit-anlagen.pdf',
      'vorlage/beschluss.html',
    ];
    const pages = pagesOf(await siteOfBeispiel({}, { vorhanden: files.map((pfad) => ({ pfad, bytes: 12_000 })) }));
    for (const file of files) expect(page(pages, 'vorlagen/beschluss.html')).toContain(`href="../${file}"`);
    expect(page(pages, 'vorlagen/beschluss.html')).toMatch(
      /mit Anlagen \(PDF, 12\sKB\)[\s\S]*für Word \(HTML, 12\sKB\)/,
    );
    expect(page(pages, 'index.html')).not.toContain('vorlage/beschluss.html');
  });

  it('that the style sheet names are there', async () => {
    const artefakte = await siteOfBeispiel();
    const css = String(artefakte.find(({ pfad }) => pfad === 'assets/site.css')?.inhalt);
    const named = findAll(css, /url\(["']?(source[^"')]+)/g).map((name) => `assets/${name}`);
    expect(named).toHaveLength(6);
    expect(artefakte.map(({ pfad }) => pfad)).toEqual(expect.arrayContaining(named));
  });
});

describe('what is not public', () => {
  it('is not there: papers, steps, closed sessions', async () => {
    const overlay = {
      'content/vorlagen/geheim.md':
        '---\nnummer: Muster\nart: mitteilung\noeffentlich: false\nbetreff: Geheimes Papier\n---\n',
      rat: 'sitzungen:\n  - { id: 2025-1, datum: 2025-03-10, ort: Hinterzimmer, oeffentlich: false }\n  - { id: 2025-2, datum: 2025-09-29 }\n',
    };
    const pages = pagesOf(await siteOfBeispiel(overlay));
    expect([...pages.keys()].filter((pfad) => pfad.startsWith('vorlagen/'))).toEqual(['vorlagen/beschluss.html']);
    expect([...pages.values()].filter((html) => /Geheimes Papier|Hinterzimmer/.test(html))).toEqual([]);
  });

  it('leaves a Beratungsfolge with its public steps', async () => {
    const beschluss = `beratungsfolge:
  - { sitzung: ausschuss/2025-1, zustaendigkeit: vorberatung, oeffentlich: false }
  - { sitzung: rat/2025-2, zustaendigkeit: entscheidung }
`;
    const html = page(pagesOf(await siteOfBeispiel({ beschluss })), 'vorlagen/beschluss.html');
    const folge = /<table class="tabelle tabelle-beratungsfolge[^"]*">[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
    expect(folge).toContain('29.09.2025');
    expect(folge).not.toContain('02.09.2025');
  });
});

describe('the colour of the city', () => {
  it.each(['#1b5e8c', '#ffe100', '#000000', '#ffffff', '#e3000f', '#777777'])(
    '%s leaves all text readable',
    (farbe) => {
      const { auf = '', text = '' } =
        /--auf-stadt: (?<auf>#\w+); --stadt-text: (?<text>#\w+)/.exec(writeFarben(farbe))?.groups ?? {};
      expect(contrastOf(auf, farbe)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(text, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['#e3000f', 'red', 'blue', 'green'],
    ['#ffe100', 'red', 'green', 'blue'],
    ['#1b5e8c', 'blue', 'green', 'red'],
  ])('%s keeps its hue where it is darkened for text', (farbe, ...order) => {
    const text = /--stadt-text: (#\w+)/.exec(writeFarben(farbe))?.[1] ?? '';
    const light = Object.fromEntries(
      ['red', 'green', 'blue'].map((name, index) => [name, parseInt(text.slice(1 + 2 * index, 3 + 2 * index), 16)]),
    );
    const [most = 0, middle = 0, least = 0] = order.map((name) => light[name] ?? 0);
    expect(most).toBeGreaterThan(middle);
    expect(middle).toBeGreaterThanOrEqual(least);
    expect(most).toBeGreaterThan(least + 60);
  });

  it('is that of the configuration', async () => {
    const artefakte = await siteOfBeispiel({}, { konfiguration: { gestaltung: { farbe: '#7a1f3d' } } });
    expect(String(artefakte.find(({ pfad }) => pfad === 'assets/site.css')?.inhalt)).toContain('--stadt: #7a1f3d;');
  });
});

describe('templates', () => {
  it('of a project replace those of the tool', async () => {
    const templates = new Map([...readTemplates(root), ['site/kontakt.hbs', '{{#> seite}}Eigenes{{/seite}}']]);
    expect(page(pagesOf(await siteOfBeispiel({}, { templates })), 'kontakt.html')).toContain('Eigenes');
  });

  it.each(['nirgends.html', 'index.html#nirgends'])(
    'that lead to %s, which is not there, are told with the page',
    async (href) => {
      const templates = new Map([
        ...readTemplates(root),
        ['site/kontakt.hbs', `{{#> seite}}<a href="${href}">Weiter</a>{{/seite}}`],
      ]);
      const built = siteOfBeispiel({}, { templates });
      await expect(built).rejects.toThrow(`„${href}“ auf der Seite kontakt.html`);
    },
  );

  it('that ask for a field that is not there fail', async () => {
    const templates = new Map([
      ...readTemplates(root),
      ['site/kapitel.hbs', '{{nichtda}}'],
      ['site/eintrag.hbs', '{{nichtda}}'],
    ]);
    await expect(siteOfBeispiel({}, { templates })).rejects.toThrow('nichtda');
  });
});
