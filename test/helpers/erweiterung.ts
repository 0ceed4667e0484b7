// The program as it would be after a change to its source, made for one test and forgotten after it: what a change costs, and
// what it brings, is seen by making it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { makeAll } from './alle-ausgaben.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** New files by path, and what is to be done to the text of others. */
export type Quelltext = Readonly<Record<string, string | ((text: string) => string)>>;

/** Inserts text before a place that is there once. */
export const vor =
  (stelle: string, neu: string) =>
  (text: string): string => {
    if (text.split(stelle).length !== 2) throw new Error(`„${stelle}“ is not there once`);
    return text.replace(stelle, () => neu + stelle);
  };

/** What alle-ausgaben.ts can do after a change. */
interface Changed {
  readonly makeAll: typeof makeAll;
}

/** Loads alle-ausgaben.ts with everything below it, as it is after the change. */
export async function loadChanged(change: Quelltext): Promise<Changed> {
  const folder = mkdtempSync(join(root, 'node_modules', '.erweiterung-'));
  try {
    const outfile = join(folder, 'ausgaben.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['test/helpers/alle-ausgaben.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      define: { VERSION: JSON.stringify('0.0.0-test') },
      outfile,
      logLevel: 'warning',
      plugins: [changing({ 'src/emitters/pdf/print.ts': unprinted, ...change })],
    });
    return (await import(pathToFileURL(outfile).href)) as Changed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In place of printing: what goes to the browser is the result. */
const unprinted = `
import { writeDocument } from '../../render/tree/html.ts';
export const drucke = async (_drucker, document) => ({ inhalt: writeDocument(document), seiten: 1 });`;

/** Reads our own files with their changes; each believes to lie where it lies. */
const changing = (change: Quelltext): Plugin => ({
  name: 'changing',
  setup(bundle) {
    bundle.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      return typeof change[relative(root, file)] === 'string' ? { path: file } : undefined;
    });
    bundle.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const changed = change[relative(root, path)];
      const text = typeof changed === 'string' ? changed : readFileSync(path, 'utf8');
      const contents = typeof changed === 'function' ? changed(text) : text;
      return {
        loader: 'ts',
        contents: contents.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      };
    });
  },
});
