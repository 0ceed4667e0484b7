// What an output holds while it is being made: the files of this run and those that stay from the last one.
import { join } from 'node:path';
import type { Artefakt, Vorhanden } from '../../emitters/emitter.ts';
import { type OutputFile, type Manifesteintrag, putInPlace, readManifest } from '../../host/ausgabe.ts';
import { readIfThere } from '../../host/files.ts';
import type { Bauplan } from './plan.ts';

/** The files of one output folder. */
export class Bestand {
  /** The files of this run. */
  readonly made: OutputFile[] = [];
  readonly out: string;
  readonly #vorhanden = new Map<string, Vorhanden>();
  readonly #kept: Bauplan['kept'];

  /** Begins with those files of the last output in `out` that `kept` wants. */
  constructor(out: string, kept: Bauplan['kept'] = () => true) {
    this.out = out;
    this.#kept = kept;
    for (const eintrag of readManifest(out).filter(kept)) this.#add(eintrag);
  }

  get vorhanden(): readonly Vorhanden[] {
    return [...this.#vorhanden.values()];
  }

  add(target: string, artefakte: readonly Artefakt[]): void {
    for (const { pfad, inhalt, seiten } of artefakte) {
      this.made.push({ pfad, inhalt, target, seiten });
      this.#add({ pfad, bytes: Buffer.byteLength(inhalt), ...(seiten === undefined ? {} : { seiten }) });
    }
  }

  /** The bytes of a file; undefined where the output has none of that path. */
  read(pfad: string): Uint8Array | undefined {
    if (!this.#vorhanden.has(pfad)) return undefined;
    const made = this.made.find((datei) => datei.pfad === pfad);
    return made === undefined ? readIfThere(join(this.out, pfad)) : Buffer.from(made.inhalt);
  }

  /** Puts everything in place. Throws OutsideError where that cannot be done. */
  putInPlace(): readonly Manifesteintrag[] {
    return putInPlace(this.out, this.made, this.#kept);
  }

  #add({ pfad, bytes, seiten }: Vorhanden): void {
    this.#vorhanden.set(pfad, { pfad, bytes, ...(seiten === undefined ? {} : { seiten }) });
  }
}
