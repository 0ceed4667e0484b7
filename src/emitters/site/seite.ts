// What a page of the website is before it is filled, and what every page has around its content.
import { konzeptsicht } from '../../render/views/konzept.view.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import { type Stueck, stueck } from '../../render/tabelle/zelle.ts';
import { wegVon, wegZurWurzel } from '../adressen.ts';
import type { Artefakt } from '../emitter.ts';
import { type Navigationsbereich, bereiche, navigation } from './bereiche.ts';
import type { Abonnement, Downloads } from './downloads.ts';

/** One page: where it stands, what it is called, and how its content comes about. */
export interface Seite {
  readonly pfad: string;
  /** What is in front of the title: 'M-TEIL-01'; null for none. */
  readonly kennung: string | null;
  readonly titel: string;
  /** What kind of page it is, above its title: 'Künftige Maßnahme'; null where the title says so itself. */
  readonly art: string | null;
  /** The pages above it, from the navigation's on; the start page is understood. */
  readonly eltern: readonly Navigationsbereich[];
  /** The day that the page tells of, in words, where it is another than the website's. */
  readonly stichtag?: string;
  /** It has a heading of its own, and fills the window. */
  readonly ganzeBreite?: true;
  /** Scripts of assets/ that it runs, by name. */
  readonly skripte?: readonly string[];
  /** What its scripts read, as files of assets/ that no other page loads. */
  readonly daten?: (render: Render) => readonly Artefakt[];
  /** The name of its template. */
  readonly vorlage: string;
  /** The template's data beside `rahmen`. */
  readonly inhalt: (render: Render) => object;
}

/** A page of which only what differs from page to page is said. */
export const defineSeite = (seite: Pick<Seite, 'pfad' | 'titel' | 'vorlage' | 'inhalt'> & Partial<Seite>): Seite => ({
  kennung: null,
  art: null,
  eltern: [],
  ...seite,
});

/**
 * Data for a script of a page, as a script that puts them where the name says (`plandaten.js` into `plandaten`): a page opened
 * from the disk may not fetch anything else.
 */
export const writeSkriptdaten = (name: string, daten: object): Artefakt => ({
  pfad: `assets/${name}`,
  inhalt: `window.${name.replace(/\.js$/, '')}=${JSON.stringify(daten)};\n`,
});

/** The pages at the foot of every page (§ 10b BGG NRW). */
export const dienste = {
  kontakt: { text: 'Kontakt und Impressum', pfad: 'kontakt.html' },
  barrierefreiheit: { text: 'Erklärung zur Barrierefreiheit', pfad: 'barrierefreiheit.html' },
} as const satisfies Readonly<Record<string, Navigationsbereich>>;

/** A page of the navigation; `aktuell` where one is on it or below it. */
interface Navigationslink extends Navigationsbereich {
  readonly href: string;
  readonly aktuell: 'page' | 'true' | null;
}

/** A part of the navigation: one page, or several that fold. */
interface Navigationsteil {
  readonly text: string;
  /** The end of its name, where that is not needed to know it. */
  readonly nachsatz: string | null;
  readonly offen: boolean;
  readonly einzeln: Navigationslink | null;
  readonly seiten: readonly Navigationslink[];
}

/** The style sheets of assets/ that not all pages need. */
export const besondereStile = ['massnahme', 'bild', 'kette', 'plan', 'start'] as const;

/** Those of a page by its template; one that is not named may show whatever prose can. */
const stileJeVorlage: Readonly<Record<string, readonly (typeof besondereStile)[number][]>> = {
  index: ['start'],
  aktionsplan: ['massnahme', 'plan'],
  kette: ['kette'],
  monitoring: ['bild'],
  zeitplan: ['bild'],
  suche: ['plan'],
  ...Object.fromEntries(
    ['bericht-teil', 'berichte', 'handlungsfelder', 'kosten', 'kosten-teile', 'liste', 'verzeichnis'].map((name) => [
      name,
      [],
    ]),
  ),
};

/** What the layout gets. */
export interface Seitenrahmen {
  readonly kennung: string | null;
  readonly titel: string;
  readonly art: string | null;
  readonly fenstertitel: string;
  readonly ganzeBreite: boolean;
  readonly skripte: readonly string[];
  readonly stile: readonly string[];
  readonly wurzel: string;
  /** Null where the start page is not there. */
  readonly start: string | null;
  /** The address of the search; null where there is none. */
  readonly suche: string | null;
  readonly logo: string | null;
  readonly navigation: readonly Navigationsteil[];
  readonly kruemel: readonly Stueck[];
  readonly dienste: readonly Stueck[];
  /** The chapters in Leichte Sprache. */
  readonly leicht: readonly Stueck[];
  readonly abonnements: readonly Abonnement[];
  readonly konzept: Konzeptworte;
  /** The text that names the version that holds now, where this one does not any more. */
  readonly abgeloest: Stueck | null;
}

/** The concept's own words that stand on every page. */
export type Konzeptworte = Pick<
  ReturnType<typeof konzeptsicht>,
  'titel' | 'untertitel' | 'kommune' | 'herausgeber' | 'hinweis' | 'fassung' | 'stand' | 'stichtag'
>;

/**
 * The frame of a page with the way to the city's logo, where there is one. It leads to pages that `vorhanden` knows by their paths; `fenstertitel` is its <title>, which no
 * other page has.
 */
export function seitenrahmenOf(
  seite: Seite,
  vorhanden: ReadonlySet<string>,
  fenstertitel: string,
  konzept: Konzeptworte,
  {
    downloads,
    logo,
    leicht,
    abgeloest,
  }: { readonly downloads: Downloads } & Pick<Seitenrahmen, 'logo' | 'leicht' | 'abgeloest'>,
): Seitenrahmen {
  const { pfad, kennung, titel, art, eltern } = seite;
  const isThere = (bereich: Navigationsbereich): boolean => vorhanden.has(bereich.pfad);
  const isInside = (bereich: Navigationsbereich): boolean => eltern.some((above) => above.pfad === bereich.pfad);
  const toStueck = (bereich: Navigationsbereich): Stueck => stueck(bereich.text, wegVon(pfad, bereich.pfad));
  return {
    kennung,
    titel,
    art,
    fenstertitel,
    ganzeBreite: seite.ganzeBreite ?? false,
    skripte: ['menue.js', ...(seite.skripte ?? [])],
    stile: stileJeVorlage[seite.vorlage] ?? ['massnahme', 'bild'],
    wurzel: wegZurWurzel(pfad),
    start: isThere(bereiche.start) ? wegVon(pfad, bereiche.start.pfad) : null,
    suche: isThere(bereiche.suche) ? wegVon(pfad, bereiche.suche.pfad) : null,
    logo,
    navigation: navigation.flatMap(({ text, nachsatz, bereiche: all }) => {
      const seiten = all.filter(isThere).map((bereich) => ({
        ...bereich,
        href: wegVon(pfad, bereich.pfad),
        aktuell: bereich.pfad === pfad ? ('page' as const) : isInside(bereich) ? ('true' as const) : null,
      }));
      const [first] = seiten;
      if (!first) return [];
      const offen = seiten.some(({ aktuell }) => aktuell !== null);
      return [{ text, nachsatz, offen, einzeln: seiten.length === 1 ? first : null, seiten }];
    }),
    kruemel: pfad === bereiche.start.pfad ? [] : [bereiche.start, ...eltern].filter(isThere).map(toStueck),
    leicht,
    abgeloest,
    dienste: Object.values(dienste).filter(isThere).map(toStueck),
    abonnements: downloads.abonnements(pfad),
    konzept: { ...konzept, stichtag: seite.stichtag ?? konzept.stichtag },
  };
}

/** The <title> of every page by its path: kind, id and title; where two would be alike, their file names tell them apart. */
export function fenstertitelOf(seiten: readonly Seite[], konzept: string): ReadonlyMap<string, string> {
  const worte = new Map(seiten.map((seite) => [seite.pfad, shortTitle(seite)]));
  const count = new Map<string, number>();
  for (const wort of worte.values()) count.set(wort, (count.get(wort) ?? 0) + 1);
  return new Map(
    [...worte].map(([pfad, wort]) => {
      const name = (count.get(wort) ?? 0) > 1 ? ` (${pfad.replace(/^.*\/|\.html$/g, '')})` : '';
      return [pfad, pfad === bereiche.start.pfad ? wort : `${wort}${name} – ${konzept}`];
    }),
  );
}

/** Long titles of papers would make a window's name unreadable. */
const longest = 90;

function shortTitle({ art, kennung, titel }: Seite): string {
  const name = [kennung ?? art, titel].filter((part) => part !== null).join(' ');
  return name.length <= longest ? name : `${name.slice(0, name.lastIndexOf(' ', longest))} …`;
}
