// Writes docs/felder.md and docs/bausteine.md: run it after a change to a kind or a directive.
import { build } from 'esbuild';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(root, 'node_modules', '.handbuch-'));
try {
  const outfile = join(folder, 'handbuch.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/domain/handbuch.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  const { buildHandbuch } = await import(pathToFileURL(outfile).href);
  for (const [file, text] of buildHandbuch()) await writeFile(join(root, 'docs', file), text);
} finally {
  await rm(folder, { recursive: true, force: true });
}
