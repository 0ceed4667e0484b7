// Every page of the small example and of the real content: whole, valid, and with nowhere a link that leads to nothing.
import { HtmlValidate } from 'html-validate';
import { posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Artefakt } from '../../../src/emitters/emitter.ts';
import { parseDocument } from '../../../src/render/tree/html.ts';
import { toText } from '../../../src/render/tree/text.ts';
import { findElements, visitElements } from '../../../src/render/tree/visit.ts';
import { findAll, pagesOf, makeOberhausen, siteOfBeispiel, siteOfOberhausen, vorhanden } from '../../helpers/site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Our ids are those of the content, and HTML allows a digit in front: `2025-06-20-fachveranstaltung`.
    'valid-id': ['error', { relaxed: true }],
    // Titles are the authors': how long one is, is for them to say. The emitter shortens what would be unreadable.
    'long-title': 'off',
  },
});

const unescape = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x3D;', '=');

/** The drawings of a page that are neither named nor hidden; what is drawn inside one is part of it. */
function listUnnamed(html: string): string[] {
  const found: string[] = [];
  visitElements(parseDocument(html), ({ tagName, properties }, inside) => {
    const outer = tagName === 'svg' && inside.every((element) => element.tagName !== 'svg');
    const named = ['img', 'group'].includes(String(properties['role'])) && (properties['ariaLabel'] ?? '') !== '';
    if (outer && !named && properties['ariaHidden'] !== 'true') found.push(JSON.stringify(properties));
  });
  return found;
}

describe.each([
  ['the example', 'Erfundenes Beispiel.', siteOfBeispiel, siteOfBeispiel],
  ['the content of Oberhausen', 'Musterfassung, keine amtliche Fassung', siteOfOberhausen, makeOberhausen],
] as const)('the website of %s', (_name, hinweis, build, buildAgain) => {
  let artefakte: readonly Artefakt[] = [];
  let pages: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    artefakte = await build();
    pages = pagesOf(artefakte);
    // A busy machine takes its time.
  }, 120_000);

  /** What a check finds on each page, with the page's name. */
  const faults = (check: (html: string, pfad: string) => readonly string[]): string[] =>
    [...pages].flatMap(([pfad, html]) => check(html, pfad).map((fault) => `${pfad}: ${fault}`));

  it('has its pages, and no path twice', () => {
    const paths = artefakte.map(({ pfad }) => pfad);
    expect(new Set(paths).size).toBe(paths.length);
    const expected = [
      'index',
      'handlungsfelder',
      'handlungsfelder/teil',
      'massnahmen/M-TEIL-05',
      'aktionsplan',
      'akteure',
      'akteure/KI',
    ];
    expect(paths).toEqual(
      expect.arrayContaining(
        [...expected, 'gremien/rat', 'beteiligung', 'budgets', 'quellen'].map((name) => `${name}.html`),
      ),
    );
  });

  it('links only to pages, files and anchors that are there', () => {
    const files = new Set([...artefakte, ...vorhanden].map(({ pfad }) => pfad));
    const ids = new Map([...pages].map(([pfad, html]) => [pfad, new Set(findAll(html, /\sid="([^"]*)"/g))]));
    const dead = faults((html, pfad) =>
      findAll(html, /\s(?:href|src)="([^"]*)"/g)
        .map(unescape)
        .filter((href) => !/^(?:https?:|mailto:|data:)/.test(href))
        .filter((href) => {
          const [file = '', anchor] = href.replace(/\?[^#]*/, '').split('#');
          const target = file === '' ? pfad : posix.join(posix.dirname(pfad), decodeURI(file));
          return !files.has(target) || (anchor !== undefined && ids.get(target)?.has(decodeURI(anchor)) !== true);
        }),
    );
    expect(dead).toEqual([]);
  });

  it('asks nothing of other servers, and runs only its own scripts', () => {
    const loads =
      /<(?:iframe|object|embed)\b|<script(?! src="(?:\.\.\/)*assets\/[a-z]+\.js" defer=""><\/script>)(?! src="(?:\.\.\/)*assets\/[a-z]+\.js" defer><\/script>)|\sstyle="|\son[a-z]+="|\ssrc="https?:[^"]*"|<link[^>]*href="(?:https?:|\/)[^"]*"|\s(?:href|src)="\/[^"]*"|url\(['"]?https?:/g;
    expect(faults((html) => html.match(loads) ?? [])).toEqual([]);
  });

  it('is in German, with a title of its own on every page', () => {
    expect(faults((html) => (/<html lang="de">/.test(html) ? [] : ['lang']))).toEqual([]);
    const titles = [...pages.values()].map((html) => /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '');
    expect(titles.filter((title, index) => title.trim() === '' || titles.indexOf(title) !== index)).toEqual([]);
  });

  it('has one h1 a page and leaves out no level of headings', () => {
    const wrong = faults((html) => {
      const levels = findAll(html, /<h([1-6])[\s>]/g).map(Number);
      const jump = levels.find((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return [
        ...(levels.filter((level) => level === 1).length === 1 ? [] : ['h1']),
        ...(jump === undefined ? [] : [`jump to h${jump}`]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('bears the hinweis on every page', () =>
    expect(faults((html) => (html.includes(hinweis) ? [] : ['hinweis']))).toEqual([]));

  it('has the skip link first, and one main, header and footer', () => {
    const wrong = faults((html) => {
      const first =
        /<(?:a|button|input|summary)\b[^>]*>|tabindex="0"/.exec(html.slice(html.indexOf('<body')))?.[0] ?? '';
      const once = ['<main ', '<header ', '<footer '].filter((tag) => html.split(tag).length !== 2);
      return [
        ...(first.includes('href="#hauptinhalt"') && html.includes('id="hauptinhalt"') ? [] : ['skip link']),
        ...once,
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('marks one place in the navigation at most', () => {
    const marks = (html: string): number =>
      (/<nav class="navigation"[\s\S]*?<\/nav>/.exec(html)?.[0].match(/aria-current/g) ?? []).length;
    expect(faults((html) => (marks(html) <= 1 ? [] : ['aria-current']))).toEqual([]);
  });

  it('has captions, scopes and no empty cell in its tables', () => {
    const wrong = faults((html) =>
      findAll(html, /(<table[\s\S]*?<\/table>)/g).flatMap((table) => [
        ...(/<caption[^>]*>[^<]*\S[^<]*<\/caption>/.test(table) ? [] : ['caption']),
        ...(table.match(/<th(?=[ >])(?![^>]* scope="(?:col|row|rowgroup)")[^>]*>/g) ?? []),
        ...(table.match(/<t[dh][^>]*>\s*<\/t[dh]>/g) ?? []),
      ]),
    );
    expect(wrong).toEqual([]);
  });

  it('draws its signs: no typeface has them', () => {
    const signs = (html: string): readonly string[] => {
      const body = findElements(parseDocument(html), ({ tagName }) => tagName === 'body').map(
        ({ children }) => children,
      );
      return body.flatMap((children) => toText(children).match(/.{0,20}[✓○●◐].{0,20}/gu) ?? []);
    };
    expect(faults(signs)).toEqual([]);
  });

  it('gives every chart its text alternative and its table', () => {
    const charts = [...pages.values()].flatMap((html) =>
      findAll(html, /(<div class="diagramm"[\s\S]*?)(?=<div class="diagramm"|<\/main>)/g),
    );
    expect(charts.length).toBeGreaterThan(0);
    const wrong = charts.filter(
      (chart) => !/<svg[^>]* role="img" aria-label="Diagramm: [^"]+\d/.test(chart) || !chart.includes('<table'),
    );
    expect(wrong).toEqual([]);
    expect(faults(listUnnamed)).toEqual([]);
  });

  it('names the format of every file that it links to', () => {
    const links = faults((html) =>
      findAll(html, /(<a href="[^"]*\.(?:pdf|csv|xlsx|ics|json)"[^>]*>[^<]*<\/a>)/g).filter(
        (link) => !/\([A-Z]+, .*[KM]B\)<\/a>/.test(link),
      ),
    );
    expect(links).toEqual([]);
  });

  it('shows nothing of the machinery', () => {
    expect(faults((html) => html.match(/undefined|\[object|<\/?k-[vd]|\bNaN\b|\{\{|>null</g) ?? [])).toEqual([]);
  });

  it('is valid HTML', async () => {
    const messages: string[] = [];
    for (const [pfad, html] of pages) {
      const { results } = await validator.validateString(html, pfad);
      for (const { messages: found } of results)
        messages.push(...found.map(({ line, ruleId, message }) => `${pfad}:${line} ${ruleId} ${message}`));
    }
    expect(messages).toEqual([]);
  });

  it('comes out the same, to the byte', async () => expect(await buildAgain()).toEqual(artefakte));
});

it('the start page offers the data files by name, the page of an Akteur its calendar', async () => {
  const files = ['aktionsplan.xlsx', 'aktionsplan-felder.csv', 'termine.ics', 'termine-KI.ics'];
  const artefakte = await siteOfBeispiel(
    {},
    { vorhanden: files.map((name) => ({ pfad: `daten/${name}`, bytes: 12_000 })) },
  );
  const pages = pagesOf(artefakte);
  const start = pages.get('index.html') ?? '';
  expect(start).toContain('Aktionsplan als Tabelle (XLSX, 12\u00A0KB)');
  expect(start).toContain('Aktionsplan: Beschreibung der Datenfelder (CSV');
  expect(start).toContain('Alle Termine als Kalender (ICS');
  expect(start).not.toContain('termine-KI.ics');
  const [, akteur = ''] = [...pages].find(([pfad]) => /akteure\/KI\b/i.test(pfad)) ?? [];
  expect(akteur).toContain('daten/termine-KI.ics');
});
