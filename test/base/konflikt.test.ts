// What git leaves of a conflict: found, and taken out so that the first version stands where it stood.
import { describe, expect, test } from 'vitest';
import { findKonflikte, withoutKonflikte } from '../../src/base/konflikt.ts';
import { readKonfiguration } from '../../src/workspace/konfiguration.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';

const konflikt = '<<<<<<< HEAD\neins\n=======\nzwei\n>>>>>>> zweig\n';

describe('conflicts', () => {
  test.each<[string, string, [number, number, boolean][]]>([
    ['none', 'a <<<<<<< b\n======\n========\n<<<<<<<x\n', []],
    ['one', `a\n${konflikt}b`, [[2, 46, true]]],
    [
      'two',
      konflikt + konflikt,
      [
        [0, 44, true],
        [45, 89, true],
      ],
    ],
    ['one with what was before', '<<<<<<< a\n||||||| b\n=======\n>>>>>>> c', [[0, 37, true]]],
    ['one within a list', '  <<<<<<< a\n  =======\n  >>>>>>> c', [[0, 33, true]]],
    ['with CRLF', konflikt.replaceAll('\n', '\r\n'), [[0, 48, true]]],
    [
      'what is left of one',
      'a\n=======\nb\n>>>>>>> c\nd',
      [
        [2, 9, false],
        [12, 21, false],
      ],
    ],
    [
      'one that never ends',
      '<<<<<<< a\n=======\nb',
      [
        [0, 9, false],
        [10, 17, false],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findKonflikte(text).map(({ from, to, ganz }) => [from, to, ganz])).toEqual(expected);
    expect(withoutKonflikte(text)).toHaveLength(text.length);
  });

  test('leave the first version in its place', () => {
    const text = withoutKonflikte(`a\n${konflikt}b`);
    expect(text.split('\n').map((line) => line.trim())).toEqual(['a', '', 'eins', '', '', '', 'b']);
    expect(text.indexOf('eins')).toBe(`a\n${konflikt}`.indexOf('eins'));
  });
});

describe('in files', () => {
  const codes = (overlay: Record<string, string>): string[] =>
    compileBeispiel(overlay).diagnostics.map(({ code, file, range }) => `${code} ${file}:${range.start.line}`);
  const akteur = 'content/akteure/KI.md';

  test.each<[string, Record<string, string>, string[]]>([
    ['prose', { [akteur]: `---\nname: KI\nart: verwaltung\n---\n\n${konflikt}` }, [`KZ114 ${akteur}:6`]],
    [
      'front matter, also in a block of text',
      { [akteur]: `---\nname: |\n  K\n${konflikt.replaceAll(/^(?=eins|zwei)/gm, '  ')}art: verwaltung\n---\n` },
      [`KZ114 ${akteur}:4`],
    ],
    ['all of a file', { [akteur]: `<<<<<<< a\n---\nname: KI\n---\n=======\n>>>>>>> b\n` }, [`KZ114 ${akteur}:1`]],
    [
      'a table',
      {
        'content/daten/einwohner.csv':
          'jahr,einwohner\n2020,1000\n<<<<<<< a\n2021,1010\n=======\n2021,1011\n>>>>>>> b\n2022,1030\n',
      },
      ['KZ114 content/daten/einwohner.csv:3'],
    ],
    [
      'the data of another concept',
      {
        'content/verzahnung/pflege.md': '---\ntitel: Pflegebericht\n---\n',
        'content/verzahnung/pflege.json': '{ "entitaeten": [\n<<<<<<< a\n=======\n{}\n>>>>>>> b\n] }',
      },
      ['KZ114 content/verzahnung/pflege.json:2'],
    ],
  ])('%s', (_name, overlay, expected) => expect(codes(overlay)).toEqual(expected));

  test('the configuration', () => {
    const text = '{\n<<<<<<< a\n  "regeln": {}\n=======\n  "regeln": { "KZ383": "off" }\n>>>>>>> b\n}\n';
    const { diagnostics, konfiguration } = readKonfiguration(Buffer.from(text));
    expect(diagnostics.map(({ code, range }) => [code, range.start.line])).toEqual([['KZ114', 2]]);
    expect(konfiguration).toEqual({ regeln: {} });
  });
});
