// The navigation: the pages that list a kind, and those that are about something else.
import type { Listenplan } from '../../domain/kind.ts';
import { allKinds, type AnyKind } from '../../domain/registry.ts';
import { listenseite } from '../adressen.ts';

/** A page of the navigation by its place. */
export interface Navigationsbereich {
  readonly text: string;
  readonly pfad: string;
}

/** The parts of the navigation, by what readers come for. */
export type Navigationsgruppe = NonNullable<Listenplan['gruppe']>;

interface Navigationspunkt extends Navigationsbereich {
  readonly rang: number;
  readonly gruppe: Navigationsgruppe;
}

/** What the parts are called, with what a narrow head leaves unsaid; one that holds a single page is that page. */
const gruppen: Readonly<Record<Navigationsgruppe, { readonly text: string; readonly nachsatz?: string }>> = {
  plan: { text: 'Plan' },
  stand: { text: 'Stand' },
  mitwirkung: { text: 'Beteiligung', nachsatz: 'und Gremien' },
  nachschlagen: { text: 'Nachschlagen' },
};

const navigationsgruppen = Object.keys(gruppen) as readonly Navigationsgruppe[];

/** The areas that are not those of a kind. */
export const bereiche = {
  start: { text: 'Startseite', pfad: 'index.html', rang: 10, gruppe: 'plan' },
  aktionsplan: { text: 'Aktionsplan', pfad: 'aktionsplan.html', rang: 30, gruppe: 'plan' },
  kosten: { text: 'Kosten', pfad: 'kosten.html', rang: 60, gruppe: 'plan' },
  suche: { text: 'Suche und Register', pfad: 'suche.html', rang: 990, gruppe: 'nachschlagen' },
  verzeichnisse: { text: 'Verzeichnisse', pfad: 'verzeichnisse.html', rang: 1000, gruppe: 'nachschlagen' },
} as const satisfies Readonly<Record<string, Navigationspunkt>>;

/** Where all that is late is told: with a program the table of it, without one a list. */
export const verzugsadresse = `${bereiche.aktionsplan.pfad}?zeichen=im-verzug#ueberfaellig`;

/** The area that a kind belongs to: its own, or that of the Verzeichnisse. */
export const bereichOf = (kind: AnyKind): Navigationsbereich => ownBereich(kind) ?? bereiche.verzeichnisse;

function ownBereich(kind: AnyKind): Navigationspunkt | undefined {
  const { liste } = kind;
  if (liste?.ort !== 'navigation') return undefined;
  return {
    text: liste.text,
    pfad: listenseite(kind),
    rang: liste.rang,
    gruppe: liste.gruppe ?? 'nachschlagen',
  };
}

/** All areas in their order. */
const alle: readonly Navigationspunkt[] = [
  ...Object.values(bereiche),
  ...allKinds.flatMap((kind) => ownBereich(kind) ?? []),
].sort((a, b) => a.rang - b.rang);

/** A part of the navigation with its pages. */
interface Navigationsabschnitt {
  readonly text: string;
  readonly nachsatz: string | null;
  readonly bereiche: readonly Navigationsbereich[];
}

/** The navigation: its parts with their pages. The start page is reached by the name of the concept above it. */
export const navigation: readonly Navigationsabschnitt[] = navigationsgruppen.map((gruppe) => ({
  text: gruppen[gruppe].text,
  nachsatz: gruppen[gruppe].nachsatz ?? null,
  bereiche: alle.filter((punkt) => punkt.gruppe === gruppe && punkt !== bereiche.start),
}));
