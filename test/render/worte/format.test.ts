// Numbers and words as they are printed.
import { expect, test } from 'vitest';
import { formatEuro, formatKnapp, formatMesswert, formatZahl, withoutSign } from '../../../src/render/worte/format.ts';
import { urteilsworte } from '../../../src/render/worte/monitoring-worte.ts';
import { ampelworte } from '../../../src/render/worte/standworte.ts';
import { terminworte } from '../../../src/render/worte/terminworte.ts';

test.each([
  ['1234', '1.234'],
  ['12.0', '12,0'],
  ['8.225', '8,225'],
  ['-0.50', '−0,50'],
  ['0.00001', '0,00001'],
  ['2e-5', '0,00002'],
  ['77', '77'],
])('a number of a table keeps the decimals of its source: %s', (written, printed) => {
  expect(formatMesswert(written)).toBe(printed);
});

test.each([
  [-1234.5, '−1.234,5'],
  [0.00001, '0,00001'],
  [0.0102, '0,0102'],
  [12.3456, '12,35'],
  [-0, '0'],
])('a number has as many digits as tell it from others, and a true minus sign: %s', (wert, printed) => {
  expect(formatZahl(wert)).toBe(printed);
});

test('an amount has cents or none, and a minus sign', () => {
  expect([formatEuro(-3), formatEuro(0.005), formatEuro(1.5)]).toEqual(['−3\u00A0€', '0,01\u00A0€', '1,50\u00A0€']);
});

test.each([
  [12_345_678, '12.345.678'],
  [123_456_789_012_345, '123,5\u00A0Bio.'],
])('a number in a drawing is short where its digits have no room: %s', (wert, printed) => {
  expect(formatKnapp(wert)).toBe(printed);
});

test('a word of a light, a Termin and a judgement goes without its sign, whichever blank is between', () => {
  expect([ampelworte['im-verzug'], terminworte.ueberfaellig, urteilsworte.verfehlt].map(withoutSign)).toEqual([
    'im Verzug',
    'überfällig',
    'Ziel verfehlt',
  ]);
});
