// Every way that a page offers must lead somewhere: to a page or file that is there, and to a place that the page has.
import { dirname } from 'node:path/posix';
import { Gestaltungsfehler } from '../../render/gestaltungsfehler.ts';
import { readAttributes } from '../../render/tree/html.ts';
import { decodeAdresse } from '../../base/netz/adresse.ts';

/** The ways that a page offers, and the places that it has, each once. */
export interface Seitenwege {
  readonly links: readonly string[];
  readonly ids: readonly string[];
}

/**
 * Throws Gestaltungsfehler for the first links that lead nowhere, with the pages that they stand on: what authors refer to is
 * checked before, so that a template wrote them. `vorhanden` are the paths of all other files.
 */
export function checkLinks(
  pages: readonly (Seitenwege & { readonly pfad: string })[],
  vorhanden: ReadonlySet<string>,
): void {
  const read = new Map(pages.map(({ pfad, ids }) => [pfad, new Set(ids)]));
  // Pages of one folder offer mostly the same ways.
  const known = new Map<string, Map<string, boolean>>();
  const isDeadOn = (pfad: string, href: string): boolean => {
    const place = href.startsWith('#') || href.startsWith('?') ? pfad : dirname(pfad);
    const told = known.get(place) ?? new Map<string, boolean>();
    known.set(place, told);
    const dead = told.get(href) ?? isDead(pfad, href, read, vorhanden);
    told.set(href, dead);
    return dead;
  };
  const dead = pages.flatMap(({ pfad, links }) =>
    links.filter((href) => isDeadOn(pfad, href)).map((href) => `„${href}“ auf der Seite ${pfad}`),
  );
  if (dead.length === 0) return;
  const more = dead.length > most ? ` und ${dead.length - most} weitere` : '';
  throw new Gestaltungsfehler(
    `Links führen nirgendwohin: ${dead.slice(0, most).join(', ')}${more}. Sie stehen in einer Gestaltungsvorlage unter templates/; berichtigen Sie dort die Adresse.`,
  );
}

const most = 5;

/** What a page offers, read as a browser reads it. */
export function readWege(html: string): Seitenwege {
  const links = new Set<string>();
  const ids = new Set<string>();
  readAttributes(html, ({ name, value }) => {
    if (name === 'id') ids.add(value);
    if (name === 'href' || name === 'src' || name === 'action') links.add(value);
  });
  return { links: [...links], ids: [...ids] };
}

/** True for a way inside the site that leads to nothing; what begins with a scheme or a slash leads out of it. */
function isDead(
  seite: string,
  href: string,
  read: ReadonlyMap<string, ReadonlySet<string>>,
  vorhanden: ReadonlySet<string>,
): boolean {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(href)) return false;
  const [way = '', anker] = href.split('#');
  const [file = ''] = way.split('?');
  const pfad = way === '' ? seite : resolve(seite, file);
  const ids = read.get(pfad);
  if (!ids) return !vorhanden.has(pfad);
  return anker !== undefined && anker !== '' && !ids.has(decodeAdresse(anker));
}

/** A relative way from a page, told from the root of the site. */
function resolve(seite: string, way: string): string {
  const parts = seite.split('/').slice(0, -1);
  for (const part of decodeAdresse(way).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
