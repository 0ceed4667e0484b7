// Offices as the cells of a plan name them: one or several, their ids by the mapping, and those that are new.
import { keyOf, listOf, type Model } from '../../model/model.ts';
import { type Bekannte, findTreffer } from './abgleich.ts';
import { type NeueDatei, writeDatei } from './schreiben.ts';
import type { Angabe, Planzeile } from './zeilen.ts';
import type { Zuordnung } from './zuordnung.ts';

/** What stands where nobody is named yet. */
const niemand = /^(?:n\. ?n\.?|nn|(?:noch )?offen|k\. ?a\.?|unbekannt|unklar|tbd|[-–—?./]+)$/i;

/** The Akteure of a concept with the names that they go by. */
export const akteureOf = (model: Model): readonly Bekannte[] =>
  listOf(model, 'akteur').map(({ id, data }) => ({
    id,
    namen: [data.name, ...(data.kurz === undefined ? [] : [data.kurz])],
  }));

/** The names in a cell: by lines and semicolons; by commas, slashes and 'und' only where that gives names that are known. */
export function splitStellen(text: string, isKnown: (name: string) => boolean): readonly string[] {
  if (isKnown(text)) return [text];
  return text
    .split(/[;\n]/)
    .map((part) => part.replace(/^\s*[-–•*]\s+/, '').trim())
    .flatMap((part) => splitListe(part, isKnown))
    .filter((name) => name !== '' && !niemand.test(name));
}

function splitListe(text: string, isKnown: (name: string) => boolean): readonly string[] {
  if (isKnown(text)) return [text];
  const pieces = text.split(/,\s*|\s*\/\s*/).flatMap((piece) => splitUnd(piece, isKnown));
  return pieces.some(isKnown) && pieces.every((piece) => piece.length > 1) ? pieces : [text];
}

/** Both sides of 'und' where both are known, or one is and 'und' cannot belong to a name such as 'Amt für Schule und Sport'. */
function splitUnd(text: string, isKnown: (name: string) => boolean): readonly string[] {
  const sides = text.split(/ und | sowie | & /);
  if (isKnown(text) || sides.length === 1) return [text];
  return sides.every(isKnown) || (sides.some(isKnown) && !text.includes(' für ')) ? sides : [text];
}

/** The offices of a cell: their ids, the names that the mapping leaves open, and those that mean an Akteur only in part. */
export interface Stellen {
  readonly ids: readonly string[];
  readonly fehlt: readonly string[];
  readonly ungenau: readonly string[];
}

/** Reads a cell by the mapping. */
export function stellenOf(angabe: Angabe | undefined, { akteure }: Zuordnung, model: Model): Stellen {
  const names = namesOf(angabe, akteure);
  const idOf = (name: string): string => akteure[name] ?? '';
  const known = akteureOf(model);
  return {
    ids: [...new Set(names.map(idOf).filter((id) => id !== ''))],
    fehlt: names.filter((name) => idOf(name) === ''),
    ungenau: names.filter((name) => known.some(({ id }) => id === idOf(name)) && !findTreffer(name, known)?.sicher),
  };
}

const namesOf = (angabe: Angabe | undefined, akteure: Zuordnung['akteure']): readonly string[] =>
  angabe ? splitStellen(angabe.text, (name) => akteure[name] !== undefined) : [];

/** Akteure that the mapping names and the concept does not have. */
export const newAkteure = ({ felder }: Planzeile, { akteure }: Zuordnung, model: Model): readonly NeueDatei[] =>
  (['federfuehrung', 'beteiligte'] as const)
    .flatMap((feld) => namesOf(felder.get(feld), akteure))
    .flatMap((name) => {
      const id = akteure[name] ?? '';
      if (id === '' || model.bekannt.has(keyOf({ typ: 'akteur', id }))) return [];
      const data = { name: name.replaceAll(/\s+/g, ' '), art: 'verwaltung' };
      return [{ file: `content/akteure/${id}.md`, text: writeDatei(data, '') }];
    });
