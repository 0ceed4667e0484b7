// Runs an emitter of data over the example concept.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Example } from '../../src/diagnostics/diagnostic.ts';
import type { Artefakt, EmitContext } from '../../src/emitters/emitter.ts';
import { derivePublic } from '../../src/model/oeffentlich.ts';
import { compileBeispiel } from './beispiel.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What an emitter makes of the example concept with an Example laid over it. */
export function emitBeispiel(
  emit: (context: EmitContext) => Promise<readonly Artefakt[]>,
  overlay: Example = {},
  zusatz: Partial<EmitContext> = {},
): Promise<readonly Artefakt[]> {
  return emit({
    model: derivePublic(compileBeispiel(overlay).model),
    konfiguration: {},
    templates: new Map(),
    readDatei: () => new Uint8Array(),
    vorhanden: [],
    readAusgabe: () => undefined,
    mitAnlagen: false,
    ...zusatz,
  });
}

/** Does the same twice, seconds apart and in another time zone. */
export async function doLater<T>(work: () => Promise<T>): Promise<{ readonly first: T; readonly later: T }> {
  const first = await work();
  const { TZ: zone } = process.env;
  process.env['TZ'] = 'Pacific/Kiritimati';
  try {
    // ZIP archives tell times to two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    return { first, later: await work() };
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
}
