// What a website that has an address tells programs: the one address of each page, what a preview shows, where it stands among the
// others (schema.org), the list of all pages (sitemaps.org), and a page for addresses that lead nowhere.
import type { Element } from 'hast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Konfiguration } from '../../projekt/konfiguration.ts';
import { parseDocument, writeDocument } from '../../render/tree/html.ts';
import { findElements } from '../../render/tree/visit.ts';
import { findAdresse } from '../adressen.ts';
import type { Artefakt } from '../emitter.ts';
import { bereiche } from './bereiche.ts';
import { defineSeite, type Seite, type Seitenrahmen } from './seite.ts';

/** What stands in the head of a page for programs. */
export interface Auffindbar {
  readonly adresse: string;
  /** The picture of a preview: the city's logo, where its format is one that previews show; else null. */
  readonly bild: string | null;
  readonly daten: object;
}

/** The page for addresses that lead nowhere. */
export const fehlseite: Seite = defineSeite({
  pfad: '404.html',
  titel: 'Diese Seite gibt es nicht',
  vorlage: 'fehlt',
  inhalt: () => ({}),
});

/** The address of a page and what it is, in words of schema.org; null where the website has no address, and for the page of errors. */
export function auffindbarOf(
  konfiguration: Konfiguration,
  seite: Seite,
  { fenstertitel, konzept, kruemel, logo }: Pick<Seitenrahmen, 'fenstertitel' | 'konzept' | 'kruemel' | 'logo'>,
): Auffindbar | null {
  const adresse = findAdresse(konfiguration, pfadOf(seite));
  const start = findAdresse(konfiguration, '');
  if (adresse === undefined || start === undefined || seite === fehlseite) return null;
  const website = { '@type': 'WebSite', name: konzept.titel, url: start };
  const gemeinsam = { '@context': 'https://schema.org', url: adresse, name: fenstertitel, inLanguage: 'de' };
  const herausgeber = konzept.herausgeber ?? konzept.kommune;
  const daten =
    seite.pfad === bereiche.start.pfad
      ? {
          ...gemeinsam,
          ...website,
          ...(herausgeber === null ? {} : { publisher: { '@type': 'GovernmentOrganization', name: herausgeber } }),
        }
      : {
          ...gemeinsam,
          '@type': 'WebPage',
          isPartOf: website,
          breadcrumb: {
            '@type': 'BreadcrumbList',
            itemListElement: kruemel.map(({ text, href }, index) => ({
              '@type': 'ListItem',
              position: index + 1,
              name: text,
              item: new URL(href ?? '', adresse).href,
            })),
          },
        };
  const bild = logo !== null && /\.(?:png|jpe?g)$/i.test(logo) ? new URL(logo, adresse).href : null;
  return { adresse, bild, daten };
}

/** The start page is where the website is. */
const pfadOf = ({ pfad }: Seite): string => (pfad === bereiche.start.pfad ? '' : pfad);

/** sitemap.xml with the address of every page; nothing where the website has none. */
export function sitemapOf(konfiguration: Konfiguration, seiten: readonly Seite[]): Artefakt[] {
  const adressen = seiten
    .filter((seite) => seite !== fehlseite)
    .flatMap((seite) => findAdresse(konfiguration, pfadOf(seite)) ?? []);
  if (adressen.length === 0) return [];
  const kopf = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' } as const;
  const urlset = x(
    'urlset',
    { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    adressen.map((adresse) => x('url', [x('loc', adresse)])),
  );
  return [{ pfad: 'sitemap.xml', inhalt: `${toXml(x(null, [kopf, urlset]), { closeEmptyElements: true })}\n` }];
}

const wege = ['href', 'src', 'action'] as const;

/** The page of errors is shown at any address: its ways begin at the root of the website. */
export function addRoot(page: string, konfiguration: Konfiguration): string {
  const root = findAdresse(konfiguration, '');
  if (root === undefined) return page;
  const html = parseDocument(page);
  for (const { properties } of findElements(html, hasWay))
    for (const name of wege) {
      const way = properties[name];
      if (typeof way === 'string' && !way.startsWith('#')) properties[name] = new URL(way, root).href;
    }
  return writeDocument(html);
}

const hasWay = ({ properties }: Element): boolean => wege.some((name) => properties[name] !== undefined);
