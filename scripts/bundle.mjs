// Bundles src/ into lib/: npm's prepare script. One pass of esbuild, quick and harmless to repeat.
import { build } from 'esbuild';
import { chmod, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
// What is large, or finds its own files beside itself, stays a package and is loaded only by the commands that need it.
const outside = ['puppeteer', '@sparticuz/chromium', 'echarts', 'pdf-lib', '@fontsource/*'];

await rm(`${root}lib`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { konzept: 'src/cli/konzept.ts' },
  outdir: 'lib',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  minifySyntax: true,
  external: outside,
  define: { VERSION: JSON.stringify(version) },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
await chmod(`${root}lib/konzept.js`, 0o755);
