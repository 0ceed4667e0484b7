// Loads a module of src/ into a script: translated as for lib/, without leaving a file behind.
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Imports a module by its path below the root: what it exports. */
export async function importQuelle(datei) {
  const folder = await mkdtemp(join(root, 'node_modules', '.quelle-'));
  try {
    const outfile = join(folder, 'quelle.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: [datei],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile,
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
