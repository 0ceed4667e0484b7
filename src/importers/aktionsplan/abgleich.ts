// Names as a table has them, matched to what the concept knows: Akteure, Handlungsfelder, Ziele.
import { toPlain } from '../../base/umschrift.ts';
import { distance } from 'fastest-levenshtein';
import { splitUeberschrift } from './zelle/ueberschrift.ts';

/** What a name can mean: an id and the names that it goes by. */
export interface Bekannte {
  readonly id: string;
  readonly namen: readonly string[];
}

/** A match; `sicher` where a name is the same but for case and signs. */
export interface Namenstreffer {
  readonly id: string;
  readonly sicher: boolean;
}

const fold = (text: string): string =>
  toPlain(splitUeberschrift(text).titel)
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .replaceAll(/\b(?:der|die|das|des|fuer|fb|stadt|amt)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A name with another in brackets behind it, 'Volkshochschule (VHS)', as these two. */
const partsOf = (name: string): readonly string[] => /^([^()]+)\(([^()]+)\)$/.exec(name.trim())?.slice(1) ?? [];

const listForms = (names: readonly string[]): readonly string[] => names.map(fold).filter((form) => form !== '');

/**
 * The one that a name means; undefined where none is near, or two are equally near. It is sure only where nothing of the name
 * is left over.
 */
export function findTreffer(name: string, bekannte: readonly Bekannte[]): Namenstreffer | undefined {
  const candidates = bekannte.map(({ id, namen }) => ({
    id,
    formen: listForms([id, ...namen].flatMap((one) => [one, ...partsOf(one)])),
  }));
  const [whole] = listForms([name]);
  const parts = listForms(partsOf(name));
  const same = candidates.filter(
    ({ formen }) =>
      formen.some((form) => form === whole) || (parts.length > 1 && parts.every((part) => formen.includes(part))),
  );
  if (same.length === 1 && same[0]) return { id: same[0].id, sicher: true };
  if (same.length > 1 || whole === undefined) return undefined;
  const near = candidates
    .map(({ id, formen }) => ({
      id,
      wert: Math.min(...formen.flatMap((form) => [whole, ...parts].map((one) => abstand(form, one)))),
    }))
    .sort((a, b) => a.wert - b.wert);
  const [best, next] = near;
  if (best && best.wert < 1) return best.wert === next?.wert ? undefined : { id: best.id, sicher: false };
  const [only, second] = candidates.filter(({ formen }) => formen.some((form) => hasWords(form, whole)));
  const isMost = only?.formen.some((form) => hasWords(form, whole) && whole.length >= form.length * mindestanteil);
  return only && isMost && !second ? { id: only.id, sicher: false } : undefined;
}

/**
 * Those whose names share a long word with this one, or its beginning ('Jugendamt', 'Bereich Kinder und Jugend'): perhaps the same
 * office by another name, which only a person knows. Words that many names have, such as that of the city, say nothing.
 */
export function listAehnliche(name: string, bekannte: readonly Bekannte[]): readonly Bekannte[] {
  const wordsOf = (text: string): readonly string[] => fold(text).split(' ').filter(isLang);
  const own = wordsOf(name);
  const owners = (word: string): readonly Bekannte[] =>
    bekannte.filter(({ namen }) => namen.flatMap(wordsOf).some((one) => one.startsWith(word) || word.startsWith(one)));
  return [
    ...new Set(
      own
        .map(owners)
        .filter(({ length }) => length <= hoechstens)
        .flat(),
    ),
  ].slice(0, hoechstens);
}

const isLang = (word: string): boolean => word.length > 5;

/** More than so many names with one word are no help. */
const hoechstens = 3;

/** How much of a known name another must be to mean it: 'Integrationszentrum' is, the mere name of a city is not. */
const mindestanteil = 0.6;

const hasWords = (long: string, short: string): boolean => short.length >= 6 && ` ${long} `.includes(` ${short} `);

/** Below 1 where two names are near: the known one is in the other by whole words, or they are a few letters apart. */
function abstand(known: string, name: string): number {
  if (hasWords(name, known)) return 1 - known.length / name.length;
  const letters = distance(known, name);
  return letters <= Math.min(3, known.length / 5, name.length / 5) ? letters / 10 : Infinity;
}

/** A name as an id: letters without umlauts and hyphens. */
export const idOf = (name: string): string =>
  toPlain(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-|-$/g, '') || 'stelle';
