// Tables as German Excel and hurried hands write them: what --fix makes of them, and what is told of their rows and columns.
import { describe, expect, test } from 'vitest';
import type { Example } from '../../src/diagnostics/diagnostic.ts';
import { mend } from '../../src/edits/mend.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';

const csv = 'content/daten/einwohner.csv';

/** The table after --fix. */
function mended(text: string, overlay: Example = {}): string {
  const { diagnostics } = compileBeispiel({ ...overlay, [csv]: text });
  const [table] = mend(
    diagnostics.filter(({ file }) => file === csv),
    () => new TextEncoder().encode(text),
  );
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(table?.after);
}

/** The findings of a table by code, line and column. */
const tell = (text: string, overlay: Example = {}): string[] =>
  compileBeispiel({ ...overlay, [csv]: text }).diagnostics.map(
    ({ code, range }) => `${code} ${range.start.line}:${range.start.column}`,
  );

const spalten = (...arten: readonly string[]): Example => ({
  einwohner: `spalten:\n${arten.map((art) => `  - { name: ${art.replace(' ', ', art: ')} }`).join('\n')}`,
  'I-TEIL-01': '---\ntitel: Einwohner\nreihe: { offen: KI }\n---\n',
});

describe('--fix writes a table as a Datensatz has it', () => {
  test.each([
    ['semicolons', 'jahr;einwohner\n2020;1000\n', 'jahr,einwohner\n2020,1000\n'],
    ['thousands', 'jahr;einwohner\n2020;210.216\n2021;998\n', 'jahr,einwohner\n2020,210216\n2021,998\n'],
    ['thousands with a blank', 'jahr;einwohner\n2020;210 216\n', 'jahr,einwohner\n2020,210216\n'],
    ['decimal commas', 'jahr;einwohner\n2020;1.000,5\n2021;-3,25\n', 'jahr,einwohner\n2020,1000.5\n2021,-3.25\n'],
    ['decimal points', 'jahr;einwohner\n2020;1.125\n2021;3.5\n', 'jahr,einwohner\n2020,1.125\n2021,3.5\n'],
    ['days', 'jahr;einwohner\n31.12.2020;1\n1.3.2021;2\n', 'jahr,einwohner\n2020-12-31,1\n2021-03-01,2\n'],
    ['texts', 'jahr;einwohner;notiz\n2020;1;"a, ""b""; c"\n', 'jahr,einwohner,notiz\n2020,1,"a, ""b""; c"\n'],
    ['a column of which not all are numbers', 'jahr;nr\n2020;1,5\n2021;1,5 a\n', 'jahr,nr\n2020,"1,5"\n2021,"1,5 a"\n'],
    ['numbers that only look like some', 'jahr;tel\n2020;0208 825\n', 'jahr,tel\n2020,0208 825\n'],
    ['empty columns and rows at the end', 'jahr;einwohner;;\n2020;1;;\n;;;\n', 'jahr,einwohner\n2020,1\n'],
    ['tabs', 'jahr\teinwohner\n2020\t1,5\n', 'jahr,einwohner\n2020,1.5\n'],
    ["Excel's own line", 'sep=;\r\njahr;einwohner\r\n2020;1,5\r\n', 'jahr,einwohner\r\n2020,1.5\r\n'],
    ["Excel's own line above commas", 'sep=,\njahr,einwohner\n2020,1\n', 'jahr,einwohner\n2020,1\n'],
    ['a byte order mark', '\uFEFFjahr;einwohner\r\n2020;1,5\r\n', 'jahr,einwohner\r\n2020,1.5\r\n'],
  ])('%s', (_, text, expected) => {
    expect(mended(text)).toBe(expected);
    expect(tell(text).filter((one) => one.startsWith('KZ80'))).toEqual(['KZ801 1:1']);
  });

  test.each([
    [
      'decimal commas among commas',
      'jahr,einwohner\n2020,"1.010,5"\n2021,1010\n',
      'jahr,einwohner\n2020,1010.5\n2021,1010\n',
    ],
    ['a whole column', 'jahr,einwohner\n2020,"1,5"\n2021,"2,5"\n', 'jahr,einwohner\n2020,1.5\n2021,2.5\n'],
    ['a point for thousands', 'jahr,einwohner\n2020,1.010\n2021,998\n', 'jahr,einwohner\n2020,1010\n2021,998\n'],
    [
      'the unit of the column',
      'jahr,einwohner\n2020,1000 Personen\n2021,998\n',
      'jahr,einwohner\n2020,1000\n2021,998\n',
    ],
    ['days', 'jahr,einwohner\n31.12.2020,1\n2021-12-31,2\n', 'jahr,einwohner\n2020-12-31,1\n2021-12-31,2\n'],
  ])('cell by cell: %s', (_, text, expected) => {
    const personen = spalten('jahr datum', 'einwohner zahl, einheit: Personen');
    expect(mended(text, personen)).toBe(expected);
  });

  test.each(['rund 1.010', '1.010 Haushalte', '1010*', 'k. A.'])('a cell that says more stays: %s', (cell) => {
    const text = `jahr,einwohner\n2020,1000\n2021,${cell}\n`;
    expect(tell(text)).toContain('KZ816 3:6');
    expect(mended(text)).toBe('');
  });
});

describe('rows and columns', () => {
  const ferien = spalten('jahr datum', 'ferien text', 'einwohner zahl', 'notiz text');

  test.each<[string, string, string[], Example?]>([
    ['a time twice', 'jahr,einwohner\n2020,1000\n2021,1010\n2020,99\n', ['KZ830 4:1']],
    ['a time twice in two forms', 'jahr,einwohner\n2020,1000\n2020-12,1000\n', ['KZ830 3:1']],
    ['a time twice, told apart', 'jahr,ferien,einwohner,notiz\n2020,Sommer,1000,\n2020,Herbst,1000,\n', [], ferien],
    [
      'a time twice beside remarks',
      'jahr,ferien,einwohner,notiz\n2020,Sommer,1000,a\n2020,Sommer,1000,b\n',
      ['KZ830 3:1'],
      ferien,
    ],
    ['a slip of the year', 'jahr,einwohner\n2020,1\n2201,2\n2022,3\n2023,4\n', ['KZ831 3:1']],
    ['a row at the wrong end', 'jahr,einwohner\n2020,1\n2021,2\n2022,3\n2019,4\n', ['KZ831 5:1']],
    ['backwards', 'jahr,einwohner\n2022,1\n2021,2\n2020,3\n', []],
    ['each kind by itself', 'jahr,ferien,einwohner,notiz\n2020,A,1,\n2021,A,2,\n2020,B,3,\n2021,B,4,\n', [], ferien],
    ['a row without time', 'jahr,einwohner\n2020,1000\n,1010\n', ['KZ832 3:1']],
    ['a sum below the years', 'jahr,einwohner\n2020,1000\n2021,1010\nSumme,2010\n', ['KZ833 4:1']],
    ['a sum without time', 'jahr,ferien,einwohner,notiz\n2020,A,1,\n,Insgesamt,1,\n', ['KZ833 3:1'], ferien],
    [
      'a name that begins like a sum',
      'jahr,ferien,einwohner,notiz\n2020,Gesamtschule Nord,1,\n2021,Zusammen leben,1,\n',
      [],
      ferien,
    ],
    ['a column of one name', 'jahr,einwohner,einwohner\n2020,1000,1001\n', ['KZ804 1:16']],
    ['a column without name', 'jahr,,einwohner\n2020,1000,1001\n', ['KZ805 1:6']],
    ['rows of nothing', 'jahr,einwohner\n2020,1000\n,\n\n2021,1010\n', []],
  ])('%s', (_, text, expected, overlay = spalten('jahr datum', 'einwohner zahl')) =>
    expect(tell(text, overlay)).toEqual(expected),
  );

  test('a table without a description of its columns is read by what its cells are', () => {
    const ohne = { 'content/daten/treffen.md': '---\ntitel: Treffen\nquelle: amt-statistik\n---\n' };
    const treffen = (text: string): string[] =>
      compileBeispiel({ ...ohne, 'content/daten/treffen.csv': text }).diagnostics.map(
        ({ code, range }) => `${code} ${range.start.line}:${range.start.column}`,
      );
    expect(treffen('jahr,treffen\n2020,1\n2020,2\n2019,3\n2021,4\n')).toEqual(['KZ831 2:1', 'KZ830 3:1']);
    expect(treffen('ort,treffen\nNord,1\nNord,2\n')).toEqual([]);
  });
});
