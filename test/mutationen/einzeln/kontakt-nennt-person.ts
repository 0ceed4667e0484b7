import { setzeWert } from '../eingriffe.ts';
import { finde, type Korpus } from '../korpus.ts';
import { an, type Baustein } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein =>
  an(finde(korpus, 'akteur'), 'KZ421', (facts) => setzeWert(korpus, facts, ['name'], 'Frau Mustermann, Sozialamt'));
