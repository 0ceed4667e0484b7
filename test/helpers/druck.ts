// Prints the example concept as a build does.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Example } from '../../src/diagnostics/diagnostic.ts';
import type { Artefakt, DruckContext } from '../../src/emitters/emitter.ts';
import { type Drucker, openDrucker } from '../../src/host/druck/drucker.ts';
import { readTemplates } from '../../src/host/templates.ts';
import { derivePublic } from '../../src/model/oeffentlich.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';
import { openProjekt } from '../../src/workspace/open.ts';
import { compileBeispiel, layOver } from './beispiel.ts';
import { type GelesenesPdf, readPdf } from './pdf.ts';

type Emit = (context: DruckContext) => Promise<readonly Artefakt[]>;

const root = fileURLToPath(new URL('../fixtures/beispiel/', import.meta.url));

/** What an emitter makes of the example concept with an Example laid over it, in a browser of its own. */
export async function druckeBeispiel(
  emit: Emit,
  overlay: Example = {},
  zusatz: Partial<DruckContext> = {},
): Promise<readonly Artefakt[]> {
  const drucker: Drucker = await openDrucker();
  try {
    const { model } = compileBeispiel(overlay, { writeFragment });
    return await emit({
      model: derivePublic(model),
      konfiguration: {},
      templates: readTemplates(root),
      readDatei: (datei) =>
        layOver(overlay)
          .find(({ file }) => file === datei)
          ?.read() ?? readFileSync(root + datei),
      vorhanden: [],
      readAusgabe: () => undefined,
      mitAnlagen: false,
      drucker,
      ...zusatz,
    });
  } finally {
    await drucker.close();
  }
}

/** The bytes of the first thing that was made. */
export function bytesOf([artefakt]: readonly Artefakt[]): Uint8Array {
  if (typeof artefakt?.inhalt !== 'object') throw new Error('No PDF was made');
  return artefakt.inhalt;
}

/** The same, read back. */
export const readFirst = (artefakte: readonly Artefakt[]): Promise<GelesenesPdf> => readPdf(bytesOf(artefakte));

/** What an emitter makes of a whole project on disk, as a build does. */
export async function druckeProjekt(ordner: string, emit: Emit): Promise<readonly Artefakt[]> {
  const { snapshot, konfiguration, readFile } = openProjekt(ordner, { writeFragment });
  const drucker: Drucker = await openDrucker();
  try {
    return await emit({
      model: derivePublic(snapshot.model),
      konfiguration,
      templates: readTemplates(ordner),
      readDatei: (datei) => readFile(datei) ?? new Uint8Array(),
      vorhanden: [],
      readAusgabe: () => undefined,
      mitAnlagen: false,
      drucker,
    });
  } finally {
    await drucker.close();
  }
}
