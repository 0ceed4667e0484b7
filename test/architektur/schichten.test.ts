// The layers of ARCHITECTURE.md, held by what the files really import: directions, no cycles, and who may touch the outside.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const layers = [
  'base',
  'browser',
  'host',
  'diagnostics',
  'domain',
  'projekt',
  'model',
  'stages',
  'rules',
  'workspace',
  'edits',
  'importers',
  'werkstatt',
  'render',
  'emitters',
  'reporters',
  'cli',
];

/** Who may import what from outside; a folder or file prefix below src/. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  'node:fs': ['host/'],
  'node:fs/promises': ['host/'],
  'node:child_process': ['host/'],
  'node:dns': ['host/netz/netzadressen.ts'],
  'node:http': ['host/netz/abruf.ts', 'host/vorschau/vorschau.ts'],
  'node:https': ['host/netz/abruf.ts'],
  'node:net': ['base/netz/adresse.ts', 'base/netz/netzadressen.ts', 'host/netz/abruf.ts', 'host/netz/netzadressen.ts'],
  commander: ['cli/'],
  chalk: ['reporters/', 'cli/'],
  'puppeteer-core': ['host/'],
};

/** Layers whose functions are pure: they see no host. */
const pure = [
  'base',
  'browser',
  'diagnostics',
  'domain',
  'projekt',
  'model',
  'stages',
  'rules',
  'edits',
  'importers',
  'werkstatt',
  'render',
  'reporters',
];

const root = new URL('../../src/', import.meta.url).pathname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();

/** All specifiers that a file imports, types and dynamic imports included. */
const importsOf = (file: string): string[] =>
  ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName);

const graph = new Map(
  files.map((file) => [
    file,
    importsOf(file).map((specifier) =>
      specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier,
    ),
  ]),
);
const own = (file: string): readonly string[] => (graph.get(file) ?? []).filter((target) => graph.has(target));
const layerOf = (file: string): string => file.split('/')[0] ?? '';
const emitterOf = (file: string): string => /^emitters\/([^/]+)\//.exec(file)?.[1] ?? '';

describe('layers', () => {
  test('the reader of imports sees them all', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(graph.get('cli/program.ts')).toContain('cli/commands/build.ts');
    expect(graph.get('stages/link/link.ts')).toContain('model/model.ts');
  });

  test('every folder is a layer', () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => !layers.includes(layer))).toEqual([]);
  });

  test('a folder imports only from those above it', () => {
    const wrong = files.flatMap((file) =>
      own(file)
        .filter((target) => layers.indexOf(layerOf(target)) > layers.indexOf(layerOf(file)))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('emitters never import each other', () => {
    const wrong = files
      .filter((file) => emitterOf(file) !== '')
      .flatMap((file) =>
        own(file)
          .filter((target) => emitterOf(target) !== '' && emitterOf(target) !== emitterOf(file))
          .map((target) => `${file} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('pure layers see no host', () => {
    const wrong = files
      .filter((file) => pure.includes(layerOf(file)))
      .filter((file) => own(file).some((target) => layerOf(target) === 'host'));
    expect(wrong).toEqual([]);
  });

  test('no import cycles, types included', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of own(file)) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test.each(Object.entries(reserved))('%s only where it belongs', (specifier, allowed) => {
    const wrong = files.filter(
      (file) => graph.get(file)?.includes(specifier) && !allowed.some((prefix) => file.startsWith(prefix)),
    );
    expect(wrong).toEqual([]);
  });
});
