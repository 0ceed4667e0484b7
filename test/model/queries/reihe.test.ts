import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/diagnostics/diagnostic.ts';
import { findEntity } from '../../../src/model/model.ts';
import { readReihe, readZahl, valueInYear } from '../../../src/model/queries/reihe.ts';
import { compileBeispiel } from '../../helpers/beispiel.ts';

function open(overlay: Example) {
  const { model } = compileBeispiel(overlay);
  const indikator = findEntity(model, 'indikator', 'I-TEIL-01');
  if (!indikator) throw new Error('I-TEIL-01 is missing');
  return { model, indikator };
}

describe('readReihe', () => {
  it('orders rows by time and leaves out those without one', () => {
    const { model, indikator } = open({
      'content/daten/einwohner.csv': 'jahr,einwohner\n2022,1030\n2020-06,990\n2020-12-31,1000\n,7\n2021,\n',
    });
    expect(readReihe(model, indikator)).toEqual([
      { zeit: '2020-06', wert: 990, zeile: 2 },
      { zeit: '2020-12-31', wert: 1000, zeile: 3 },
      { zeit: '2021', wert: undefined, zeile: 5 },
      { zeit: '2022', wert: 1030, zeile: 1 },
    ]);
  });
  it('is empty where nobody has the figures yet', () => {
    const { model, indikator } = open({ 'I-TEIL-01': 'reihe: { offen: amt }' });
    expect(readReihe(model, indikator)).toEqual([]);
  });
});

describe('valueInYear', () => {
  it('is the last value of the year', () => {
    const { model, indikator } = open({
      'content/daten/einwohner.csv': 'jahr,einwohner\n2020-03,980\n2020-06,1000\n2020-09,\n2021,1010\n',
    });
    expect(valueInYear(model, indikator, 2020)).toBe(1000);
    expect(valueInYear(model, indikator, 2019)).toBeUndefined();
  });
});

describe('readZahl', () => {
  it.each([
    ['1234', 1234],
    ['-0.5', -0.5],
    ['0', 0],
  ])('reads %s', (text, wert) => expect(readZahl(text)).toBe(wert));
  it.each(['', '1.234,5', '12,5', '43 Prozent', 'rund 3100', '.5', '0x10', 'Infinity'])(
    'does not take „%s“ for one',
    (text) => expect(readZahl(text)).toBeUndefined(),
  );
});
