// The search itself: what is searched, how it is ranked, and the words around a hit. It knows no page and no window.
import MiniSearch from 'minisearch';
import { toPlain } from '../../base/umschrift.ts';
import { isFuellwort, listWorte, nounsOf, partsOf, splitWort, stemOf } from './worte.ts';

/** Something that can be found. The names are short because they are written once for each. */
export interface Suchdokument {
  /** Its id in the concept; empty for a part that has none. */
  readonly i: string;
  readonly t: string;
  /** What kind of thing it is. */
  readonly k: string;
  /** Where in the concept it stands. */
  readonly o: string;
  /** The way there from the root of the site. */
  readonly h: string;
  readonly x: string;
  /** How much it weighs among others. */
  readonly g: number;
  /** The words by which it is asked for: to a question of these, and of nothing else, it is the answer. */
  readonly f?: readonly string[];
}

/** What the search page loads. */
export interface Suchdaten {
  readonly dokumente: readonly Suchdokument[];
  /** A word of the Glossar with those that mean the same. */
  readonly synonyme: readonly (readonly string[])[];
}

/** A piece of text, marked where it is what was sought. */
export interface Ausschnitt {
  readonly text: string;
  readonly treffer: boolean;
}

export interface Treffer {
  readonly dokument: Suchdokument;
  readonly ausschnitt: readonly Ausschnitt[];
}

/** Finds things by a question. */
export type Suche = (frage: string) => readonly Treffer[];

const wordsOf = (text: string): string[] => listWorte(text).flatMap(({ wort }) => splitWort(wort));

/** Makes the index; that takes a moment for a large concept. */
export function makeSuche({ dokumente, synonyme }: Suchdaten): Suche {
  const vocabulary = new Set(dokumente.flatMap(({ t, x }) => wordsOf(`${t} ${x}`).map(stemOf)));
  const known = new Map<string, readonly string[]>();
  const parts = (word: string): readonly string[] => {
    const found = known.get(word) ?? partsOf(word, vocabulary);
    known.set(word, found);
    return found;
  };
  const engine = new MiniSearch<{ id: number } & Record<string, string | number>>({
    fields: ['i', 't', 'x', 'tt', 'xt'],
    tokenize: wordsOf,
    processTerm: (term, field) => {
      if (isFuellwort(term)) return null;
      return field === 'tt' || field === 'xt' ? [...parts(term)] : stemOf(term);
    },
  });
  engine.addAll(dokumente.map(({ i, t, x }, id) => ({ id, i, t, x, tt: t, xt: x })));
  const gruppen = stemSynonyme(synonyme);
  const kennungen = new Set(dokumente.flatMap(({ i }) => (i === '' ? [] : [toPlain(i)])));
  // An id that is asked for is itself only: its parts are in every other one.
  const termsOf = (frage: string): string[] =>
    listWorte(frage).flatMap(({ wort }) => (kennungen.has(toPlain(wort)) ? [wort] : splitWort(wort)));
  return (frage) => {
    const terms = termsOf(frage).filter((word) => !isFuellwort(word));
    const stems = [...new Set(terms.map(stemOf))];
    const called = dokumente
      .map((dokument) => ({ dokument, rang: rankOf(dokument, frage, stems) }))
      .filter(({ rang }) => rang > 0)
      .toSorted((a, b) => b.rang - a.rang || b.dokument.g - a.dokument.g)
      .map(({ dokument }) => ({ dokument, ausschnitt: excerptOf(dokument.x, new Set(stems), parts) }));
    if (terms.length === 0) return called;
    const wider = terms.flatMap((term) => [...parts(term), ...nounsOf(stemOf(term))]);
    const results = engine.search(
      {
        combineWith: 'OR',
        queries: [
          { queries: stems, boostTerm: () => 1 },
          { queries: [...new Set(wider)].filter((stem) => !stems.includes(stem)), boostTerm: () => 0.5 },
          ...othersOf(gruppen, stems).map((wort) => ({ combineWith: 'AND' as const, queries: [...wort] })),
        ],
      },
      {
        tokenize: (text) => [text],
        processTerm: (term) => term,
        boost: { i: 8, t: 4, tt: 2, xt: 0.5 },
        prefix: (term) => term.length > 3,
        fuzzy: (term) => (term.length > 5 && !/\d/.test(term) ? 0.15 : false),
        boostDocument: (id) => dokumente[id as number]?.g ?? 1,
      },
    );
    const first = new Set(called.map(({ dokument }) => dokument));
    const others = results.flatMap(({ id, terms: found }) => {
      const dokument = dokumente[id as number];
      return dokument && !first.has(dokument)
        ? [{ dokument, ausschnitt: excerptOf(dokument.x, new Set(found), parts) }]
        : [];
    });
    return [...called, ...others];
  };
}

/** How far a thing is called what was asked for: by its id, by words of its own, by its title, what has an id before a section; 0 where it is not. */
function rankOf({ i, t, f = [] }: Suchdokument, frage: string, stems: readonly string[]): number {
  const wanted = normalOf(frage);
  if (i !== '' && normalOf(i) === wanted) return 4;
  const fragen = new Set(f.map(stemOf));
  if (stems.length > 0 && stems.every((stem) => fragen.has(stem))) return 3;
  if (wanted === '' || ![t, `${i} ${t}`].some((name) => normalOf(name) === wanted)) return 0;
  return i === '' ? 1 : 2;
}

/** A text by its words alone, in one spelling. */
const normalOf = (text: string): string =>
  listWorte(text)
    .map(({ wort }) => toPlain(wort))
    .join(' ');

/** The groups of words that mean the same, each word as its stems. */
const stemSynonyme = (synonyme: Suchdaten['synonyme']): readonly (readonly (readonly string[])[])[] =>
  synonyme.map((gruppe) =>
    gruppe.map((wort) =>
      wordsOf(wort)
        .filter((one) => !isFuellwort(one))
        .map(stemOf),
    ),
  );

/** The other words of every group of which one is asked for as a whole. */
const othersOf = (
  gruppen: readonly (readonly (readonly string[])[])[],
  stems: readonly string[],
): readonly (readonly string[])[] =>
  gruppen.flatMap((gruppe) => {
    const asked = gruppe.filter((wort) => wort.length > 0 && wort.every((stem) => stems.includes(stem)));
    return asked.length === 0 ? [] : gruppe.filter((wort) => !asked.includes(wort));
  });

const before = 60;
const length = 220;

/** The words around the first hit in a text, or its beginning where the hit is elsewhere. */
function excerptOf(
  text: string,
  terms: ReadonlySet<string>,
  parts: (word: string) => readonly string[],
): readonly Ausschnitt[] {
  const isHit = (word: string): boolean =>
    splitWort(word).some((part) => {
      return terms.has(stemOf(part)) || parts(part).some((one) => terms.has(one));
    });
  const words = listWorte(text);
  const first = words.find(({ wort }) => isHit(wort))?.index ?? 0;
  const from = first <= before ? 0 : text.indexOf(' ', first - before) + 1;
  const cut = from + length >= text.length ? text.length : text.lastIndexOf(' ', from + length);
  const pieces: Ausschnitt[] = from > 0 ? [{ text: '… ', treffer: false }] : [];
  let end = from;
  for (const { wort, index } of words) {
    if (index < from || index + wort.length > cut || !isHit(wort)) continue;
    pieces.push({ text: text.slice(end, index), treffer: false }, { text: wort, treffer: true });
    end = index + wort.length;
  }
  pieces.push({ text: text.slice(end, cut) + (cut < text.length ? ' …' : ''), treffer: false });
  return pieces.filter((piece) => piece.text !== '');
}
