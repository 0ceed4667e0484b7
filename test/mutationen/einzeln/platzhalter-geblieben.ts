import { setzeWert } from '../eingriffe.ts';
import { finde, type Korpus } from '../korpus.ts';
import { an, type Baustein } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein =>
  an(finde(korpus, 'massnahme'), 'KZ447', (facts) =>
    setzeWert(korpus, facts, ['titel'], 'Beispiel einer Maßnahme, noch zu ersetzen'),
  );
