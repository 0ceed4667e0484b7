// Which images a concept uses: what nobody uses is not even read.
import type { Place } from '../../diagnostics/diagnostic.ts';
import { bildtypOf } from '../../domain/bildtypen.ts';
import { type FileFacts, findRange, placeIn } from '../../model/facts.ts';

/** The images that prose shows or links to and papers enclose, each with the first place that does. */
export function findVerwendungen(facts: readonly FileFacts[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const file of facts) {
    for (const { datei, bild, span } of file.prosa.dateien)
      if ((bild || bildtypOf(datei)) && !places.has(datei)) places.set(datei, placeIn(file, span));
    for (const [index, datei] of listAnlagen(file).entries())
      if (bildtypOf(datei) && !places.has(datei))
        places.set(datei, { file: file.file, range: findRange(file, ['anlagen', index]) });
  }
  return places;
}

function listAnlagen({ typ, data }: FileFacts): string[] {
  const anlagen = typ === 'vorlage' ? data?.['anlagen'] : undefined;
  return Array.isArray(anlagen) ? anlagen.map((name) => `content/anlagen/${name}`) : [];
}
