import { setzeWert } from '../eingriffe.ts';
import { finde, type Korpus } from '../korpus.ts';
import { an, type Baustein } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein =>
  an(
    finde(korpus, 'massnahme', ({ data }) => (data.zielgruppen ?? []).length > 0),
    'KZ224',
    (facts) => setzeWert(korpus, facts, ['zielgruppen', 0], "'Alle ![ein Haus](bilder/haus.png)'"),
  );
