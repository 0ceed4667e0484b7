// Files as authors and programs really leave them: each its own finding at the right place, the others read all the same.
import { describe, expect, test } from 'vitest';
import type { Example } from '../../src/diagnostics/diagnostic.ts';
import { findEntity } from '../../src/model/model.ts';
import { compileBeispiel, toSources } from '../helpers/beispiel.ts';
import { compile } from '../../src/workspace/pipeline.ts';

/** Findings as 'CODE line:column', without hints: nobody refers to the file that is made here. */
const tell = (overlay: Example): string[] =>
  compileBeispiel(overlay)
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ code, range }) => `${code} ${range.start.line}:${range.start.column}`);

const akteur = 'content/akteure/neu.md';
const massnahme = 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-07.md';
const plan = (fields: string): string =>
  `---\ntitel: Neue Maßnahme\nart: kuenftig\nziele: [Z-TEIL-01]\nfederfuehrung: KI\nkosten: offen\nzeitraum: { von: 2026-01, bis: 2027-12 }\n${fields}\n---\n`;

describe('front matter', () => {
  test.each<[string, string, string[]]>([
    ['none', 'Nur Text.\n', ['KZ201 1:1']],
    ['never closed', '---\nname: Amt\nart: verwaltung\n', ['KZ202 1:1']],
    ['a longer line of hyphens does not close it', '---\nname: Amt\n-----\nart: verwaltung\n', ['KZ202 1:1']],
    ['javascript', '---js\n{ name: process.exit(9) }\n---\n', ['KZ203 1:4']],
    ['javascript behind a space', '--- javascript\nprocess.exit(9)\n---\n', ['KZ203 1:4']],
    ['json', '---json\n{ "name": "Amt" }\n---\n', ['KZ203 1:4']],
    ['a tab', '---\nname: Amt\nart: verwaltung\nx:\n\t- 1\n---\n', ['KZ204 5:1']],
    ['an open quote, told where it opens', '---\nname: "Amt\nkurz: A\nart: verwaltung\n---\n', ['KZ204 2:7']],
    ['an open quote before another quoted value', '---\nname: "Amt\nkurz: "A"\nart: verwaltung\n---\n', ['KZ204 2:7']],
    ['an open single quote', "---\nname: 'Amt\nart: verwaltung\n---\n", ['KZ204 2:7']],
    ['a duplicate key', '---\nname: Amt\nart: verwaltung\nname: Amt zwei\n---\n', ['KZ204 4:1']],
    ['a duplicate key, once in quotes', "---\nname: Amt\nart: verwaltung\n'name': Amt zwei\n---\n", ['KZ204 4:1']],
    ['a duplicate key, once a number', "---\n2026: a\nname: Amt\n'2026': b\nart: verwaltung\n---\n", ['KZ204 4:1']],
    ['a colon in a plain value', '---\nname: Amt: Soziales\nart: verwaltung\n---\n', ['KZ204 2:7']],
    ['an alias', '---\nname: &a Amt\nart: verwaltung\nkurz: *a\n---\n', ['KZ204 2:10']],
    ['a list instead of fields', '---\n- eins\n- zwei\n---\n', ['KZ204 2:1']],
    ['an unclosed bracket, told where it opens', '---\nname: [Amt\nart: verwaltung\n---\n', ['KZ204 2:7']],
    ['no space behind a colon', '---\nname: Amt\nkurz:A\nart: verwaltung\n---\n', ['KZ204 3:1']],
    ['a line too far in', '---\nname: Amt\n  art: verwaltung\n---\n', ['KZ204 3:3']],
    ['a text that goes on without indentation', '---\nname: Amt\nfür alle\nart: verwaltung\n---\n', ['KZ204 3:1']],
    ['a sign that no value begins with', '---\nname: @Amt\nart: verwaltung\n---\n', ['KZ204 2:7']],
    ['words behind a quoted value', '---\nname: "Amt" Mitte\nart: verwaltung\n---\n', ['KZ204 2:7']],
    ['a number sign in a value', '---\nname: Amt #3\nart: verwaltung\n---\n', ['KZ205 2:11']],
    ['a value of a number sign', '---\nname: Amt\nkurz: #3\nart: verwaltung\n---\n', ['KZ205 3:7']],
    ['a remark is no fault', '---\nname: Amt # früher anders\nart: verwaltung\n---\n', []],
  ])('%s', (_name, text, expected) => {
    expect(tell({ [akteur]: text })).toEqual(expected);
  });

  test('a bomb of aliases does not explode', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`).join('\n');
    expect(tell({ [akteur]: `---\na0: &a0 [x]\n${levels}\n---\n` })).toEqual([expect.stringMatching(/^KZ204 /)]);
  });
});

describe('controls', () => {
  test('are told where they stand, in front matter, prose and tables, with what may stand for them', () => {
    const overlay = {
      [akteur]: '---\nname: A\vmt\nart: verwaltung\n---\n\nEin\fWo\uFEFFrt\u0001\u0085.\n',
      'content/daten/einwohner.csv': 'jahr,einwohner\n2023,1\u009F00\n',
    };
    const found = compileBeispiel(overlay).diagnostics.filter(({ code }) => code === 'KZ109');
    expect(found.map(({ range, fix }) => [range.start.line, range.start.column, fix?.edits[0]?.text])).toEqual([
      [2, 8, ' '],
      [6, 4, ' '],
      [6, 7, ''],
      [6, 10, ' '],
      [2, 7, ''],
    ]);
  });
  test('that are written as escapes go no further than the program', () => {
    const { model } = compileBeispiel({
      [akteur]: '---\nname: "A\\vm\\u0001t"\nart: verwaltung\n---\n',
    });
    expect(findEntity(model, 'akteur', 'neu')?.titel).toBe('A mt');
  });
});

describe('fields', () => {
  test.each<[string, string, string[]]>([
    [
      'a misspelt field is told once and taken as meant',
      plan('prioritet: hoch\nzwischenziele: [{ nr: 1, titel: Los, termin: 2026-09 }]'),
      ['KZ210 8:1'],
    ],
    [
      'a nested date that does not exist',
      plan('zwischenziele:\n  - { nr: 1, titel: A, termin: 2026-04 }\n  - { nr: 2, titel: B, termin: 2026-11-31 }'),
      ['KZ216 10:32'],
    ],
    [
      'a nested German date is understood',
      plan('zwischenziele:\n  - nr: 1\n    titel: A\n    termin: 30.04.2026'),
      ['KZ217 11:13'],
    ],
    ['a nested missing field', plan('zwischenziele:\n  - { nr: 1, termin: 2026-04 }'), ['KZ211 9:5']],
    [
      'a word instead of a number',
      plan('personal: viel\nzwischenziele: [{ nr: 1, titel: Los, termin: 2026-09 }]'),
      ['KZ213 8:11'],
    ],
    ['an empty field', plan('prioritaet:\nzwischenziele: [{ nr: 1, titel: Los, termin: 2026-09 }]'), ['KZ212 8:1']],
    [
      'a wrong word',
      plan('prioritaet: eilig\nzwischenziele: [{ nr: 1, titel: Los, termin: 2026-09 }]'),
      ['KZ214 8:13'],
    ],
    [
      'all faults of a file in one run',
      plan('prioritaet: eilig\npersonal: -1\nzwischenziele: [{ nr: 1, titel: Los, termin: 2026-13 }]'),
      ['KZ214 8:13', 'KZ220 9:11', 'KZ216 10:46'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(tell({ [massnahme]: text })).toEqual(expected);
  });
});

describe('files', () => {
  test.each<[string, Example, string[]]>([
    [
      'Windows-1252, told where it begins',
      { [akteur]: Uint8Array.from('---\nname: Büro\nart: verwaltung\n---\n', (c) => c.charCodeAt(0)) },
      ['KZ101 2:8'],
    ],
    ['UTF-16', { [akteur]: Uint8Array.from([0xff, 0xfe, 0x2d, 0]) }, ['KZ101 1:1']],
    ['binary', { [akteur]: Uint8Array.from([1, 0, 2]) }, ['KZ102 1:1']],
    ['empty', { [akteur]: '   \n' }, ['KZ103 1:1']],
    ['huge', { [akteur]: new Uint8Array(1_000_001).fill(97) }, ['KZ104 1:1']],
    ['a huge table', { 'content/daten/einwohner.csv': 'jahr,einwohner\n'.repeat(70_000) }, ['KZ104 1:1']],
    [
      'a long table',
      { 'content/daten/einwohner.csv': `jahr,einwohner\n${'2020,1\n'.repeat(10_001)}` },
      ['KZ807 10002:1'],
    ],
    ['a wide table', { 'content/daten/einwohner.csv': `jahr${',a'.repeat(250)}\n` }, ['KZ806 1:1']],
    ['a long head', { [akteur]: `---\nname: ${'a '.repeat(125_000)}\n---\n` }, ['KZ204 2:1']],
    ['brackets in brackets', { [akteur]: `---\nname: ${'{a: '.repeat(101)}\n---\n` }, ['KZ204 2:407']],
    ['in the wrong place', { 'content/M-TEIL-07.md': '---\ntitel: x\n---\n' }, ['KZ105 1:1']],
    ['of Word', { 'content/akteure/neu.docx': 'x' }, ['KZ119 1:1']],
    ['with a wrong ending', { 'content/akteure/neu.txt': 'x' }, ['KZ105 1:1']],
    ['with a person for an office', { 'M-TEIL-05': 'federfuehrung: Frau Müller, KI' }, ['KZ301 5:16']],
    [
      'with an umlaut in its name',
      { 'content/akteure/büro.md': '---\nname: Büro\nart: verwaltung\n---\n' },
      ['KZ110 1:1'],
    ],
    [
      'in another field’s folder',
      { 'content/handlungsfelder/1-teilhabe/bedarfe/B-BILD-01.md': '---\ntitel: x\n---\n' },
      ['KZ111 1:1'],
    ],
    [
      'of systems and editors are passed over',
      { 'content/.DS_Store': 'x', 'content/akteure/Thumbs.db': 'x', 'content/akteure/~$neu.docx': 'x' },
      [],
    ],
    [
      'with a byte order mark and CRLF are simply right',
      { [akteur]: '\uFEFF---\r\nname: Amt neu\r\nart: verwaltung\r\n---\r\n\r\nText.\r\n' },
      [],
    ],
  ])('%s', (_name, overlay, expected) => {
    expect(tell(overlay)).toEqual(expected);
  });

  test('a German CSV is told as such', () => {
    const csv = 'jahr;einwohner\n2020;1.000\n2021;1.010\n2022;1.030\n';
    const codes = compileBeispiel({ 'content/daten/einwohner.csv': csv }).diagnostics.map(({ code }) => code);
    expect(codes[0]).toBe('KZ801');
    expect(new Set(codes).size).toBeLessThanOrEqual(2);
  });

  test('German numbers in a CSV are told cell by cell, with the right form', () => {
    const csv = 'jahr,einwohner\n2020,1000\n2021,"1.010,5"\n2022,rund 1030\n';
    const found = compileBeispiel({ 'content/daten/einwohner.csv': csv }).diagnostics;
    expect(found.map(({ range, help }) => [range.start.line, range.start.column, /1010\.5|1030/.test(help)])).toEqual([
      [3, 6, true],
      [4, 6, true],
    ]);
  });
});

describe('prose', () => {
  const inProse = (text: string): string[] =>
    tell({ [akteur]: `---\nname: Amt neu\nart: verwaltung\n---\n\n${text}\n` });

  test.each<[string, string, string[]]>([
    ['raw HTML', 'Ein <b>Wort</b>.', ['KZ350 6:5']],
    ['a script', '<script>alert(1)</script>', ['KZ350 6:1']],
    ['a comment that is no suppression', '<!-- später -->', ['KZ350 6:1']],
    ['javascript:', '[x](javascript:alert(1))', ['KZ351 6:1']],
    ['javascript: in disguise', '[x](JavaScript&colon;alert(1))', ['KZ351 6:1']],
    ['no host', '[x](https://)', ['KZ355 6:1']],
    ['no host, but a path', '[x](https:///plan)', ['KZ355 6:1']],
    ['no person', '[x](mailto:)', ['KZ355 6:1']],
    ['no person at the host', '[x](mailto:@stadt.example)', ['KZ355 6:1']],
    ['no number', '[x](tel:)', ['KZ355 6:1']],
    ['data:', '[x](data:text/html,x)', ['KZ351 6:1']],
    ['file:', '[x](file:///etc/passwd)', ['KZ351 6:1']],
    ['a drive', '[x](C:/plan.docx)', ['KZ351 6:1']],
    ['outside the project', '[x](../../../etc/passwd)', ['KZ351 6:1']],
    ['another file of the content', '[x](../konzept.md)', ['KZ351 6:1']],
    ['an image from the network', '![Haus](https://example.org/x.png)', ['KZ352 6:1']],
    ['an image outside', '![Haus](../../../x.png)', ['KZ352 6:1']],
    ['an image without words', '![](bilder/x.png)', ['KZ306 6:1', 'KZ353 6:1']],
    ['a reference to nothing', 'Siehe [[M-TEIL-99]].', ['KZ301 6:9']],
    ['a reference with own words to nothing', 'Siehe [unser Plan](#M-TEIL-99).', ['KZ301 6:7']],
    ['an unknown attribute', ':anzahl{von=massnahme farbe=rot}', ['KZ360 6:23']],
    [
      'words with colons stay words',
      'Kolleg:innen um 14:30 Uhr, Quelle:WAZ, ::tabelle und :wert allein, :anzahl {x}, C:\\x',
      [],
    ],
    ['known words without braces stay words', ':anzahl von Personen; ::diagramm', []],
    ['code stays code', '`[[M-TEIL-99]]` und `:wert{x}`', []],
    ['a table with tabs', 'Angebot\t2025\nKurse\t4\nRäume\t2', ['KZ386 6:1']],
    ['a tab in a sentence is none', 'Ein Wort\tund noch eins.', []],
    ['a block that nobody knows', '::foo', ['KZ375 6:1']],
    ['a known name with other brackets', 'Es sind :anzahl(von=massnahme).', ['KZ375 6:9']],
    ['words in brackets behind a colon', 'Offen: (heute) und :heute(nie).', []],
    ['an id that nothing has', 'Siehe M-TEIL-99.', ['KZ396 6:7']],
    ['escaped brackets are no reference', 'Ein \\[\\[M-TEIL-99\\]\\].', []],
  ])('%s', (_name, text, expected) => {
    expect(inProse(text)).toEqual(expected);
  });
});

test('nothing at all is told, not crashed on', () => {
  expect(() => compile([])).not.toThrow();
  expect(compile(toSources(new Map([['content/konzept.md', '---\ntitel: Leer\n---\n']]))).diagnostics).toEqual([]);
});
