// XLSX as a package: which part is read for which, what a damaged one may never do, what cells show, and what nobody sees.
import { describe, expect, test } from 'vitest';
import { readMappe } from '../../src/importers/tafel/datei.ts';
import { DateiAbgelehnt, type Mappe } from '../../src/importers/tafel/tafel.ts';
import { readText } from '../../src/importers/werte.ts';
import { packParts, partsOf, writeMappe } from '../helpers/xlsx.ts';

const read = (bytes: Uint8Array): Mappe => readMappe('blatt.xlsx', bytes);

/** The texts of the first sheet's cells, as a person would write them, by name. */
const texte = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    (read(bytes).blaetter[0]?.zeilen ?? []).flatMap(({ nr, zellen }) =>
      [...zellen].map(([spalte, zelle]) => {
        const text = readText(zelle);
        return [`${String.fromCharCode(64 + spalte)}${nr}`, 'wert' in text ? text.wert : `! ${text.grund}`];
      }),
    ),
  );

const zelle = (cell: string): string => texte(writeMappe([{ zeilen: [['x', cell]] }]))['B1'] ?? '';

const strings = '<sst><si><t>eins</t></si><si><t>zwei</t></si></sst>';
const shared = (index: string): string => `<c t="s"><v>${index}</v></c>`;

describe('parts', () => {
  const mappe = writeMappe([{ zeilen: [[shared('0'), shared('1')]] }], { 'xl/sharedStrings.xml': strings });
  const move = (parts: Readonly<Record<string, string>>, from: string, to: string): Record<string, string> =>
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name.replace(from, to), text.replace(from, to)]));

  test.each([
    ['strings2.xml', 'sharedStrings.xml', 'strings2.xml'],
    ['a style by another name', 'styles.xml', 'stil.xml'],
    ['a sheet elsewhere', 'worksheets/sheet1.xml', 'tafel/Blatt.xml'],
    ['a workbook by another name', 'workbook.xml', 'mappe.xml'],
  ])('%s is found by its relationship', (_, from, to) =>
    expect(texte(packParts(move(partsOf(mappe), from, to)))).toEqual({ A1: 'eins', B1: 'zwei' }),
  );

  test('a part may stand under another case, an absolute address or a percent sign', () => {
    const parts = partsOf(mappe);
    const rels = parts['xl/_rels/workbook.xml.rels'] ?? '';
    const packed = packParts({
      ...parts,
      'xl/SharedStrings.xml': strings,
      'xl/Mein Blatt.xml': parts['xl/worksheets/sheet1.xml'] ?? '',
      'xl/sharedStrings.xml': undefined,
      'xl/_rels/workbook.xml.rels': rels.replace('"worksheets/sheet1.xml"', '"/xl/Mein%20Blatt.xml"'),
    });
    expect(texte(packed)).toEqual({ A1: 'eins', B1: 'zwei' });
  });

  test.each<[string, (parts: Record<string, string>) => Record<string, string | undefined>]>([
    ['an index that no text has', () => ({ 'xl/sharedStrings.xml': '<sst><si><t>eins</t></si></sst>' })],
    ['no shared texts', () => ({ 'xl/sharedStrings.xml': undefined })],
    ['a sheet that is not there', () => ({ 'xl/worksheets/sheet1.xml': undefined })],
    [
      'a sheet without a relationship',
      (parts) => ({ 'xl/workbook.xml': parts['xl/workbook.xml']?.replace('r:id="r1"', 'r:id="r9"') }),
    ],
    ...[
      ['an index in other figures', '<v>0</v>', '<v>0x0</v>'],
      ['a cell twice', 'r="B1"', 'r="A1"'],
      ['a cell of another row', 'r="B1"', 'r="B2"'],
      ['a row in other figures', '<row r="1"', '<row r="0x1"'],
      ['a type that no cell has', 't="s"', 't="x"'],
    ].map(([name = '', from = '', to = '']): [string, (parts: Record<string, string>) => Record<string, string>] => [
      name,
      (parts) => ({
        'xl/worksheets/sheet1.xml': parts['xl/worksheets/sheet1.xml']?.replace(from, to) ?? '',
      }),
    ]),
  ])('%s: the file is damaged', (_, change) => {
    const parts = partsOf(mappe);
    expect(() => read(packParts({ ...parts, ...change(parts) }))).toThrow(/beschädigt/);
  });

  test('one sheet under many names counts as often as it is read', () => {
    const lang = { zeilen: [['a']], danach: `<!--${'x'.repeat(7_000_000)}-->` };
    const bytes = writeMappe([lang, { name: 'B', zeilen: [] }, { name: 'C', zeilen: [] }]);
    const parts = partsOf(bytes);
    const rels = (parts['xl/_rels/workbook.xml.rels'] ?? '').replaceAll(/sheet\d+\.xml/g, 'sheet1.xml');
    expect(() => read(packParts({ ...parts, 'xl/_rels/workbook.xml.rels': rels }))).toThrow(
      /entpackt \d+ MB oder mehr/,
    );
  });
});

describe('a damaged file', () => {
  const mappe = writeMappe(
    [
      {
        name: 'Plan',
        zeilen: [
          ['Kennung', 'Zahl'],
          [shared('1'), '<c s="1"><v>46295</v></c>'],
        ],
      },
    ],
    {
      'xl/sharedStrings.xml': strings,
    },
  );
  const whole = JSON.stringify(texte(mappe));

  test('with any one bit flipped is refused or read the same', { timeout: 60_000 }, () => {
    const otherwise: string[] = [];
    for (let bit = 0; bit < mappe.length * 8; bit++) {
      const flipped = Uint8Array.from(mappe);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      try {
        const got = JSON.stringify(texte(flipped));
        if (got !== whole) otherwise.push(`bit ${bit}: ${got}`);
      } catch (error) {
        if (!(error instanceof DateiAbgelehnt)) otherwise.push(`bit ${bit}: ${String(error)}`);
      }
    }
    expect(otherwise).toEqual([]);
  });

  test('cut off anywhere is refused', () => {
    for (let length = 0; length < mappe.length; length += 7)
      expect(() => read(mappe.slice(0, length))).toThrow(DateiAbgelehnt);
  });
});

describe('cells', () => {
  test.each(['0x10', '1e21', '-0', '1234567890123456', '1e-300', 'NaN', 'Infinity', '1_000', '1,5'])(
    'the number %s is refused by its cell',
    (zahl) => expect(zelle(`<c><v>${zahl}</v></c>`)).toContain(`! „${zahl}“ ist keine Zahl mit höchstens 15 Stellen`),
  );

  test.each(['2026-02-30', '2026-13-01', '1700-01-01', '2026', 'gestern', '2026-02-28Tx'])(
    'the day %s is refused by its cell',
    (tag) => expect(zelle(`<c t="d"><v>${tag}</v></c>`)).toContain(`! Den Tag „${tag}“ gibt es nicht`),
  );

  test('a number of binary fractions is the one that was meant', () => {
    expect(zelle('<c><v>0.30000000000000004</v></c>')).toBe('0,3');
    expect(zelle('<c><v>1.1000000000000001</v></c>')).toBe('1,1');
    expect(zelle('<c><v>1.25E3</v></c>')).toBe('1250');
    expect(zelle('<c t="d"><v>2026-02-28T12:00:00</v></c>')).toBe('28.02.2026');
  });

  test.each([
    ['0%', '0.35', '35 %'],
    ['0.0%', '0.07', '7,0 %'],
    ['0.0%', '0.0725', '7,25 %'],
    ['#,##0.00\\ "€"', '1234.5', '1234,50 €'],
    ['0\\ "T€"', '20', '20 T€'],
    ['#,##0,\\ "T€"', '20000', '20000'],
    ['"M-"000', '7', 'M-007'],
    ['#,##0\\ [$€-407]', '5', '5 €'],
    ['h:mm', '0.5', '12:00'],
    ['[h]:mm', '1.0625', '25:30'],
    ['dd/mm/yyyy;@', '46295', '30.09.2026'],
    ['[$-407]mmmm\\ yyyy', '46295', '30.09.2026'],
    ['General', '1.5', '1,5'],
    ['['.repeat(300), '5', '5'],
  ])('%s shows %s as %s', (code, zahl, text) => {
    const parts = partsOf(writeMappe([{ zeilen: [['x', `<c s="1"><v>${zahl}</v></c>`]] }]));
    const escaped = code.replaceAll('"', '&quot;');
    const styles = (parts['xl/styles.xml'] ?? '').replace('dd\\.mm\\.yyyy', () => escaped);
    expect(texte(packParts({ ...parts, 'xl/styles.xml': styles }))['B1']).toBe(text);
  });
});

describe('what nobody sees', () => {
  const merge = (ref: string): string => `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;
  const withColumns = (bytes: Uint8Array, cols: string): Uint8Array => {
    const parts = partsOf(bytes);
    const name = 'xl/worksheets/sheet1.xml';
    return packParts({
      ...parts,
      [name]: (parts[name] ?? '').replace('<sheetData>', `<cols>${cols}</cols><sheetData>`),
    });
  };

  test('hidden columns and rows are left out and told', () => {
    const bytes = withColumns(
      writeMappe([{ name: 'Plan', zeilen: [['a', 'Intern', 'c'], { verborgen: ['d', 'e', 'f'] }, ['g', 'h', 'i']] }]),
      '<col min="2" max="2" hidden="1"/>',
    );
    expect(texte(bytes)).toEqual({ A1: 'a', C1: 'c', A3: 'g', C3: 'i' });
    expect(read(bytes).blaetter[0]?.verborgen).toEqual([
      expect.stringContaining('Blatt „Plan“: Nicht übernommen, weil ausgeblendet: Zeilen 2.'),
      expect.stringContaining('Nicht übernommen, weil ausgeblendet: Spalten B („Intern“).'),
    ]);
  });

  test('what lies under merged cells is left out and told', () => {
    const bytes = writeMappe([
      {
        zeilen: [
          ['a', 'b'],
          ['c', 'd'],
          ['e', 'f'],
        ],
        danach: merge('A1:B2'),
      },
    ]);
    expect(texte(bytes)).toEqual({ A1: 'a', A3: 'e', B3: 'f' });
    expect(read(bytes).blaetter[0]?.verborgen.join()).toContain(
      'niemand sieht; sie sind nicht übernommen: B1, A2, B2.',
    );
  });

  test('a merged cell whose first row or column is hidden stays where it is seen', () => {
    const rows = [{ verborgen: ['a', 'b'] }, ['', 'c'], ['', 'd']];
    const bytes = writeMappe([{ zeilen: rows, danach: merge('A1:A3') }]);
    expect(texte(bytes)).toEqual({ A2: 'a', B2: 'c', B3: 'd' });
    expect(read(bytes).blaetter[0]?.verbunden).toMatchObject([{ von: { zeile: 2, spalte: 1 } }]);
    const across = writeMappe([{ zeilen: [['a', '', 'c']], danach: merge('A1:B1') }]);
    expect(texte(withColumns(across, '<col min="1" max="1" hidden="true"/>'))).toEqual({ B1: 'a', C1: 'c' });
    expect(texte(withColumns(across, '<col min="1" max="2" hidden="true"/>'))).toEqual({ C1: 'c' });
  });

  test('merged cells that overlap are no table', () => {
    const merged = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:C1"/></mergeCells>';
    expect(() => read(writeMappe([{ zeilen: [['a']], danach: merged }]))).toThrow(/beschädigt/);
  });
});
