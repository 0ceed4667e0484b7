// Whatever stands in a file: no exception, no hang, and every finding inside the file.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alleDateiarten } from '../../src/emitters/emitters.ts';
import { lineStarts, type Position, spanOfLine } from '../../src/base/text.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { findDateiort } from '../../src/domain/orte.ts';
import { parse } from '../../src/stages/parse/parse.ts';
import { readTabelle } from '../../src/stages/parse/tabelle/tabelle.ts';
import { compile } from '../../src/workspace/pipeline.ts';
import { toSources } from '../helpers/beispiel.ts';
import { leseKorpus, textOf } from './korpus.ts';

const korpus = leseKorpus('Pflegeplan', 'test/fixtures/pflege/');
const dateien = [...korpus.files.keys()].filter((file) => file.endsWith('.md'));
const massnahme = 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-01.md';
const optionen = { seed: 20261123, numRuns: 400 };

/** What authors and accidents put into files. */
const brocken = fc.constantFrom(
  ...[
    '---',
    '\n',
    '\r\n',
    '\r',
    '\t',
    ': ',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '[[',
    ']]',
    '#',
    '|',
    '&a',
    '*a',
    '!!x',
  ],
  ...[
    '::diagramm{',
    ':wert{',
    '}',
    '![',
    '](',
    '<b>',
    '<!--',
    '-->',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\ud800',
    '😀',
    'ä',
    '𝒳',
  ],
  ...[
    'titel',
    'art: kuenftig',
    'ziele:',
    'sachstand:',
    '2026-11-31',
    '31.03.2026',
    'konzept-aus KZ301:',
    '\u2028',
    '^1',
    '~',
  ],
);
const stueck = fc.oneof(brocken, fc.string({ unit: 'binary', maxLength: 12 }));
const text = fc.array(stueck, { maxLength: 40 }).map((parts) => parts.join(''));

/** True where a position lies on a line of the text, at most one behind its last column. */
function istDarin(source: string, starts: readonly number[], { line, column }: Position): boolean {
  if (line < 1 || line > starts.length) return false;
  const { from, to } = spanOfLine(source, starts, line);
  // The end of a range may lie behind the line end, where the next line begins.
  return column >= 1 && column <= Math.max(to, (starts[line] ?? to) - 1) - from + 1;
}

function pruefeStellen(source: string, diagnostics: readonly Diagnostic[]): void {
  const starts = lineStarts(source);
  for (const { code, range } of diagnostics) {
    const { start, end } = range;
    expect(
      [istDarin(source, starts, start), istDarin(source, starts, end)],
      `${code} ${JSON.stringify(range)}`,
    ).toEqual([true, true]);
    expect(start.line < end.line || (start.line === end.line && start.column <= end.column), code).toBe(true);
  }
}

function pruefeDatei(file: string, source: string): void {
  const ort = findDateiort(file);
  if (!ort) throw new Error(`No place for ${file}.`);
  const { diagnostics } = parse(file, ort, source);
  pruefeStellen(source, diagnostics);
}

/** A real file with stretches of it taken out or replaced. */
const verletzt = fc
  .tuple(
    fc.constantFrom(...dateien),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), fc.oneof(fc.constant(''), stueck)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([file, schnitte]) => {
    const source = schnitte.reduce(
      (whole, [at, length, insert]) => {
        const from = at % (whole.length + 1);
        return whole.slice(0, from) + insert + whole.slice(from + length);
      },
      textOf(korpus, file),
    );
    return { file, source };
  });

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

/** False for lone surrogates: as bytes they become another text. */
const isWell = (source: string): boolean => !/[\ud800-\udfff]/u.test(source);
