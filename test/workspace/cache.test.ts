// What is kept between two runs changes their speed and nothing else, and nobody has to look after it.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { memoryOf } from '../../src/host/cache.ts';
import { listFiles } from '../../src/host/files.ts';
import { catalogue } from '../../src/rules/catalogue.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';
import { type Gedaechtnis, openGedaechtnis } from '../../src/workspace/cache.ts';
import { type Einzelfakten, type FactsOf, readFacts } from '../../src/workspace/file-facts.ts';
import { openProjekt } from '../../src/workspace/open.ts';
import { pack, type PackedFacts, unpack } from '../../src/workspace/pack.ts';
import { compile, type SourceFile } from '../../src/workspace/pipeline.ts';
import { layOver } from '../helpers/beispiel.ts';
import { tempFolder, tempProjekt } from '../helpers/cli.ts';

const realContent = listFiles(fileURLToPath(new URL('../../', import.meta.url)), 'content').found;

/** What is known of a file, and the same when it has been through JSON, as a second run has it. */
function readTwice(read: FactsOf, file: string, bytes: Uint8Array): readonly [Einzelfakten, Einzelfakten] {
  const facts = read(file, bytes);
  const packed = pack(facts);
  return [facts, packed ? unpack(JSON.parse(JSON.stringify(packed)) as PackedFacts) : facts];
}

const read = readFacts();
const known = new Map<string, ReturnType<typeof readTwice>>();

/** The same, once for all concepts that hold the file. */
function knownOf(file: string, bytes: Uint8Array): ReturnType<typeof readTwice> {
  const key = `${file} ${sha256(bytes)}`;
  const facts = known.get(key) ?? readTwice(read, file, bytes);
  known.set(key, facts);
  return facts;
}

/** The findings of both ways over the same files. */
function bothWays(sources: readonly SourceFile[]): void {
  const fresh = compile(sources, { factsOf: (file, bytes) => knownOf(file, bytes)[0] });
  const kept = compile(sources, { factsOf: (file, bytes) => knownOf(file, bytes)[1] });
  expect(kept.diagnostics).toStrictEqual(fresh.diagnostics);
  expect(kept.stillgelegt).toStrictEqual(fresh.stillgelegt);
}

/** What a careless author does to a file. */
const mutations: Readonly<Record<string, (text: string) => string>> = {
  'a field misspelt': (text) => text.replace(/^(\w+)(\w):/m, '$1$2$2:'),
  'a line lost': (text) => text.replace(/^.*\n(?=\w)/m, ''),
  'all digits shifted': (text) => text.replaceAll(/[0-8]/g, (digit) => String(Number(digit) + 1)),
  'numbers that JSON does not know': (text) => text.replace(/: .*$/m, ': .inf'),
  'an open bracket': (text) => text.replace(/: /, ': ['),
  'a soft hyphen in every id': (text) => text.replaceAll(/([BZMI]-)/g, '$1\u00AD'),
  'no front matter': (text) => text.replace('---', ''),
};

describe('the findings are the same with and without', () => {
  test('on the real content', () => bothWays(realContent));

  test.each(Object.entries(mutations))('on real content with %s', (_, mutate) => {
    const sources = realContent.map(({ file, read }, index) => ({
      file,
      read: () =>
        index % 7 === 0 && file.endsWith('.md') ? Buffer.from(mutate(Buffer.from(read()).toString())) : read(),
    }));
    bothWays(sources);
  });

  test('on every example of a rule', () => {
    for (const { bad } of catalogue) bothWays(layOver(bad));
  });

  test('and so are the facts, HTML and places included', () => {
    const read = readFacts({ writeFragment });
    for (const { file, read: bytesOf } of realContent.filter(({ file }) => /\.(?:md|csv)$/.test(file))) {
      const [fresh, kept] = readTwice(read, file, bytesOf());
      expect({ ...kept.entitaet }).toStrictEqual({ ...fresh.entitaet });
    }
  });
});

const akteur = 'content/akteure/KI.md';
const bytes = Buffer.from('---\nname: Zentrum\nart: verwaltung\n---\n\nText.\n');

/** A memory that counts how often it has to read. */
function open(root: string, stempel = 'eins', html = false): Gedaechtnis & { readonly reads: () => number } {
  let count = 0;
  const read = readFacts({ writeFragment: html ? writeFragment : undefined });
  const counting: FactsOf = (file, text) => {
    count++;
    return read(file, text);
  };
  return { ...openGedaechtnis(root, stempel, counting, html), reads: () => count };
}

/** Reads one file in a run of its own; gives how often it was read anew. */
function runOnce(root: string, stempel?: string, html?: boolean): number {
  const memory = open(root, stempel, html);
  memory.factsOf(akteur, bytes);
  memory.keep();
  return memory.reads();
}

function projektWithModules(): { root: string; file: string } {
  const root = tempFolder();
  mkdirSync(join(root, 'node_modules'));
  return { root, file: memoryOf(root) };
}

describe('the memory', () => {
  test('lies in node_modules, else in the user’s cache folder', () => {
    const { root, file } = projektWithModules();
    expect(file).toBe(join(root, 'node_modules/.cache/konzept/fakten.json'));
    const home = tempFolder();
    expect(memoryOf(tempFolder(), { XDG_CACHE_HOME: home }).startsWith(join(home, 'konzept', 'fakten-'))).toBe(true);
  });

  test('reads a file once, and anew when it or the program has changed', () => {
    const { root } = projektWithModules();
    expect([runOnce(root), runOnce(root), runOnce(root, 'zwei'), runOnce(root, 'zwei')]).toEqual([1, 0, 1, 0]);
    const memory = open(root, 'zwei');
    memory.factsOf(akteur, Buffer.from('---\nname: Anders\nart: verwaltung\n---\n'));
    expect(memory.reads()).toBe(1);
  });

  test('keeps the HTML of a build through checks', () => {
    const { root } = projektWithModules();
    expect(runOnce(root)).toBe(1);
    expect(runOnce(root, 'eins', true)).toBe(1);
    expect(runOnce(root)).toBe(0);
    expect(runOnce(root, 'eins', true)).toBe(0);
    expect(open(root).factsOf(akteur, bytes).entitaet?.prosa.hast).toBe('[["p",{},["Text."]]]');
  });

  test.each<[string, (file: string) => void]>([
    ['deleted', (file) => rmSync(file)],
    ['empty', (file) => truncateSync(file)],
    ['cut off', (file) => truncateSync(file, 300)],
    ['no JSON', (file) => writeFileSync(file, 'Hallo\n{')],
    [
      'changed by one character',
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('Zentrum', 'Centrum')),
    ],
    ['binary', (file) => writeFileSync(file, Uint8Array.from([0, 255, 10, 0]))],
  ])('is made anew where it is %s', (_, harm) => {
    const { root, file } = projektWithModules();
    runOnce(root);
    harm(file);
    expect([runOnce(root), runOnce(root)]).toEqual([1, 0]);
  });

  test('is safe with two runs at once: the last one stays, whole, and nothing is left beside it', () => {
    const { root, file } = projektWithModules();
    const [one, two] = [open(root), open(root)];
    one.factsOf(akteur, bytes);
    two.factsOf(akteur, bytes);
    one.keep();
    two.keep();
    expect(runOnce(root)).toBe(0);
    expect(readdirSync(join(file, '..'))).toEqual(['fakten.json']);
  });

  test.each<[string, (folder: string) => void]>([
    ['a file stands in its way', (folder) => writeFileSync(join(folder, '.cache'), '')],
    [
      'a folder stands in its way',
      (folder) => mkdirSync(join(folder, '.cache/konzept/fakten.json/x'), { recursive: true }),
    ],
    ['it may not be written', (folder) => chmodSync(folder, 0o555)],
  ])('is done without where %s', (_, harm) => {
    const { root, file } = projektWithModules();
    harm(join(root, 'node_modules'));
    expect(() => runOnce(root)).not.toThrow();
    chmodSync(join(root, 'node_modules'), 0o755);
    if (existsSync(join(file, '..'))) expect(readdirSync(join(file, '..'))).toEqual(['fakten.json']);
  });

  test('is not written where nothing is new', () => {
    const { root, file } = projektWithModules();
    runOnce(root);
    rmSync(file);
    const memory = open(root);
    memory.keep();
    expect(existsSync(file)).toBe(false);
  });
});

test('a project opened twice has the same findings, and the same when a file goes', () => {
  const root = tempProjekt({ [akteur]: 'ohne Kopf\n', 'content/akteure/neu.md': '---\nname: Neu\nart: amt\n---\n' });
  mkdirSync(join(root, 'node_modules'));
  const told = (stempel?: string) => openProjekt(root, { stempel }).snapshot.diagnostics;
  expect(told('x')).toStrictEqual(told());
  expect(told('x')).toStrictEqual(told());
  rmSync(join(root, akteur));
  expect(told('x')).toStrictEqual(told());
});
