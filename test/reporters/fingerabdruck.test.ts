// What a fingerprint must survive, and what it must tell apart.
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { fingerprintsOf } from '../../src/reporters/fingerabdruck.ts';
import { rangeIn } from './befunde.ts';

const text = '---\nziele:\n  - Z-TEIL-09\n  - Z-TEIL-09\n---\n\n';

const finding = (source: string, nth: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'KZ301',
  name: 'verweis-unbekannt',
  severity: 'error',
  message: 'Z-TEIL-09 gibt es nicht.',
  help: '',
  file: 'a.md',
  range: rangeIn(source, 'Z-TEIL-09', nth),
  ...more,
});

const prints = (source: string | undefined, ...diagnostics: Diagnostic[]): string[] =>
  fingerprintsOf({ diagnostics, files: 1, textOf: () => source });

describe('a fingerprint', () => {
  const before = prints(text, finding(text, 1), finding(text, 2));

  test('stays when a line is put in above, also with CRLF', () => {
    for (const moved of [text.replace('ziele', 'titel: Neu\nziele'), text.replaceAll('\n', '\r\n')])
      expect(prints(moved, finding(moved, 1), finding(moved, 2))).toEqual(before);
  });

  test('stays when the message is worded anew', () => {
    expect(prints(text, finding(text, 1, { message: 'Anders.', severity: 'warning' }))).toEqual([before[0]]);
  });

  test('tells equal findings in one file apart', () => {
    expect(new Set(before).size).toBe(2);
  });

  test('tells code, file and marked text apart', () => {
    const others = [{ code: 'KZ302' }, { file: 'b.md' }, { range: rangeIn(text, 'ziele') }];
    const all = others.flatMap((more) => prints(text, finding(text, 1, more)));
    expect(new Set([...before, ...all]).size).toBe(5);
  });

  test('takes the line where nothing is marked, and the message where there is no text', () => {
    const point = { start: { line: 2, column: 1 }, end: { line: 2, column: 1 } };
    expect(prints(text, finding(text, 1, { range: point }))).toEqual(
      prints(text, finding(text, 1, { range: rangeIn(text, 'ziele:') })),
    );
    expect(prints(undefined, finding(text, 1), finding(text, 1, { message: 'Anders.' }))).toHaveLength(2);
  });
});
