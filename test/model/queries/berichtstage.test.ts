// For which days there are reports, and what each compares with.
import { describe, expect, test } from 'vitest';
import { listBerichtstage, vergleichOf } from '../../../src/model/queries/berichtstage.ts';
import { compileBeispiel } from '../../helpers/beispiel.ts';

const berichte = {
  'content/berichte/2026-06-30.md': '---\ntitel: Zweiter\n---\n',
  'content/berichte/2025-12-31.md': '---\ntitel: Erster\n---\n',
};
const modelOf = (overlay = {}) => compileBeispiel(overlay).model;

test('there is a report for each file and for the day that was asked for, once', () => {
  const model = modelOf(berichte);
  expect(listBerichtstage(model)).toEqual(['2025-12-31', '2026-06-30']);
  expect(listBerichtstage(model, '2026-03-31')).toEqual(['2025-12-31', '2026-03-31', '2026-06-30']);
  expect(listBerichtstage(model, '2026-06-30')).toEqual(['2025-12-31', '2026-06-30']);
  expect(listBerichtstage(modelOf())).toEqual([]);
});

describe('a report compares', () => {
  const beschlossen = { konzept: 'fassung: { status: beschlossen, beschluss: rat/2025-2 }\n' };
  test.each([
    ['with the day asked for', berichte, '2026-06-30', '2026-02-01', { tag: '2026-02-01', anlass: 'gewaehlt' }],
    [
      'not with a day that is not before it',
      berichte,
      '2026-06-30',
      '2026-06-30',
      { tag: '2025-12-31', anlass: 'bericht' },
    ],
    ['with the report before it', berichte, '2026-09-15', undefined, { tag: '2026-06-30', anlass: 'bericht' }],
    ['with the Beschluss', beschlossen, '2026-06-30', undefined, { tag: '2025-09-29', anlass: 'beschluss' }],
    ['with the start of the Laufzeit', {}, '2026-06-30', undefined, { tag: '2026-01-01', anlass: 'laufzeit' }],
    ['with nothing where nothing lies before', {}, '2025-12-31', undefined, undefined],
  ])('%s', (_name, overlay, stichtag, seit, expected) => {
    expect(vergleichOf(modelOf(overlay), stichtag, seit)).toEqual(expected);
  });
});
