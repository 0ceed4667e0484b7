import { describe, expect, test } from 'vitest';
import {
  addMonths,
  daysBetween,
  ersterTag,
  formatKurz,
  formatLang,
  isoOfGerman,
  letzterTag,
  monthOf,
  parseZeitangabe,
} from '../../src/base/datum.ts';

describe('dates and periods', () => {
  test.each([
    ['2026-03-31', '2026-03-31', '2026-03-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('%s runs from %s to %s', (text, von, bis) => {
    expect([ersterTag(text), letzterTag(text)]).toEqual([von, bis]);
  });

  test.each(['2026-11-31', '2026-13', '2026-02-29', '2026-00', '2026-01-00'])('%s does not exist', (text) => {
    expect(parseZeitangabe(text)).toBe('unmoeglich');
  });

  test.each(['', '31.03.2026', '2026-Q5', '2026-3', 'bald', '2026-03-31 '])('%j is no date', (text) => {
    expect(parseZeitangabe(text)).toBeUndefined();
  });

  test('German dates become ISO', () => {
    expect([
      isoOfGerman('1.3.2026'),
      isoOfGerman('31.03.2026'),
      isoOfGerman('03/2026'),
      isoOfGerman('31. März 2026'),
    ]).toEqual(['2026-03-01', '2026-03-31', '2026-03', undefined]);
  });

  test('they read as they were written', () => {
    expect(['2025-09-02', '2025-09', '2026-Q3', '2026'].map(formatLang)).toEqual([
      '2.\u00A0September 2025',
      'September 2025',
      '3. Quartal 2026',
      '2026',
    ]);
    expect(['2025-09-02', '2025-09', '2026-Q3', '2026'].map(formatKurz)).toEqual([
      '02.09.2025',
      '09/2025',
      '3.\u00A0Quartal 2026',
      '2026',
    ]);
  });

  test('days and months are counted by the calendar', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2026-03-29', '2026-03-30')).toBe(1);
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });
});

test.each([
  ['März', 3],
  ['Mrz.', 3],
  ['MAERZ', 3],
  ['Jänner', 1],
  ['Feber', 2],
  ['Sept.', 9],
  ['Okt', 10],
  ['Mai', 5],
  ['', 0],
  ['Juno', 0],
])('%s is month %i', (name, month) => expect(monthOf(name)).toBe(month));
