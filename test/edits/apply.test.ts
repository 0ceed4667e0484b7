// Edits to an author's bytes: outside of them every byte stays, whatever the line ends, marks and characters.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineStarts, rangeOf } from '../../src/base/text.ts';
import { applyEdits, type TextEdit } from '../../src/edits/apply.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Replaces the first occurrence of `wanted`, found as an author's finding would be: by line and column without the mark. */
function editOf(text: string, wanted: string, by: string): TextEdit {
  const plain = text.replace(/^\uFEFF/, '');
  const from = plain.indexOf(wanted);
  return { range: rangeOf(lineStarts(plain), { from, to: from + wanted.length }), text: by };
}

const mended = (text: string, ...groups: (readonly TextEdit[])[]): string =>
  decode(applyEdits(encode(text), groups).bytes);

describe('one edit', () => {
  test.each([
    ['LF', 'eins\nzwei # Grund\ndrei\n'],
    ['CRLF', 'eins\r\nzwei # Grund\r\ndrei\r\n'],
    ['lone CR', 'eins\rzwei\rdrei\r'],
    ['mixed line ends', 'eins\r\n\nzwei \t\n\r\ndrei'],
    ['a byte order mark', '\uFEFFzwei\r\ndrei'],
    ['umlauts in both forms', 'für fu\u0308r äöüß\nüü: zwei\n'],
    ['emoji of several units', '🏳️‍🌈 👩‍👩‍👧\n👍 zwei 👍\n'],
    ['no last line end', 'eins\nzwei'],
  ])('keeps every other byte: %s', (_, text) => {
    expect(mended(text, [editOf(text, 'zwei', 'Größe 🎉')])).toBe(text.replace('zwei', 'Größe 🎉'));
  });

  test('may put in, take out and reach over lines', () => {
    const text = 'a\r\nb\r\nc\r\n';
    const at = { line: 2, column: 1 };
    expect(mended(text, [{ range: { start: at, end: at }, text: 'x' }])).toBe('a\r\nxb\r\nc\r\n');
    expect(mended(text, [editOf(text, 'a\r\nb', '')])).toBe('\r\nc\r\n');
  });
});

describe('several edits', () => {
  const text = 'ziele: [Z-1, Z-2]\r\n';

  test('stand side by side, in whatever order they come', () => {
    const groups = [[editOf(text, 'Z-2', 'Z-02')], [editOf(text, 'Z-1', 'Z-01')]];
    expect(mended(text, ...groups)).toBe('ziele: [Z-01, Z-02]\r\n');
  });

  test('that overlap: the first wins, the other is left for the next run', () => {
    const groups = [[editOf(text, 'Z-1', 'Z-01')], [editOf(text, '[Z-1, Z-2]', '[]')], [editOf(text, 'Z-2', 'Z-02')]];
    const { bytes, applied } = applyEdits(encode(text), groups);
    expect(decode(bytes)).toBe('ziele: [Z-01, Z-02]\r\n');
    expect(applied).toEqual([true, false, true]);
  });

  test('of one fix are made all or none', () => {
    const groups = [[editOf(text, 'Z-1', 'Z-01')], [editOf(text, 'ziele', 'ziel'), editOf(text, 'Z-1', 'Z-09')]];
    expect(mended(text, ...groups)).toBe('ziele: [Z-01, Z-2]\r\n');
  });

  test('that are the same count both and are made once', () => {
    const twice = [[editOf(text, 'Z-1', 'Z-01')], [editOf(text, 'Z-1', 'Z-01')]];
    expect(applyEdits(encode(text), twice).applied).toEqual([true, true]);
    expect(mended(text, ...twice)).toBe('ziele: [Z-01, Z-2]\r\n');
  });
});

test('without edits any text comes back byte for byte, and with one all but its range', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ä', '\u0308', '🎉', '\r', '\n', '\u2028', '\uFEFF', '\u0000') });
  fc.assert(
    fc.property(fc.boolean(), text, text, text, (marked, before, old, after) => {
      fc.pre(!(before + old + after).startsWith('\uFEFF'));
      const mark = marked ? '\uFEFF' : '';
      const whole = before + old + after;
      expect(mended(mark + whole)).toBe(mark + whole);
      const range = rangeOf(lineStarts(whole), { from: before.length, to: before.length + old.length });
      expect(mended(mark + whole, [{ range, text: 'neu' }])).toBe(`${mark}${before}neu${after}`);
    }),
  );
});
