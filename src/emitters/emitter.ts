// What an output is: it takes the public model and what was made so far, and gives artefacts. One writer writes them.
import type { Model } from '../model/model.ts';

/** One file of the output: its path relative to the output folder, with `/`. */
export interface Artefakt {
  readonly pfad: string;
  readonly inhalt: Uint8Array | string;
  /** The number of pages of a PDF. */
  readonly seiten?: number;
}

/** What `konzept build` can make, as the command line names it. */
export type Ziel = 'site' | 'konzept' | 'aktionsplan' | 'ratsvorlage' | 'bericht' | 'daten';

export interface EmitContext {
  /** The public model: nothing else goes out. */
  readonly model: Model;
  readonly artefakte: readonly Artefakt[];
}
