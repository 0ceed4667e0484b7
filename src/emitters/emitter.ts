// What an output is: it takes the public model and what was made so far, and gives artefacts. One writer writes them.
import type { Drucker } from '../host/drucker.ts';
import type { Model } from '../model/model.ts';
import type { Konfiguration } from '../projekt/konfiguration.ts';

/** One file of the output: its path relative to the output folder, with `/`. */
export interface Artefakt {
  readonly pfad: string;
  readonly inhalt: Uint8Array | string;
  /** The number of pages of a PDF. */
  readonly seiten?: number;
}

/** What `konzept build` can make, as the command line names it. */
export type Ziel = 'site' | 'konzept' | 'aktionsplan' | 'ratsvorlage' | 'daten';

/** A file that will be in the output beside what an emitter makes: its size in bytes and its pages. */
export interface Vorhanden {
  readonly pfad: string;
  readonly bytes: number;
  readonly seiten?: number;
}

export interface EmitContext {
  /** The public model: nothing else goes out. */
  readonly model: Model;
  readonly konfiguration: Konfiguration;
  /** Templates and style sheets by their path below templates/ (`site/index.hbs`), those of the project before the tool's. */
  readonly templates: ReadonlyMap<string, string>;
  /** The bytes of a file below content/bilder/ or content/anlagen/, named relative to the root. */
  readonly readDatei: (datei: string) => Uint8Array;
  /** What the output holds already: made before in this build, or taken over from the last one. */
  readonly vorhanden: readonly Vorhanden[];
}

export interface DruckContext extends EmitContext {
  readonly drucker: Drucker;
}

/** An output. Emitters run in the order of their list and never know each other. */
export type Emitter =
  | {
      readonly ziel: Ziel;
      readonly druckt: false;
      readonly emit: (context: EmitContext) => Promise<readonly Artefakt[]>;
    }
  | {
      readonly ziel: Ziel;
      readonly druckt: true;
      readonly emit: (context: DruckContext) => Promise<readonly Artefakt[]>;
    };
