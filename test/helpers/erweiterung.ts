// The program as it would be after a change to its source, made for one test and forgotten after it: what a change costs, and
// what it brings, is seen by making it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { makeAll, makeAllOf } from './alle-ausgaben.ts';

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
  readonly makeAllOf: typeof makeAllOf;
}

/** Bundles one of our programs as it is after the change, beside the packages that it needs, and uses it as long as `use` takes. */
async function withChanged<T>(entry: string, change: Quelltext, use: (program: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(root, 'node_modules', '.erweiterung-'));
  try {
    const outfile = join(folder, 'programm.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      define: { VERSION: JSON.stringify('0.0.0-test'), STEMPEL: JSON.stringify(folder) },
      outfile,
      logLevel: 'warning',
      plugins: [changing(change)],
    });
    return await use(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads alle-ausgaben.ts with everything below it, as it is after the change. */
export const loadChanged = (change: Quelltext): Promise<Changed> =>
  withChanged(
    'test/helpers/alle-ausgaben.ts',
    { 'src/emitters/pdf/print.ts': unprinted, ...change },
    async (program) => (await import(pathToFileURL(program).href)) as Changed,
  );

/** Runs the command line as it is after the change, once with each list of arguments. */
export const runChanged = (change: Quelltext, calls: readonly (readonly string[])[]): Promise<readonly string[]> =>
  withChanged('src/cli/konzept.ts', change, (program) =>
    calls.map((args) => execFileSync(process.execPath, [program, ...args], { encoding: 'utf8', stdio: 'pipe' })),
  );

/** In place of printing: what goes to the browser is the result. */
const unprinted = `
import { writeDocument } from '../../render/tree/html.ts';
export const printHtml = async (_drucker, document) => ({ inhalt: writeDocument(document), seiten: 1 });`;

/** Reads our own files with their changes; each believes to lie where it lies. */
const changing = (change: Quelltext): Plugin => ({
  name: 'changing',
  setup(bundle) {
    bundle.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      // A new file may lie in a new folder, of which the bundler knows nothing.
      return typeof change[relative(root, file)] === 'string' || existsSync(file) ? { path: file } : undefined;
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
