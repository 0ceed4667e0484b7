// Days in running text that do not exist, and numbers as words.
import { describe, expect, test } from 'vitest';
import { findUnmoeglicheTage } from '../../src/base/tage.ts';
import { readZahlwort, zahlwort } from '../../src/base/zahlwort.ts';

describe('days in text', () => {
  test.each<[string, string[]]>([
    ['am 31. November 2022 und am 30. November 2022', ['31. November 2022']],
    ['bis zum 30.\u00A0Februar, 29. Februar', ['30.\u00A0Februar']],
    ['29. Februar 2023, 29. Februar 2024', ['29. Februar 2023']],
    ['29. Februar 1900, 29. Februar 2000', ['29. Februar 1900']],
    ['1. bis 31. Juni', ['31. Juni']],
    ['32. März, 0. Mai, 31. Sept. 2026, 31. Jan. 2026', ['32. März', '0. Mai', '31. Sept. 2026']],
    ['30.02.2026, 30. 2. 2026, 28.02.2026, 1.13.2026', ['30.02.2026', '30. 2. 2026', '1.13.2026']],
    ['2026-02-30, 2026-02-28, 2026-13-01, 2026-00-10', ['2026-02-30', '2026-13-01', '2026-00-10']],
    ['31.\nNovember 2022', ['31.\nNovember 2022']],
    ['Fassung 1.31.2, 10.40.2026.1, 99.99.99, § 31 Abs. 2, 40. Maifeier, 31.04. (ohne Jahr)', []],
    ['Az. 32-2026-99-99-1, /2026-99-99', []],
  ])('%j', (text, expected) => {
    const found = findUnmoeglicheTage(text);
    expect(found.map((each) => each.text)).toEqual(expected);
    for (const { at, text: tag } of found) expect(text.slice(at, at + tag.length)).toBe(tag);
  });

  test('are told with the reason', () =>
    expect(findUnmoeglicheTage('31. November, 29. Februar 2023, 1.13.2026').map(({ grund }) => grund)).toEqual([
      'der November hat 30 Tage',
      'der Februar hat 2023 nur 28 Tage',
      'einen 13. Monat gibt es nicht',
    ]));
});

describe('numbers as words', () => {
  test.each([
    [1, 'eins'],
    [2, 'zwei'],
    [12, 'zwölf'],
    [16, 'sechzehn'],
    [17, 'siebzehn'],
    [18, 'achtzehn'],
    [20, 'zwanzig'],
    [21, 'einundzwanzig'],
    [30, 'dreißig'],
    [76, 'sechsundsiebzig'],
    [100, 'hundert'],
  ])('%i: %s', (zahl, wort) => {
    expect(zahlwort(zahl)).toBe(wort);
    expect(readZahlwort(wort)).toBe(zahl);
  });
  test.each([
    ['48', 48],
    ['Zwölf', 12],
    ['viele', undefined],
  ])('%s reads as %s', (text, zahl) => expect(readZahlwort(text)).toBe(zahl));
});
