// Writes the pages of docs/regeln: run it after a change to a rule or a kind of finding.
import { build } from 'esbuild';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ziel = join(root, 'docs', 'regeln');
const folder = await mkdtemp(join(root, 'node_modules', '.regeln-'));
try {
  const outfile = join(folder, 'seiten.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/rules/seiten.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  const { buildSeiten } = await import(pathToFileURL(outfile).href);
  const seiten = buildSeiten();
  await mkdir(ziel, { recursive: true });
  for (const file of await readdir(ziel)) if (!seiten.has(file)) await rm(join(ziel, file));
  for (const [file, text] of seiten) await writeFile(join(ziel, file), text);
} finally {
  await rm(folder, { recursive: true, force: true });
}
