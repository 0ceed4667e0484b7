// The patterns that are made of constants while a module is loaded: their modules are loaded, and say what they made.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../quelle.mjs';

/** Gives source and flags to each of the patterns that is made while its module is loaded; the others stay without. */
export async function recordPatterns(patterns) {
  const files = new Set(patterns.map(({ file }) => file));
  const outfile = join(root, 'node_modules/.cache/muster.mjs');
  await build({
    stdin: { contents: [...files].map((file) => `import './${file}';`).join('\n'), resolveDir: root },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    plugins: [tell(patterns)],
  });
  globalThis.recordPattern = (index, made) => {
    patterns[index].source = made.source;
    patterns[index].flags = made.flags;
    return made;
  };
  await import(pathToFileURL(outfile).href);
}

/** A plugin of esbuild: each pattern tells what it is as soon as it is made. */
const tell = (patterns) => ({
  name: 'muster',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const own = patterns
        .map((pattern, index) => ({ ...pattern, index }))
        .filter(({ file }) => join(root, file) === path);
      const text = readFileSync(path, 'utf8');
      let contents = text;
      for (const { from, to, index } of own.toSorted((a, b) => b.from - a.from))
        contents = `${contents.slice(0, from)}recordPattern(${index}, ${text.slice(from, to)})${contents.slice(to)}`;
      return { contents, loader: 'ts' };
    }),
});
