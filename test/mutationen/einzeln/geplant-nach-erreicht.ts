import { haengeAn } from '../eingriffe.ts';
import { finde, type Korpus } from '../korpus.ts';
import { an, type Baustein } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein =>
  an(
    finde(korpus, 'massnahme', ({ data: { sachstand = [] } }) => {
      const last = sachstand.at(-1);
      return last?.status === 'laufend' && last.datum < korpus.model.stichtag && last.erreicht !== undefined;
    }),
    'KZ712',
    (facts) =>
      haengeAn(
        korpus,
        facts,
        ['sachstand'],
        `{ datum: ${korpus.model.stichtag}, status: geplant, text: Es wird noch einmal geplant. }`,
      ),
  );
