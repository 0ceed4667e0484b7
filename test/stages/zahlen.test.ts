// Numbers and names as they were written: what YAML would make of them reaches no document.
import { describe, expect, test } from 'vitest';
import { findEntity } from '../../src/model/model.ts';
import { readYaml } from '../../src/stages/parse/kopf/yaml.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';

const plan = (felder: string): Record<string, string> => ({ 'M-TEIL-05': felder });
const tell = (felder: string): string[] =>
  compileBeispiel(plan(felder)).diagnostics.map(({ code, help }) => `${code} ${help}`);

describe('a value in front matter', () => {
  test.each<[string, unknown]>([
    ['3', 3],
    ['-3', -3],
    ['0.5', 0.5],
    ['3.10', 3.1],
    ['02', '02'],
    ['012', '012'],
    ['0x10', '0x10'],
    ['0o17', '0o17'],
    ['1_000', '1_000'],
    ['1e3', '1e3'],
    ['+5', '+5'],
    ['.5', '.5'],
    ['5.', '5.'],
    ['-0', '-0'],
    ['.inf', '.inf'],
    ['.nan', '.nan'],
    ['12345678901234567890', '12345678901234567890'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['Null', 'Null'],
    ['NULL', 'NULL'],
    ['null', null],
    ['~', null],
    ['true', true],
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31T10:00:00Z', '2026-03-31T10:00:00Z'],
    ['12:30', '12:30'],
    ["'02'", '02'],
  ])('%s', (written, value) => expect(readYaml(`wert: ${written}\n`, 0).data).toEqual({ wert: value }));

  test('is a field of its own by its name as written', () =>
    expect(readYaml('02: a\n2: b\n2026: c\n1.10: d\n1.1: e\n', 0).data).toEqual({
      '02': 'a',
      '2': 'b',
      '2026': 'c',
      '1.10': 'd',
      '1.1': 'e',
    }));
});

describe('a number that is a name', () => {
  test.each([
    ['4.10', '4.10'],
    ['02', '02'],
    ['4', 4],
    ["'3.2 b'", '3.2 b'],
    ['1_000', '1_000'],
  ])('%s', (written, dezernat) => {
    const { model, diagnostics } = compileBeispiel({ KI: `dezernat: ${written}` });
    expect(diagnostics).toEqual([]);
    expect(findEntity(model, 'akteur', 'KI')?.data.dezernat).toBe(dezernat);
  });
});

describe('a number to reckon with', () => {
  test.each<[string, string[]]>([
    ['teilnehmende_geplant: 3000', []],
    ['teilnehmende_geplant: 3.000', ['KZ222 Schreiben Sie 3000.']],
    ['personal: 1.5', []],
    ['personal: 0.125', []],
    ['personal: 1.250', [expect.stringMatching(/^KZ222 Schreiben Sie 1250, wenn Tausender.*1\.2500\.$/) as string]],
    ['personal: 1.2500', []],
    ['kosten: [{ jahr: 2.026, betrag: 5000 }]', ['KZ222 Schreiben Sie 2026.']],
    ['kosten: [{ jahr: 2026, betrag: 12.50 }]', []],
    ['kosten: [{ jahr: 2026, betrag: 5.000 }]', ['KZ222 Schreiben Sie 5000.']],
    ['teilnehmende_geplant: 020', ['KZ213 Schreiben Sie nur 20.']],
    ['teilnehmende_geplant: 0x10', [expect.stringMatching(/^KZ213 /) as string]],
    ['teilnehmende_geplant: 1_000', [expect.stringMatching(/^KZ213 /) as string]],
  ])('%s', (felder, expected) => expect(tell(felder)).toEqual(expected));

  test('is mended by its fix', () => {
    const [first] = compileBeispiel(plan('teilnehmende_geplant: 3.000')).diagnostics;
    expect(first?.fix?.edits[0]?.text).toBe('3000');
  });
});

describe('front matter that is no front matter', () => {
  const fault = (source: string): string | undefined => readYaml(source, 0).fault?.art;

  test.each<[string, string]>([
    ['brackets', `a: ${'['.repeat(100_000)}`],
    ['closed brackets', `a: ${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['braces', `a: ${'{a: '.repeat(20_000)}`],
    ['entries', `a:\n  ${'- '.repeat(50_000)}x`],
    ['fields', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('too deep by %s is told, not crashed on', (_name, source) => expect(fault(source)).toBe('tiefe'));

  test('is read to a depth that nobody reaches', () => {
    expect(fault(`a: ${'['.repeat(90)}${']'.repeat(90)}`)).toBeUndefined();
    expect(fault(`a: ${'['.repeat(110)}${']'.repeat(110)}`)).toBe('tiefe');
  });

  test('with a field twice is told at the second', () =>
    expect(readYaml('a: 1\nb: { c: 1, c: 2 }\n', 0).fault).toMatchObject({ art: 'doppelt', span: { from: 16 } }));
});
