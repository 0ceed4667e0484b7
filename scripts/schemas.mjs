// Writes the JSON Schemas into schemas/: run it after a change to a kind.
import { build } from 'esbuild';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(root, 'node_modules', '.schemas-'));
try {
  const outfile = join(folder, 'schemas.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/emitters/daten/schemas.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  const { buildSchemas } = await import(pathToFileURL(outfile).href);
  for (const [file, text] of buildSchemas()) await writeFile(join(root, 'schemas', file), text);
} finally {
  await rm(folder, { recursive: true, force: true });
}
