// Where everything stands in the output: the page of each thing, its anchor where it is only a part of one, the way there from
// another page, and the address on the web. Ways between pages are relative: the site works in any folder and from a double-click.
import { readUrl } from '../base/netz/adresse.ts';
import { withoutEnd } from '../base/text.ts';
import { isKostennach } from '../domain/kosten.ts';
import { type AnyKind, isTyp, kindOf, kinds } from '../domain/registry.ts';
import { findSitzung } from '../model/queries/gremien.ts';
import { type Entity, findEntity, keyOf, type Model } from '../model/model.ts';
import type { Konfiguration } from '../projekt/konfiguration.ts';

/** The name of a kind's pages: their folder, or that of the one page. */
export const slugOf = ({ seite, ordner, typ }: AnyKind): string => seite.slug ?? ordner ?? typ;

/** The page that holds all entities of a kind. */
export const gemeinsameSeite = (kind: AnyKind): string => `${slugOf(kind)}.html`;

/** The page that lists a kind in the navigation. */
export const listenseite = (kind: AnyKind): string =>
  kind.liste?.ort === 'navigation' && kind.liste.slug !== undefined ? `${kind.liste.slug}.html` : gemeinsameSeite(kind);

/** The page of one of the entities of a kind that have pages of their own. */
export const einzelseite = (kind: AnyKind, id: string): string =>
  `${slugOf(kind)}/${kind.seite.klein ? id.toLowerCase() : id}.html`;

/** The page and anchor of a thing, `kapitel/01-anlass.html` or `glossar.html#kim`; null where the site does not have it. */
export function findSeitenort(model: Model, ziel: { readonly typ: string; readonly id: string }): string | null {
  const { typ, id } = ziel;
  if (typ === 'sitzung') return findSitzung(model, id) ? partOf(kinds.gremium, id.split('/')[0] ?? '', id) : null;
  if (typ === 'vorgaenger')
    return model.konzept && model.bekannt.has(keyOf(ziel)) ? `index.html#vorgaenger-${id}` : null;
  if (typ === 'extern') return findSeitenort(model, { typ: 'verzahnung', id: id.split(':')[0] ?? '' });
  if (typ === 'kosten') return kostenOrt(id);
  if (typ === 'monitoring') return listenseite(kinds.indikator);
  const entity = isTyp(typ) ? findEntity(model, typ, id) : undefined;
  return entity ? ortOf(model, entity) : null;
}

const partOf = (kind: AnyKind, id: string, anker: string): string => `${einzelseite(kind, id)}#${anker}`;

function ortOf(model: Model, { typ, id, feld = '' }: Entity): string | null {
  const kind = kindOf(typ);
  switch (kind.seite.form) {
    case 'start':
      return 'index.html';
    case 'einzeln':
      return einzelseite(kind, id);
    case 'gemeinsam':
      return `${gemeinsameSeite(kind)}#${id}`;
    case 'teil':
      return findEntity(model, 'handlungsfeld', feld) ? partOf(kinds.handlungsfeld, feld, id) : null;
  }
}

/** What a sum of costs is made of: `akteur/KI` is a part of the page of its grouping. */
function kostenOrt(id: string): string | null {
  const [nach = '', schluessel = ''] = id.split('/');
  return isKostennach(nach) ? `kosten/${nach}.html#${nach}-${schluessel}` : null;
}

/** The way from a page to the root of the site: empty, or `../` for every folder. */
export const wegZurWurzel = (seite: string): string => '../'.repeat(seite.split('/').length - 1);

/** The way from a page to a place, a page with or without an anchor; both told from the root of the site. */
export function wegVon(seite: string, ort: string): string {
  const [pfad = '', anker] = ort.split('#');
  if (pfad === seite && anker !== undefined) return `#${anker}`;
  return wegZuDatei(seite, pfad) + (anker === undefined ? '' : `#${anker}`);
}

/** The way from a page to a file, told from the root of the site: its name may hold any sign, and is encoded once. */
export const wegZuDatei = (seite: string, pfad: string): string =>
  wegZurWurzel(seite) + pfad.split('/').map(encodeURIComponent).join('/');

/** The address of a place on the web, told from the root of the site; undefined where the project names no address for its website. */
export function findAdresse({ website }: Konfiguration, ort: string): string | undefined {
  const wurzel = website?.adresse === undefined ? '' : `${withoutEnd(website.adresse, '/')}/`;
  return readUrl(wurzel) && new URL(wegVon('', ort), wurzel).href;
}
