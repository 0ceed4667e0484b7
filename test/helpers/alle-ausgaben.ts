// Everything that the program makes of the example concept, in one map: what goes to print as the HTML that the browser gets.
// It is bundled with changes to the source by erweiterung.ts.
import type { Example } from '../../src/diagnostics/diagnostic.ts';
import { buildHandbuch } from '../../src/domain/handbuch.ts';
import { buildSchemas } from '../../src/emitters/daten/schemas.ts';
import { emitters } from '../../src/emitters/emitters.ts';
import type { Artefakt } from '../../src/emitters/emitter.ts';
import { readTemplates } from '../../src/host/templates.ts';
import { ohneSpeicher } from '../../src/host/druck/druckspeicher.ts';
import { derivePublic } from '../../src/model/oeffentlich.ts';
import { writeFragment } from '../../src/stages/parse/fragment.ts';
import { compileBeispiel } from './beispiel.ts';

/** What was made, by path; and what was found. */
export interface AlleAusgaben {
  readonly befunde: readonly string[];
  readonly dateien: ReadonlyMap<string, string | Uint8Array>;
}

/** Runs every public output over the example concept with an Example laid over it. */
export async function makeAll(overlay: Example): Promise<AlleAusgaben> {
  const { model, diagnostics } = compileBeispiel(overlay, { writeFragment });
  const made: Artefakt[] = [];
  for (const emitter of emitters.filter(({ ort }) => ort !== 'intern')) {
    const context = {
      model: derivePublic(model),
      konfiguration: { gestaltung: { steckbriefe: true } },
      templates: readTemplates(''),
      readDatei: () => new Uint8Array(),
      vorhanden: [],
      readAusgabe: () => undefined,
      mitAnlagen: false,
      drucker: { version: '', speicher: ohneSpeicher, open: neverOpen, close: neverOpen },
    };
    made.push(...(await emitter.emit(context)));
  }
  return {
    befunde: diagnostics.map(({ code, message }) => `${code} ${message}`),
    dateien: new Map<string, string | Uint8Array>([
      ...made.map(({ pfad, inhalt }): [string, string | Uint8Array] => [pfad, inhalt]),
      ...buildSchemas(),
      ...buildHandbuch(),
    ]),
  };
}

const neverOpen = (): Promise<never> => Promise.reject(new Error('Nothing is printed here'));
