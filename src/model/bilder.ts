// Which files an output may show.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isBeilage, isProgramm } from '../domain/orte.ts';
import type { Model } from './model.ts';

/**
 * The model of an output: without files that have errors, and without those that cannot be read, would never be drawn or could run something,
 * whatever the configuration makes of these findings; and without `verloren`. A draft shows the words that stand for an image instead.
 */
export function leaveOutFaulty(model: Model, errors: readonly Diagnostic[], verloren: ReadonlySet<string>): Model {
  // A finding about an enclosure stands where it is named.
  const gemeint = errors.flatMap(({ related = [] }) => related.map(({ file }) => file).filter(isBeilage));
  const faulty = new Set([...errors.map(({ file }) => file), ...gemeint, ...verloren]);
  for (const [datei, { fehler, gefahr, aufwand }] of model.bilder) if (fehler ?? gefahr ?? aufwand) faulty.add(datei);
  for (const [datei, { fehler, aktiv }] of model.pdfs) if (fehler !== undefined || aktiv.length > 0) faulty.add(datei);
  const shown = [...model.dateien].filter((datei) => !faulty.has(datei) && !isProgramm(datei));
  return { ...model, dateien: new Set(shown) };
}
