// The navigation: the pages that list a kind, and those that are about something else.
import { allKinds, type AnyKind } from '../../domain/kinds/registry.ts';
import { slugOf } from '../adressen.ts';

/** A page of the navigation by its place. */
export interface Navigationsbereich {
  readonly text: string;
  readonly pfad: string;
}

interface Navigationspunkt extends Navigationsbereich {
  readonly rang: number;
}

/** The areas that are not those of a kind. */
export const bereiche = {
  start: { text: 'Startseite', pfad: 'index.html', rang: 10 },
  aktionsplan: { text: 'Aktionsplan', pfad: 'aktionsplan.html', rang: 30 },
  kosten: { text: 'Kosten', pfad: 'kosten.html', rang: 60 },
  verzeichnisse: { text: 'Verzeichnisse', pfad: 'verzeichnisse.html', rang: 1000 },
} as const satisfies Readonly<Record<string, Navigationspunkt>>;

/** The area that a kind belongs to: its own, or that of the Verzeichnisse. */
export const bereichOf = (kind: AnyKind): Navigationsbereich => ownBereich(kind) ?? bereiche.verzeichnisse;

function ownBereich(kind: AnyKind): Navigationspunkt | undefined {
  const { liste } = kind;
  if (liste?.ort !== 'navigation') return undefined;
  return { text: liste.text, pfad: `${liste.slug ?? slugOf(kind)}.html`, rang: liste.rang };
}

/** All areas in their order. */
export const navigation: readonly Navigationsbereich[] = [
  ...Object.values(bereiche),
  ...allKinds.flatMap((kind) => ownBereich(kind) ?? []),
].sort((a, b) => a.rang - b.rang);
