// Where everything stands in the output: the page of each thing, its anchor where it is only a part of one, the way there from
// another page, and the address on the web. Ways between pages are relative: the site works in any folder and from a double-click.
import { isKostennach } from '../domain/finanzen.ts';
import type { Typ } from '../domain/kinds/kind.ts';
import { isTyp } from '../domain/kinds/registry.ts';
import { findSitzung } from '../model/queries/gremien.ts';
import { findEntity, keyOf, type Model } from '../model/model.ts';
import type { Konfiguration } from '../projekt/konfiguration.ts';

const feldseite = (kuerzel: string): string => `handlungsfelder/${kuerzel.toLowerCase()}.html`;

/** The page of the report of a day. */
export const berichtseite = (stichtag: string): string => `bericht/${stichtag}.html`;

/** A part of a Handlungsfeld carries its kuerzel between hyphens: Z-TEIL-01. */
const inFeld = (id: string): string => `${feldseite(id.split('-')[1] ?? '')}#${id}`;

const orte: Readonly<Record<Typ, (id: string) => string>> = {
  konzept: () => 'index.html',
  kapitel: (id) => `kapitel/${id}.html`,
  handlungsfeld: feldseite,
  leitziel: inFeld,
  bedarf: inFeld,
  ziel: inFeld,
  massnahme: (id) => `massnahmen/${id}.html`,
  akteur: (id) => `akteure/${id}.html`,
  gremium: (id) => `gremien/${id}.html`,
  beteiligung: (id) => `beteiligung.html#${id}`,
  indikator: (id) => `indikatoren/${id}.html`,
  datensatz: (id) => `datensaetze/${id}.html`,
  quelle: (id) => `quellen.html#${id}`,
  glossar: (id) => `glossar.html#${id}`,
  budget: (id) => `budgets.html#${id}`,
  verzahnung: (id) => `verzahnung.html#${id}`,
  vorlage: (id) => `vorlagen/${id}.html`,
  bericht: berichtseite,
};

const feldteile: ReadonlySet<string> = new Set<Typ>(['leitziel', 'bedarf', 'ziel']);

/** The page and anchor of a thing, `kapitel/01-anlass.html` or `glossar.html#kim`; null where the site does not have it. */
export function findOrt(model: Model, ziel: { readonly typ: string; readonly id: string }): string | null {
  const { typ, id } = ziel;
  if (typ === 'sitzung') return findSitzung(model, id) ? `gremien/${id.split('/')[0] ?? ''}.html#${id}` : null;
  if (typ === 'vorgaenger')
    return model.konzept && model.bekannt.has(keyOf(ziel)) ? `index.html#vorgaenger-${id}` : null;
  if (typ === 'extern') return findOrt(model, { typ: 'verzahnung', id: id.split(':')[0] ?? '' });
  if (typ === 'kosten') return kostenOrt(id);
  const entity = isTyp(typ) ? findEntity(model, typ, id) : undefined;
  if (!entity) return null;
  if (feldteile.has(typ) && !findEntity(model, 'handlungsfeld', entity.feld ?? '')) return null;
  return orte[entity.typ](id);
}

/** What a sum of costs is made of: `akteur/KI` is a part of the page of its grouping. */
function kostenOrt(id: string): string | null {
  const [nach = '', schluessel = ''] = id.split('/');
  return isKostennach(nach) ? `kosten/${nach}.html#${nach}-${schluessel}` : null;
}

/** The way from a page to the root of the site: empty, or `../` for every folder. */
export const wegZurWurzel = (seite: string): string => '../'.repeat(seite.split('/').length - 1);

/** The way from a page to a place, both told from the root of the site. */
export function wegVon(seite: string, ort: string): string {
  const [pfad = '', anker] = ort.split('#');
  if (pfad === seite && anker !== undefined) return `#${anker}`;
  return wegZurWurzel(seite) + encodeURI(pfad) + (anker === undefined ? '' : `#${anker}`);
}

/** The address of a place on the web, told from the root of the site; undefined where the project names no address for its website. */
export function findAdresse({ website }: Konfiguration, ort: string): string | undefined {
  const wurzel = website?.adresse?.replace(/\/*$/, '/') ?? '';
  return URL.canParse(wurzel) ? new URL(wegVon('', ort), wurzel).href : undefined;
}
