import { haengeAn } from '../eingriffe.ts';
import { finde, type Korpus } from '../korpus.ts';
import { an, type Baustein, geplant } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein =>
  an(
    finde(korpus, 'massnahme', (each) => geplant(each) && (each.data.sachstand ?? []).length > 0),
    'KZ711',
    (facts) => haengeAn(korpus, facts, ['sachstand'], '{ datum: 2099-01-01, status: laufend, text: Es geht weiter. }'),
  );
