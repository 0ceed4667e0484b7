// What the program remembers from build to build changes its speed and nothing else: after any edits the output is that of a build
// from nothing, byte for byte, and where nothing has changed nothing is made.
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { openDruckspeicher } from '../../src/host/druck/druckspeicher.ts';
import { konzept, type Lauf, leaveOutNeueRegeln, tempFolder } from '../helpers/cli.ts';

const klima = fileURLToPath(new URL('../fixtures/klima', import.meta.url));
const site = fileURLToPath(new URL('../../templates/site', import.meta.url));

/** A copy of the small concept with a memory of its own. */
function openKlima(): { readonly root: string; readonly cache: string } {
  const [root, cache] = [tempFolder(), tempFolder()];
  cpSync(klima, root, { recursive: true });
  leaveOutNeueRegeln(root);
  return { root, cache };
}

/** Builds all but PDFs; a draft where the content has errors. */
const build = (root: string, cache: string, ...more: readonly string[]): Lauf =>
  konzept(['build', '--no-pdf', '--draft', ...more], { cwd: root, env: { XDG_CACHE_HOME: cache } });

/** Every file of a folder with the digest of its bytes. */
const readAll = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(folder, file)).isFile())
      .sort()
      .map((file) => [file, sha256(readFileSync(join(folder, file)))]),
  );

/** What a build makes that remembers nothing. */
function fromNothing(root: string, ...more: readonly string[]): Record<string, string> {
  const out = join(tempFolder(), 'dist');
  build(root, tempFolder(), '--out', out, ...more);
  return readAll(out);
}

function change(file: string, edit: (text: string) => string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, edit(readFileSync(file, { encoding: 'utf8', flag: 'a+' })));
}

const listFiles = (root: string, pattern: RegExp): readonly string[] =>
  readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .map((file) => join(root, 'content', file))
    .filter((file) => pattern.test(file))
    .sort();

const pick = (files: readonly string[], lot: number): string => files[lot % files.length] ?? '';

/** What people do to a concept between two builds; `lot` says where. */
const edits: Readonly<Record<string, (root: string, lot: number) => void>> = {
  'prose written': (root, lot) => change(pick(listFiles(root, /\.md$/), lot), (text) => `${text}\nAbsatz ${lot}.\n`),
  'a title changed': (root, lot) =>
    change(pick(listFiles(root, /\.md$/), lot), (text) => text.replace(/^(titel|name): .*$/m, `$1: Neu ${lot}`)),
  'a day changed': (root, lot) =>
    change(pick(listFiles(root, /massnahmen.*\.md$/), lot), (text) => text.replace(/-0\d\b/, '-11')),
  'a line of data changed': (root, lot) =>
    change(pick(listFiles(root, /\.csv$/), lot), (text) => text.replace(/\d(?=\n)/, String(lot % 10))),
  'a file added': (root, lot) =>
    change(
      join(root, `content/glossar/wort-${lot}.md`),
      () => `---\nbegriff: Wort ${lot}\nkurz: Ein Wort\n---\n\nText.\n`,
    ),
  'a file removed': (root, lot) => rmSync(pick(listFiles(root, /massnahmen.*\.md$|wort-|kapitel.*\.md$/), lot)),
  'a file renamed': (root, lot) => {
    const file = pick(listFiles(root, /(?:glossar|kapitel).*\.md$/), lot);
    renameSync(file, file.replace(/\.md$/, `-${lot}.md`));
  },
  'an error made': (root, lot) =>
    change(pick(listFiles(root, /massnahmen.*\.md$/), lot), (text) => text.replace(/^titel: /m, 'titl: ')),
  'a template changed': (root, lot) =>
    change(join(root, 'templates/site/massnahme.hbs'), () =>
      readFileSync(join(site, 'massnahme.hbs'), 'utf8').replace('<', `<p>Zusatz ${lot}</p><`),
    ),
  'a template taken back': (root) => rmSync(join(root, 'templates'), { recursive: true, force: true }),
  'the colour changed': (root, lot) =>
    change(join(root, 'konzept.config.json'), (text) =>
      JSON.stringify({ ...JSON.parse(text), gestaltung: { farbe: lot % 2 === 0 ? '#1b5e20' : '#5e1b58' } }),
    ),
  nothing: () => undefined,
};

/** Each of them is a program of its own. */
const manyBuilds = 900_000;

describe('a build that remembers', () => {
  test('makes what a build from nothing makes, whatever was changed', { timeout: manyBuilds }, () => {
    const all = Object.keys(edits);
    const order = fc.shuffledSubarray(all, { minLength: all.length });
    fc.assert(
      fc.property(order, fc.array(fc.nat(1000), { minLength: all.length, maxLength: all.length }), (names, lots) => {
        const { root, cache } = openKlima();
        build(root, cache);
        for (const [index, edit] of names.entries()) {
          const lot = lots[index] ?? 0;
          edits[edit]?.(root, lot);
          const more = lot % 3 === 0 ? ['--stichtag', '2026-03-31'] : [];
          build(root, cache, ...more);
          expect(readAll(join(root, 'dist')), `${edit} (${lot})`).toEqual(fromNothing(root, ...more));
        }
      }),
      { seed: 20261201, numRuns: 1 },
    );
  });

  test('makes nothing where nothing has changed', () => {
    const { root, cache } = openKlima();
    expect(build(root, cache).stdout).toContain('Geschrieben nach');
    const before = readAll(join(root, 'dist'));
    expect(build(root, cache).stdout).toContain('Nichts hat sich geändert');
    expect(readAll(join(root, 'dist'))).toEqual(before);
    expect(build(root, cache, '--stichtag', '2026-03-31').stdout).toContain('Geschrieben nach');
  });

  test('goes along with its project to another place, as from run to run of a CI', () => {
    const { root, cache } = openKlima();
    mkdirSync(join(root, 'node_modules'));
    build(root, cache);
    openDruckspeicher(root, 'test').remember('konzept', { inhalt: Buffer.from('%PDF'), seiten: 3 });
    const anderswo = join(tempFolder(), 'Wo anders');
    renameSync(root, anderswo);
    mkdirSync(root);
    expect(build(anderswo, cache).stdout).toContain('Nichts hat sich geändert');
    expect(openDruckspeicher(anderswo, 'test').recall('konzept')?.seiten).toBe(3);
    // Pages are found, too: nothing new comes into the store.
    const vorrat = readAll(join(anderswo, 'node_modules/.cache/konzept/vorrat'));
    rmSync(join(anderswo, 'dist'), { recursive: true });
    expect(build(anderswo, cache).stdout).toContain('Geschrieben nach');
    expect(readAll(join(anderswo, 'node_modules/.cache/konzept/vorrat'))).toEqual(vorrat);
  });

  test('mends an output that somebody changed', { timeout: manyBuilds }, () => {
    const { root, cache } = openKlima();
    build(root, cache);
    const dist = join(root, 'dist');
    const before = readAll(dist);
    for (const harm of [
      () => change(join(dist, 'index.html'), (text) => `${text} `),
      () => rmSync(join(dist, 'index.html')),
      () => change(join(dist, 'daten/manifest.json'), (text) => `${text} `),
      () => rmSync(dist, { recursive: true }),
    ]) {
      harm();
      build(root, cache);
      expect(readAll(dist)).toEqual(before);
    }
  });

  test('takes nothing from a memory that is not whole', { timeout: manyBuilds }, () => {
    const { root, cache } = openKlima();
    build(root, cache);
    const folder = join(cache, 'konzept/vorrat');
    for (const harm of [
      (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 5000)),
      (file: string) => writeFileSync(file, readFileSync(file, 'latin1').replaceAll('Projekt', 'Prajekt'), 'latin1'),
      (file: string) => writeFileSync(file, ''),
    ]) {
      for (const file of readdirSync(folder)) harm(join(folder, file));
      edits['prose written']?.(root, 1);
      build(root, cache);
      expect(readAll(join(root, 'dist'))).toEqual(fromNothing(root));
    }
  });
});
