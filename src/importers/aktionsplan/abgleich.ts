// Names as a table has them, matched to what the concept knows: Akteure, Handlungsfelder, Ziele.
import { distance } from 'fastest-levenshtein';

/** What a name can mean: an id and the names that it goes by. */
export interface Bekannte {
  readonly id: string;
  readonly namen: readonly string[];
}

/** A match; `sicher` where a name is the same but for case and signs. */
export interface Treffer {
  readonly id: string;
  readonly sicher: boolean;
}

const falte = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('de')
    .replace(/^(?:handlungsfeld|hf|themenfeld)?\s*(?:\d+|[ivx]+)?\s*[.:)–-]*\s+(?=\S{3})/, '')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .replaceAll(/\b(?:der|die|das|des|fuer|fb|stadt|amt)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The forms of a name that may be meant: the whole, without brackets, what is in brackets. */
const formenOf = (name: string): string[] =>
  [name, name.replace(/\s*\(.*?\)/g, ''), /\(([^)]+)\)/.exec(name)?.[1] ?? ''].map(falte).filter((form) => form !== '');

/** The one that a name means; undefined where none is near, or two are equally near. */
export function findTreffer(name: string, bekannte: readonly Bekannte[]): Treffer | undefined {
  const formen = formenOf(name);
  const candidates = bekannte.map(({ id, namen }) => ({ id, formen: [id, ...namen].flatMap(formenOf) }));
  const same = candidates.filter((one) => one.formen.some((form) => formen.includes(form)));
  if (same.length === 1 && same[0]) return { id: same[0].id, sicher: true };
  if (same.length > 1) return undefined;
  const near = candidates
    .map((one) => ({ id: one.id, wert: Math.min(...one.formen.flatMap((a) => formen.map((b) => abstand(a, b)))) }))
    .sort((a, b) => a.wert - b.wert);
  const [best, next] = near;
  return best && best.wert < 1 && best.wert !== next?.wert ? { id: best.id, sicher: false } : undefined;
}

/** Below 1 where two names are near: one in the other by whole words, or a few letters apart. */
function abstand(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 6 && ` ${long} `.includes(` ${short} `)) return 1 - short.length / long.length;
  const letters = distance(a, b);
  return letters <= Math.min(3, short.length / 5) ? letters / 10 : Infinity;
}

/** The names in a cell: the whole where it is one that is known; else by lines and semicolons; by commas where all parts are known. */
export function splitNamen(text: string, isKnown: (name: string) => boolean): readonly string[] {
  if (isKnown(text)) return [text];
  return text
    .split(/[;\n]/)
    .map((part) => part.replace(/^\s*[-–•*]\s*/, '').trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const pieces = part.split(/,\s*|\s+\/\s+|\//).filter((piece) => piece !== '');
      return !isKnown(part) && pieces.length > 1 && pieces.some(isKnown) && pieces.every((piece) => piece.length > 1)
        ? pieces
        : [part];
    });
}

/** A name as an id: letters without umlauts and hyphens. */
export const idOf = (name: string): string =>
  name
    .toLocaleLowerCase('de')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, '') || 'stelle';
