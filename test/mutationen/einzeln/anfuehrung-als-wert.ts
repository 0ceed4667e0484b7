import { setzeWert } from '../eingriffe.ts';
import { finde, type Korpus } from '../korpus.ts';
import { an, type Baustein, geplant } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein =>
  an(finde(korpus, 'massnahme', geplant), 'KZ225', (facts) =>
    setzeWert(korpus, facts, ['titel'], '„Ein Haus für alle“'),
  );
