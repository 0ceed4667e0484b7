import { setzeWert } from '../eingriffe.ts';
import { finde, type Korpus } from '../korpus.ts';
import { an, type Baustein } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein => {
  const bitte = finde(korpus, 'massnahme', ({ data }) => data.sachstand?.at(-1)?.entscheidet);
  const path = ['sachstand', (bitte?.data.sachstand?.length ?? 0) - 1, 'entscheidet'];
  return an(bitte, 'KZ713', (facts) => setzeWert(korpus, facts, path, bitte?.data.ziele[0] ?? ''));
};
