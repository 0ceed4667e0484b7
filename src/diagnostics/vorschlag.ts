// The one suggestion that a message makes, where one is near enough.
import { distance } from 'fastest-levenshtein';
import { toPlain } from '../base/umschrift.ts';

/** Something that could have been meant: what to write and, where it has one, what it is called. */
export interface Kandidat {
  readonly id: string;
  readonly titel?: string;
}

/** A text as an id would be written: small, without umlauts, accents and spaces. Names are compared with ids in this form. */
export const toIdForm = (text: string): string => toPlain(text).replaceAll(/[_ ]/g, '-');

/** How far apart two texts may be and still be taken for a slip: a third of the shorter, at least one, at most three. */
const tolerance = (text: string): number => Math.min(3, Math.max(1, Math.floor(text.length / 3)));

/** The nearest candidate to what was written, by id or by title (a text alone is an id); undefined where none is near, or two are equally near. */
export function findNearest(written: string, candidates: Iterable<Kandidat | string>): Kandidat | undefined {
  const wanted = toIdForm(written);
  let best: Kandidat | undefined;
  let bestDistance = tolerance(wanted) + 1;
  let tie = false;
  for (const each of candidates) {
    const candidate: Kandidat = typeof each === 'string' ? { id: each } : each;
    const byTitle = candidate.titel === undefined ? Infinity : distance(wanted, toIdForm(candidate.titel));
    const d = Math.min(distance(wanted, toIdForm(candidate.id)), byTitle);
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
      tie = false;
    } else if (d === bestDistance) {
      tie = true;
    }
  }
  return tie && bestDistance > 0 ? undefined : best;
}

/** 'Meinten Sie Z-TEIL-02 („Politische Beteiligung stärken“)?', or undefined where nothing is near. */
export function askMeinten(nearest: Kandidat | undefined): string | undefined {
  if (!nearest) return undefined;
  return nearest.titel === undefined || nearest.titel === nearest.id
    ? `Meinten Sie ${nearest.id}?`
    : `Meinten Sie ${nearest.id} („${nearest.titel}“)?`;
}
