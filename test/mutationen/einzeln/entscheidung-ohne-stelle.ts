import type { DataOf } from '../../../src/domain/registry.ts';
import { streicheFeld, zeileOf } from '../eingriffe.ts';
import { finde, type Korpus } from '../korpus.ts';
import { an, type Baustein } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein => {
  const bitte = finde(korpus, 'massnahme', ({ data }) => lastOf(data)?.entscheidet);
  const path = ['sachstand', (bitte?.data.sachstand?.length ?? 0) - 1];
  return an(bitte, 'KZ709', (facts) => {
    const ohne = streicheFeld(korpus, facts, [...path, 'entscheidet']);
    return ohne && { ...ohne, line: zeileOf(korpus, facts, [...path, 'entscheidungsbedarf']) };
  });
};

const lastOf = ({ sachstand }: DataOf<'massnahme'>) => sachstand?.at(-1);
