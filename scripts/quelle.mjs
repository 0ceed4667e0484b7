// Loads a module of src/ into a script: translated as for lib/, without leaving a file behind.
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** How the program is bundled: for lib/, and where a script measures it. */
export const bundled = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  // What finds its own files beside itself stays a package.
  external: ['@sparticuz/chromium', '@fontsource/*'],
  // Its main file asks for its parts in a way that no bundler can follow.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  banner: {
    js: "import { createRequire as toRequire } from 'node:module'; const require = toRequire(import.meta.url);",
  },
};

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
