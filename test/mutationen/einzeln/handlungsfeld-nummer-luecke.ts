import { listOf } from '../../../src/model/model.ts';
import { setzeWert } from '../eingriffe.ts';
import type { Korpus } from '../korpus.ts';
import { an, type Baustein } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein => {
  const letztes = listOf(korpus.model, 'handlungsfeld').at(-1);
  return an(letztes, 'KZ448', (facts) => setzeWert(korpus, facts, ['nummer'], '99'));
};
