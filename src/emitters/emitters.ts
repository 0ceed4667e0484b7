// Every output, in the order in which they are made: the website last, because it names the size of all others.
import { emitDaten } from './daten/konzept-json.ts';
import type { Emitter } from './emitter.ts';

export const emitters: readonly Emitter[] = [
  { ziel: 'daten', druckt: false, emit: ({ model }) => Promise.resolve(emitDaten(model)) },
];
