// Which images and Anlagen a concept uses: what nobody uses is not even read.
import type { Place } from '../../diagnostics/diagnostic.ts';
import { bildtypOf } from '../../domain/bildtypen.ts';
import { isBeilage } from '../../domain/orte.ts';
import { type FileFacts, findRange, placeIn } from '../../model/facts.ts';

/** How a file is used: by what, and whether it is to be shown as an image. */
export interface Verwendung {
  readonly ort: Place;
  readonly alsBild: boolean;
}

/** The files that papers enclose and prose shows or links to, each with the first place that does; a paper comes before prose. */
export function findVerwendungen(facts: readonly FileFacts[]): ReadonlyMap<string, Verwendung> {
  const found = new Map<string, Verwendung>();
  const add = (datei: string, ort: Place, bild: boolean): void => {
    const before = found.get(datei);
    const alsBild = bild || bildtypOf(datei) !== undefined || before?.alsBild === true;
    if (alsBild || isBeilage(datei)) found.set(datei, { ort: before?.ort ?? ort, alsBild });
  };
  for (const file of facts)
    for (const [index, datei] of listAnlagen(file).entries())
      add(datei, { file: file.file, range: findRange(file, ['anlagen', index]) }, false);
  for (const file of facts)
    for (const { datei, bild, span } of file.prosa.dateien) add(datei, placeIn(file, span), bild);
  return found;
}

function listAnlagen({ typ, data }: FileFacts): string[] {
  const anlagen = typ === 'vorlage' ? data?.['anlagen'] : undefined;
  return Array.isArray(anlagen) ? anlagen.map((name) => `content/anlagen/${name}`) : [];
}
