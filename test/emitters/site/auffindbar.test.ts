// What a website that has an address tells programs, and what it says of its versions.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Artefakt } from '../../../src/emitters/emitter.ts';
import { writeFragment } from '../../../src/stages/parse/prosa/fragment.ts';
import { compileBeispiel } from '../../helpers/beispiel.ts';
import { findAll, pagesOf, siteOf, siteOfBeispiel } from '../../helpers/site.ts';

const adresse = 'https://www.stadt.example/konzept/';
let artefakte: readonly Artefakt[] = [];
let pages: ReadonlyMap<string, string> = new Map();
beforeAll(async () => {
  artefakte = await siteOfBeispiel(
    { 'content/konzept.md': '---\ntitel: Sonne & Mond </script>\nkommune: Stadt\nstichtag: 2026-06-30\n---\n' },
    { konfiguration: { website: { adresse } } },
  );
  pages = pagesOf(artefakte);
});

const headOf = (html: string): string => html.slice(0, html.indexOf('</head>'));
const datenOf = (html: string): Record<string, unknown> => {
  const [json = ''] = findAll(html, /<script type="application\/ld\+json">(.*?)<\/script>/g);
  return JSON.parse(json) as Record<string, unknown>;
};

describe('a website with an address', () => {
  it('gives every page its one address, and lists them all', () => {
    const named = [...pages].flatMap(([pfad, html]) => {
      const found = findAll(html, /<link rel="canonical" href="([^"]*)">/g);
      expect(found).toEqual(pfad === '404.html' ? [] : [adresse + (pfad === 'index.html' ? '' : encodeURI(pfad))]);
      expect(findAll(headOf(html), /property="og:url" content="([^"]*)"/g)).toEqual(found);
      return found;
    });
    const sitemap = String(artefakte.find(({ pfad }) => pfad === 'sitemap.xml')?.inhalt);
    expect(sitemap).toContain('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"');
    expect(findAll(sitemap, /<loc>([^<]*)<\/loc>/g)).toEqual(named);
  });

  it('says what a page is and where it stands, whatever its title holds', () => {
    expect(datenOf(pages.get('index.html') ?? '')).toMatchObject({
      '@type': 'WebSite',
      name: 'Sonne & Mond </script>',
      url: adresse,
      publisher: { name: 'Stadt' },
    });
    expect(datenOf(pages.get('massnahmen/M-TEIL-01.html') ?? '')).toMatchObject({
      '@type': 'WebPage',
      url: `${adresse}massnahmen/M-TEIL-01.html`,
      breadcrumb: { itemListElement: [{ position: 1, item: `${adresse}index.html` }, { position: 2 }, {}] },
    });
  });

  it('has a page for addresses that lead nowhere, which works at any of them', () => {
    const html = pages.get('404.html') ?? '';
    const ways = findAll(html, /(?:href|src|action)="([^"]*)"/g);
    expect(ways).toContain(`${adresse}assets/site.css`);
    expect(ways.filter((way) => !way.startsWith(adresse) && !/^(?:#|data:)/.test(way))).toEqual([]);
  });
});

it('without an address says none of it', async () => {
  const plain = await siteOfBeispiel();
  expect(plain.map(({ pfad }) => pfad).filter((pfad) => /404|sitemap/.test(pfad))).toEqual([]);
  for (const html of pagesOf(plain).values()) expect(html).not.toMatch(/canonical|og:|ld\+json|überholt/);
});

it('names older versions on the start page, and on every page of an older one the one that holds', async () => {
  const website = { abgeloest: 'https://neu.example/', fassungen: [{ titel: 'Fassung von 2020', adresse }] };
  const old = pagesOf(await siteOfBeispiel({}, { konfiguration: { website } }));
  for (const html of old.values()) expect(html).toContain('<a href="https://neu.example/">Zur geltenden Fassung</a>');
  expect(old.get('index.html')).toContain(`<li><a href="${adresse}">Fassung von 2020</a></li>`);
});

it.each([
  ['logo.png', [`${adresse}bilder/logo.png`]],
  ['logo.svg', []],
])('shows the logo %s in a preview where previews can: %j', async (name, bilder) => {
  const snapshot = compileBeispiel({ [`content/bilder/${name}`]: '' }, { writeFragment });
  const made = await siteOf(snapshot, {
    konfiguration: { website: { adresse }, gestaltung: { logo: `bilder/${name}` } },
    readDatei: () => new Uint8Array(),
  });
  const html = pagesOf(made).get('massnahmen/M-TEIL-01.html') ?? '';
  expect(findAll(html, /property="og:image" content="([^"]*)"/g)).toEqual(bilder);
});
