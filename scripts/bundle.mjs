// Bundles src/ into lib/: npm's prepare script. One pass of esbuild, quick and harmless to repeat.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buildFormular } from './formular.mjs';
import { buildStile } from './kern.mjs';
import { writeLizenzen } from './lizenzen.mjs';
import { bundled, root } from './quelle.mjs';

const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
const platzhalter = '@stempel@';

const { outputFiles, metafile } = await build({
  ...bundled,
  entryPoints: { programm: 'src/cli/konzept.ts' },
  outdir: 'lib',
  write: false,
  splitting: true,
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  define: { VERSION: JSON.stringify(version), STEMPEL: JSON.stringify(platzhalter) },
  logLevel: 'warning',
});

// What the program keeps between runs it keeps under its own digest: another program reads everything anew.
const stempel = createHash('sha256');
for (const { contents } of outputFiles) stempel.update(contents);
const digest = stempel.digest('hex').slice(0, 16);
await rm(`${root}lib`, { recursive: true, force: true });
for (const { path, text } of outputFiles) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text.replaceAll(platzhalter, digest));
}

// Where it begins is one file that needs no other: it can still speak where nothing more can be opened. It is no ES module, for Node's
// loader of those reserves more memory than it leaves where little is allowed, and ends without a word.
await build({
  absWorkingDir: root,
  entryPoints: { konzept: 'src/cli/beginn.ts' },
  outdir: 'lib',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [
    {
      name: 'programm',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^\.\/konzept\.ts$/ }, () => ({ path: './programm.js', external: true })),
    },
  ],
  logLevel: 'warning',
});
await chmod(`${root}lib/konzept.cjs`, 0o755);

// The programs of the website's pages, one file each.
await build({
  absWorkingDir: root,
  entryPoints: [
    'src/browser/menue.ts',
    'src/browser/suche.ts',
    'src/browser/aktionsplan.ts',
    'src/browser/vorschau.ts',
  ],
  outdir: 'lib/templates/site',
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: ['chrome109', 'firefox115', 'safari16'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});

await mkdir(`${root}lib/templates/site`, { recursive: true });
const formular = await buildFormular(root);
for (const [name, css] of Object.entries(await buildStile())) await writeFile(`${root}lib/templates/site/${name}`, css);
// Whoever has the program has the licences of what is in it.
await writeFile(
  `${root}lib/LIZENZEN.txt`,
  await writeLizenzen(root, [...Object.keys(metafile.inputs), ...formular, 'node_modules/@kern-ux/native/']),
);
