import { setzeWert } from '../eingriffe.ts';
import { finde, type Korpus } from '../korpus.ts';
import { an, type Baustein } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein => {
  const teilweise = finde(korpus, 'beteiligung', ({ data }) => indexOf(data.vorschlaege) >= 0);
  const path = ['vorschlaege', indexOf(teilweise?.data.vorschlaege), 'umgang'];
  return an(teilweise, 'KZ423', (facts) => setzeWert(korpus, facts, path, 'nicht'));
};

const indexOf = (vorschlaege: readonly { umgang: string; eingeflossen_in?: string[] | undefined }[] = []): number =>
  vorschlaege.findIndex(({ umgang, eingeflossen_in: ids = [] }) => umgang === 'teilweise' && ids.length > 0);
