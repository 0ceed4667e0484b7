import { listOf } from '../../../src/model/model.ts';
import { setzeWert } from '../eingriffe.ts';
import type { Korpus } from '../korpus.ts';
import { an, type Baustein } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein => {
  const akteure = listOf(korpus.model, 'akteur').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return an(akteure.at(-1), 'KZ445', (facts) => setzeWert(korpus, facts, ['name'], `'${akteure[0]?.titel ?? ''}'`));
};
