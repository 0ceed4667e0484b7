// Which files an output may show.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isProgramm } from '../domain/orte.ts';
import type { Model } from './model.ts';

/**
 * The model of an output: without files that have errors, and without those that cannot be read or could run something,
 * whatever the configuration makes of these findings. A draft shows the words that stand for an image instead.
 */
export function leaveOutFaulty(model: Model, errors: readonly Diagnostic[]): Model {
  const faulty = new Set(errors.map(({ file }) => file));
  for (const [datei, { fehler, gefahr, aufwand }] of model.bilder) if (fehler ?? gefahr ?? aufwand) faulty.add(datei);
  const shown = [...model.dateien].filter((datei) => !faulty.has(datei) && !isProgramm(datei));
  return { ...model, dateien: new Set(shown) };
}
