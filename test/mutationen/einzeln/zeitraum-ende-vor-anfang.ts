import { setzeWert } from '../eingriffe.ts';
import { finde, type Korpus } from '../korpus.ts';
import { an, type Baustein, geplant } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein =>
  an(
    finde(korpus, 'massnahme', (each) => geplant(each) && each.data.zeitraum?.bis),
    'KZ503',
    (facts) => setzeWert(korpus, facts, ['zeitraum', 'bis'], '1999-12'),
  );
