// Two projects: `schnell` needs neither the bundled program nor a browser, `langsam` is the rest. Which one a test belongs to is told by
// what it imports; only what computes for long is named here.
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const slow =
  /from '[^']*(?:helpers\/(?:axe|cli|druck|gebaut)(?:\.ts)?|host\/druck\/(?:drucker|browser)(?:\.ts)?|puppeteer-core|child_process)'/;
const long = ['test/mutationen/', 'test/workspace/cache.test.ts'];

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts'));
const langsam = files.filter(
  (file) => long.some((start) => file.startsWith(start)) || slow.test(readFileSync(file, 'utf8')),
);

export default defineConfig({
  define: { VERSION: JSON.stringify('0.0.0-test') },
  test: {
    // One worker a core; a browser is heavy enough.
    maxWorkers: 2,
    // A worker keeps the modules that it has loaded for its next files: loading them anew took a third of the time. What a module keeps
    // is remembered answers, never what a test did. Projects have this only by `extends`.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'schnell',
          include: ['test/**/*.test.ts'],
          exclude: langsam,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'langsam',
          include: langsam,
          globalSetup: 'test/helpers/global-setup.ts',
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
