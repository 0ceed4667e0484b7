import { setzeWert } from '../eingriffe.ts';
import { finde, type Korpus } from '../korpus.ts';
import { an, type Baustein } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein =>
  an(
    finde(korpus, 'beteiligung', ({ data }) => data.zustand === 'durchgefuehrt' && data.datum !== undefined),
    'KZ422',
    (facts) => setzeWert(korpus, facts, ['zustand'], 'geplant'),
  );
