// What of a document depends on where its pages break: blank pages before what opens on a right-hand page, and smaller steps for
// what has to stay on one page.
import type { Container } from '../../../render/tree/h.ts';
import { visitElements } from '../../../render/tree/visit.ts';

/** On which page (from 1) every target of a link lies, and how many pages there are. */
export interface Seitenlage {
  readonly destinations: ReadonlyMap<string, number>;
  readonly seiten: number;
}

/** What a document says of its own pages, by attributes of its elements. */
export interface Umbruchplan {
  /** The ids that open on a right-hand page, in their order: `data-stufe-of="vor:id"` marks what becomes the blank page. */
  readonly rechts: readonly string[];
  /** The ids of what takes one page, each with the ids that follow in the document: `data-stufe-of="eine:id"`. */
  readonly einseitig: readonly { readonly id: string; readonly danach: readonly string[] }[];
}

/** Reads the plan of a document. */
export function readUmbruchplan(document: Container): Umbruchplan {
  const [vor, eine] = ['vor:', 'eine:'];
  const [ids, stufen]: [string[], string[]] = [[], []];
  visitElements(document, ({ properties: { id, dataStufeOf } }) => {
    if (typeof id === 'string') ids.push(id);
    if (typeof dataStufeOf === 'string') stufen.push(dataStufeOf);
  });
  const all = (art: string): string[] => stufen.filter((of) => of.startsWith(art)).map((of) => of.slice(art.length));
  return {
    rechts: all(vor),
    einseitig: all(eine).map((id) => ({ id, danach: ids.slice(ids.indexOf(id) + 1) })),
  };
}

/** The ids of what should take one page and takes more: what follows begins later than on the next page. */
export const findUeberlaufende = ({ einseitig }: Umbruchplan, { destinations, seiten }: Seitenlage): string[] =>
  einseitig
    .filter(({ id, danach }) => {
      const next = danach.find((other) => destinations.has(other)) ?? '';
      return (destinations.get(next) ?? seiten + 1) - (destinations.get(id) ?? 0) > 1;
    })
    .map(({ id }) => id);

/** Before which ids a blank page stands, and where everything lies then. */
export interface Leerseiten {
  readonly vor: ReadonlySet<string>;
  readonly destinations: ReadonlyMap<string, number>;
}

/** Puts blank pages into a document without any, so that all of `rechts` lie on right-hand pages, which are odd. */
export function insertLeerseiten(destinations: ReadonlyMap<string, number>, rechts: readonly string[]): Leerseiten {
  const vor = new Map<string, number>();
  for (const id of rechts) {
    const page = destinations.get(id) ?? 1;
    if ((page + vor.size) % 2 === 0) vor.set(id, page);
  }
  const starts = [...vor.values()];
  return {
    vor: new Set(vor.keys()),
    destinations: new Map(
      [...destinations].map(([id, page]) => [id, page + starts.filter((start) => start <= page).length]),
    ),
  };
}

/** Takes them out again: where everything would lie without the blank pages that a print has. */
export function removeLeerseiten(
  destinations: ReadonlyMap<string, number>,
  vor: ReadonlySet<string>,
): Map<string, number> {
  const starts = [...vor].map((id) => destinations.get(id) ?? Infinity);
  return new Map([...destinations].map(([id, page]) => [id, page - starts.filter((start) => start <= page).length]));
}
