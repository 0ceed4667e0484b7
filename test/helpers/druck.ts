// Prints concepts as a build does.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Example } from '../../src/diagnostics/diagnostic.ts';
import type { Artefakt, DruckContext } from '../../src/emitters/emitter.ts';
import { type Drucker, openDrucker } from '../../src/host/druck/drucker.ts';
import { type Druckspeicher, ohneSpeicher, openDruckspeicher } from '../../src/host/druck/druckspeicher.ts';
import { readTemplates } from '../../src/host/templates.ts';
import { derivePublic } from '../../src/model/oeffentlich.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';
import { openProjekt, type Projekt } from '../../src/workspace/open.ts';
import { compileBeispiel, layOver } from './beispiel.ts';
import { type GelesenesPdf, readPdf } from './pdf.ts';

type Emit = (context: DruckContext) => Promise<readonly Artefakt[]>;

const root = fileURLToPath(new URL('../fixtures/beispiel/', import.meta.url));

/** What was printed in this run, by either worker; nothing where nobody has made a place for it (global-setup.ts). */
function openLaufspeicher(): Druckspeicher {
  const folder = process.env['KONZEPT_TESTLAUF'];
  return folder === undefined ? ohneSpeicher : openDruckspeicher(folder, 'test');
}

let browser: Promise<Drucker> | undefined;

/** The browser of all tests of a worker; what one test printed is not printed again for another one. It goes with the worker. */
const sharedDrucker = (): Promise<Drucker> => (browser ??= openDrucker({ speicher: openLaufspeicher() }));

/** Does something with the shared browser; where that fails, others get a new one. */
async function withDrucker<T>(use: (drucker: Drucker) => Promise<T>): Promise<T> {
  const drucker = await sharedDrucker();
  try {
    return await use(drucker);
  } catch (error) {
    browser = undefined;
    await drucker.close();
    throw error;
  }
}

/** What an emitter makes of the example concept with an Example laid over it. */
export const druckeBeispiel = (
  emit: Emit,
  overlay: Example = {},
  zusatz: Partial<DruckContext> = {},
): Promise<readonly Artefakt[]> =>
  withDrucker((drucker) => {
    const { model } = compileBeispiel(overlay, { writeFragment });
    return emit({
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
  });

/** Does something with a browser that nobody else has, and that remembers nothing. */
export async function withNeuemDrucker<T>(use: (drucker: Drucker) => Promise<T>): Promise<T> {
  const drucker = await openDrucker();
  return use(drucker).finally(() => drucker.close());
}

/** The bytes of the first thing that was made. */
export function bytesOf([artefakt]: readonly Artefakt[]): Uint8Array {
  if (typeof artefakt?.inhalt !== 'object') throw new Error('No PDF was made');
  return artefakt.inhalt;
}

/** The same, read back. */
export const readFirst = (artefakte: readonly Artefakt[]): Promise<GelesenesPdf> => readPdf(bytesOf(artefakte));

const projekte = new Map<string, Projekt>();

/** A whole project on disk; read once. */
function projektOf(ordner: string): Projekt {
  const projekt = projekte.get(ordner) ?? openProjekt(ordner, { writeFragment });
  projekte.set(ordner, projekt);
  return projekt;
}

/** What an emitter makes of a whole project on disk, as a build does. */
export const druckeProjekt = (ordner: string, emit: Emit): Promise<readonly Artefakt[]> =>
  withDrucker((drucker) => {
    const { snapshot, konfiguration, schriften, readFile } = projektOf(ordner);
    return emit({
      model: derivePublic(snapshot.model),
      konfiguration,
      schriften,
      templates: readTemplates(ordner),
      readDatei: (datei) => readFile(datei) ?? new Uint8Array(),
      vorhanden: [],
      readAusgabe: () => undefined,
      mitAnlagen: false,
      drucker,
    });
  });
