// Tables to cells: signs, delimiters, encodings, number formats, and how much of a table is read at all.
import { describe, expect, test } from 'vitest';
import { readMappe } from '../../src/importers/tafel/datei.ts';
import type { Tafelzeile } from '../../src/importers/tafel/tafel.ts';
import { readText } from '../../src/importers/werte.ts';
import { packParts, partsOf, writeMappe } from '../helpers/xlsx.ts';

/** The texts of a table's rows, as a person would write them. */
const texte = (zeilen: readonly Tafelzeile[]): string[][] =>
  zeilen.map(({ zellen }) =>
    [...zellen.values()].map((zelle) => {
      const text = readText(zelle);
      return 'wert' in text ? text.wert : text.grund;
    }),
  );

const csv = (text: string | Uint8Array): string[][] =>
  texte(
    readMappe('blatt.csv', typeof text === 'string' ? new TextEncoder().encode(text) : text).blaetter[0]?.zeilen ?? [],
  );
const xlsx = (bytes: Uint8Array): string[][] => texte(readMappe('blatt.xlsx', bytes).blaetter[0]?.zeilen ?? []);

describe('CSV', () => {
  test('semicolons part a table whose texts have more commas', () =>
    expect(csv('Kennung;Text\nM-1;Ja, gut, weiter, so, und, so, fort\nM-2;Nein, a, b\n')).toEqual([
      ['Kennung', 'Text'],
      ['M-1', 'Ja, gut, weiter, so, und, so, fort'],
      ['M-2', 'Nein, a, b'],
    ]));

  test('commas part a table whose texts have semicolons, below a line of its own', () =>
    expect(csv('Unser Plan\nKennung,Text,Wer\nM-1,a; b; c; d,KI\nM-2,e,KI\n').at(2)).toEqual([
      'M-1',
      'a; b; c; d',
      'KI',
    ]));

  test.each(['utf16le', 'utf16be'] as const)('%s, as Excel writes „Unicode-Text“', (form) => {
    const bytes = Buffer.from('\uFEFFKennung\tText\nM-1\tGrün\n', 'utf16le');
    expect(csv(form === 'utf16be' ? bytes.swap16() : bytes)).toEqual([
      ['Kennung', 'Text'],
      ['M-1', 'Grün'],
    ]);
  });

  test('what only a workbook writes in place of signs stays as it is', () =>
    expect(csv('a;b\n_x0041_;c\n')[1]).toEqual(['_x0041_', 'c']));

  test.each<[string, string, RegExp]>([
    ['one endless row', 'a;'.repeat(5_000_000), /mehr als 200\.000 Zeichen/],
    ['too many columns', `${';'.repeat(2_000)}a`, /mehr als 1000 Spalten/],
    ['a quotation mark that nobody closes', 'a;b\n"c;d\n', /nicht geschlossen/],
  ])('%s is refused in time', { timeout: 10_000 }, (_, text, reason) => expect(() => csv(text)).toThrow(reason));
});

describe('XLSX', () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const change = (bytes: Uint8Array, part: string, von: string | RegExp, nach: string): Uint8Array => {
    const parts = partsOf(bytes);
    return packParts({ ...parts, [part]: (parts[part] ?? '').replace(von, nach) });
  };

  test('signs beyond U+FFFF by their number, and an ampersand only once', () => {
    const bytes = change(
      writeMappe([{ zeilen: [['ZEICHEN']] }]),
      sheet,
      'ZEICHEN',
      '&#127881; &#x1F389; &#38;lt; &#228;',
    );
    expect(xlsx(bytes)).toEqual([['🎉 🎉 &lt; ä']]);
  });

  test('numbers show the decimals of a plain format and are never rounded', () => {
    const bytes = change(
      writeMappe([{ zeilen: [['<c s="1"><v>1.1</v></c>', '<c s="1"><v>1.125</v></c>', '<c><v>1.1</v></c>']] }]),
      'xl/styles.xml',
      'dd\\.mm\\.yyyy',
      '0.00',
    );
    expect(xlsx(bytes)).toEqual([['1,10', '1,125', '1,1']]);
  });

  test('hidden columns without end cost nothing', { timeout: 5_000 }, () => {
    const cols = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}</cols>`;
    expect(() => xlsx(change(writeMappe([{ zeilen: [['a']] }]), sheet, '<sheetData>', `${cols}<sheetData>`))).toThrow(
      'weil ausgeblendet: Spalten A („a“)',
    );
  });

  test('too many merged cells, and a cell too far to the right, are refused', () => {
    const merged = '<mergeCells>' + '<mergeCell ref="A1:A2"/>'.repeat(6_000) + '</mergeCells>';
    expect(() => xlsx(writeMappe([{ zeilen: [['a']], danach: merged }]))).toThrow(/verbundene Zellen/);
    expect(() => xlsx(change(writeMappe([{ zeilen: [['a']] }]), sheet, 'r="A1"', 'r="XFD1"'))).toThrow(/1000 Spalten/);
  });
});
