// Everything that the program makes of the example concept, in one map: what goes to print as the HTML that the browser gets.
// It is bundled with changes to the source by erweiterung.ts.
import type { Example } from '../../src/diagnostics/diagnostic.ts';
import { buildHandbuch } from '../../src/domain/handbuch.ts';
import { buildSchemas } from '../../src/emitters/daten/schemas.ts';
import { alleDateiarten, emitters } from '../../src/emitters/emitters.ts';
import type { Artefakt } from '../../src/emitters/emitter.ts';
import { readTemplates } from '../../src/host/templates.ts';
import { ohneSpeicher } from '../../src/host/druck/druckspeicher.ts';
import type { Model } from '../../src/model/model.ts';
import { derivePublic } from '../../src/model/oeffentlich.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';
import { openProjekt } from '../../src/workspace/open.ts';
import { compileBeispiel } from './beispiel.ts';

/** What was made, by path; and what was found. */
export interface AlleAusgaben {
  readonly befunde: readonly string[];
  readonly dateien: ReadonlyMap<string, string | Uint8Array>;
}

/** Runs every public output over the example concept with an Example laid over it. */
export async function makeAll(overlay: Example): Promise<AlleAusgaben> {
  const { model, diagnostics } = compileBeispiel(overlay, { writeFragment });
  return {
    befunde: diagnostics.map(({ code, message }) => `${code} ${message}`),
    dateien: new Map([...(await emitAll(model)), ...buildSchemas(), ...buildHandbuch()]),
  };
}

/** The same for a project on disk. */
export async function makeAllOf(root: string): Promise<AlleAusgaben> {
  const { snapshot, readFile } = openProjekt(root, { ausgaben: alleDateiarten, writeFragment });
  return {
    befunde: snapshot.diagnostics.map(({ code, message }) => `${code} ${message}`),
    dateien: await emitAll(snapshot.model, (datei) => readFile(datei) ?? new Uint8Array()),
  };
}

/** What every public output makes of a concept, by path. */
async function emitAll(
  model: Model,
  readDatei: (datei: string) => Uint8Array = () => new Uint8Array(),
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const made: Artefakt[] = [];
  for (const emitter of emitters.filter(({ ort }) => ort !== 'intern')) {
    const context = {
      model: derivePublic(model),
      konfiguration: { gestaltung: { steckbriefe: true } },
      templates: readTemplates(''),
      readDatei,
      vorhanden: [],
      readAusgabe: () => undefined,
      mitAnlagen: false,
      drucker: { version: '', speicher: ohneSpeicher, open: neverOpen, close: neverOpen },
    };
    made.push(...(await emitter.emit(context)));
  }
  return new Map(made.map(({ pfad, inhalt }) => [pfad, inhalt]));
}

const neverOpen = (): Promise<never> => Promise.reject(new Error('Nothing is printed here'));
