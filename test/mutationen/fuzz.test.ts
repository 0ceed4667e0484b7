// Whatever stands in a file: no exception, no hang, and every finding inside the file.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alleDateiarten } from '../../src/emitters/emitters.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { findDateiort } from '../../src/domain/orte.ts';
import { parse } from '../../src/stages/parse/parse.ts';
import { readTabelle } from '../../src/stages/parse/tabelle/tabelle.ts';
import { compile } from '../../src/workspace/pipeline.ts';
import { toSources } from '../helpers/beispiel.ts';
import { findVerirrte, isWell, schnitte, text, verletze } from '../helpers/rauschen.ts';
import { leseKorpus, textOf } from './korpus.ts';

const korpus = leseKorpus('Pflegeplan', 'test/fixtures/pflege/');
const dateien = [...korpus.files.keys()].filter((file) => file.endsWith('.md'));
const massnahme = 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-01.md';
const optionen = { seed: 20261123, numRuns: 400 };

function pruefeStellen(source: string, diagnostics: readonly Diagnostic[]): void {
  expect(findVerirrte(source, diagnostics)).toEqual([]);
}

function pruefeDatei(file: string, source: string): void {
  const ort = findDateiort(file);
  if (!ort) throw new Error(`No place for ${file}.`);
  const { diagnostics } = parse(file, ort, source);
  pruefeStellen(source, diagnostics);
}

/** A real file with stretches of it taken out or replaced. */
const verletzt = fc
  .tuple(fc.constantFrom(...dateien), schnitte)
  .map(([file, cuts]) => ({ file, source: verletze(textOf(korpus, file), cuts) }));

describe('arbitrary files', () => {
  test('front matter', () => {
    fc.assert(
      fc.property(text, (inner) => pruefeDatei(massnahme, `---\n${inner}\n---\n`)),
      optionen,
    );
  });
  test('prose', () => {
    fc.assert(
      fc.property(text, (inner) => pruefeDatei(massnahme, `---\ntitel: x\n---\n${inner}`)),
      optionen,
    );
  });
  test('whole files', () => {
    fc.assert(
      fc.property(text, (inner) => pruefeDatei(massnahme, inner)),
      optionen,
    );
  });
  test('tables', () => {
    fc.assert(
      fc.property(text, (inner) => pruefeStellen(inner, readTabelle('content/daten/x.csv', inner).diagnostics)),
      optionen,
    );
  });
  test('bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        compile(
          toSources(
            new Map<string, string | Uint8Array>([
              [massnahme, bytes],
              ['content/daten/x.csv', bytes],
              ['content/verzahnung/x.json', bytes],
            ]),
          ),
        );
      }),
      { ...optionen, numRuns: 200 },
    );
  });
});

describe('real files, hurt', () => {
  test('alone', () => {
    fc.assert(
      fc.property(verletzt, ({ file, source }) => pruefeDatei(file, source)),
      { ...optionen, numRuns: 600 },
    );
  });
  test('in their concept', () => {
    const all = new Map([...korpus.files].map(([file, bytes]): [string, string | Uint8Array] => [file, bytes]));
    fc.assert(
      fc.property(verletzt, ({ file, source }) => {
        const { diagnostics } = compile(toSources(new Map([...all, [file, source]])), { ausgaben: alleDateiarten });
        pruefeStellen(
          source.replace(/^\uFEFF/, ''),
          diagnostics.filter((each) => each.file === file && isWell(source)),
        );
      }),
      { ...optionen, numRuns: 40 },
    );
  });
});
