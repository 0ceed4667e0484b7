import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/diagnostics/diagnostic.ts';
import { findEntity } from '../../../src/model/model.ts';
import { expectedIn, type Monitoring, observeIndikator } from '../../../src/model/queries/monitoring.ts';
import { compileBeispiel } from '../../helpers/beispiel.ts';

const datensatz = (rest: string): string =>
  `---\ntitel: Einwohnerzahl\nquelle: amt-statistik\nspalten:\n  - { name: jahr, art: datum }\n` +
  `  - { name: einwohner, art: zahl }\nzeitspalte: jahr\n${rest}---\n`;

/** I-TEIL-01 from 1000 in 2020 to 1100 in 2030, with these rows, seen on a day. */
function observe(rows: string, indikator = '', stichtag = '2025-06-30', extra: Example = {}): Monitoring {
  const { model } = compileBeispiel({
    'content/daten/einwohner.csv': `jahr,einwohner\n${rows.trim().split(/\s+/).join('\n')}\n`,
    'I-TEIL-01': `richtung: steigend\nausgangswert: { wert: 1000, jahr: 2020 }\nzielwert: { wert: 1100, jahr: 2030 }\n${indikator}`,
    ...extra,
  });
  const entity = findEntity(model, 'indikator', 'I-TEIL-01');
  if (!entity) throw new Error('I-TEIL-01 is missing');
  return observeIndikator(model, entity, stichtag);
}

describe('the path from Ausgangswert to Zielwert', () => {
  it.each([
    ['2022,1020', { wort: 'auf-dem-pfad', erwartet: 1020 }],
    ['2022,1019', { wort: 'hinter-dem-pfad', erwartet: 1020 }],
    ['2022,1100', { wort: 'erreicht', erwartet: 1020 }],
    ['2021,1500\n2023,1029', { wort: 'hinter-dem-pfad', erwartet: 1030 }],
  ])('judges %s', (row, urteil) => expect(observe(`2020,1000\n${row}`).urteil).toEqual(urteil));

  it('calls a Zielwert missed once its year is over, and not before', () => {
    const bald = 'zielwert: { wert: 1100, jahr: 2024 }';
    expect(observe('2020,1000 2023,1090', bald).urteil).toEqual({ wort: 'auf-dem-pfad', erwartet: 1075 });
    expect(observe('2020,1000 2024,1099', bald).urteil).toEqual({ wort: 'verfehlt', erwartet: 1100 });
    expect(observe('2020,1000 2025,1100', bald, '2025-12-31').urteil).toEqual({ wort: 'erreicht', erwartet: 1100 });
  });

  it('runs downwards where the value is to sink', () => {
    const sinkend = 'richtung: sinkend\nzielwert: { wert: 900, jahr: 2030 }';
    expect(observe('2020,1000 2024,960', sinkend).urteil).toEqual({ wort: 'auf-dem-pfad', erwartet: 960 });
    expect(observe('2020,1000 2024,961', sinkend).urteil).toMatchObject({ wort: 'hinter-dem-pfad' });
    expect(observe('2020,1000 2024,899', sinkend).urteil).toMatchObject({ wort: 'erreicht' });
  });

  it('does not count what lies after the Stichtag, and a year counts from its last day', () => {
    const rows = '2020,1000 2024,1010 2025,1090';
    expect(observe(rows, '', '2025-12-30')).toMatchObject({
      letzter: { zeit: '2024', wert: 1010 },
      urteil: { wort: 'hinter-dem-pfad', erwartet: 1040 },
    });
    expect(observe(rows, '', '2025-12-31')).toMatchObject({
      letzter: { zeit: '2025' },
      urteil: { wort: 'auf-dem-pfad' },
    });
  });

  it('keeps to the Zielwert after its year, and never misses by what rounding hides', () => {
    const ziel = { ausgangswert: { wert: 146, jahr: 2024 }, zielwert: { wert: 160, jahr: 2030 } };
    expect(expectedIn(ziel, 2026)).toBe(151);
    expect(expectedIn(ziel, 2026, 1)).toBe(150.7);
    expect(expectedIn(ziel, 2035)).toBe(160);
    expect(expectedIn(ziel, 2020)).toBe(146);
  });

  it.each<[string, string, string, string]>([
    ['reihe-offen', '2022,1020', 'reihe: { offen: amt }', ''],
    ['ohne-wert', '2029,1020', '', ''],
    ['ohne-richtung', '2022,1020', 'richtung: neutral', ''],
    ['pfad-widerspruechlich', '2020,1000 2022,1020', 'zielwert: { wert: 900, jahr: 2030 }', ''],
    ['pfad-widerspruechlich', '2020,1000 2022,1020', 'zielwert: { wert: 1100, jahr: 2020 }', ''],
    ['ohne-neuen-wert', '2019,990 2020,1000', '', ''],
    ['wert-mehrdeutig', '2020,1000 2022,1020 2022,1030', '', ''],
    ['bruch', '2020,1000 2022,1020', '', 'brueche: [{ ab: 2021-05, grund: Zensus }]\n'],
    ['bruch', '2020,1000 2022,1020', '', 'brueche: [{ ab: 2022, grund: Zensus }]\n'],
  ])('tells why it does not judge: %s', (grund, rows, indikator, daten) => {
    const extra: Example = daten === '' ? {} : { 'content/daten/einwohner.md': datensatz(daten) };
    expect(observe(rows, indikator, undefined, extra).urteil).toEqual({ wort: 'nicht-zu-beurteilen', grund });
  });

  it.each([
    ['ohne-zielwert', 'ausgangswert: { wert: 1000, jahr: 2020 }\n'],
    ['ohne-ausgangswert', 'zielwert: { wert: 1100, jahr: 2030 }\n'],
  ])('wants both ends: %s', (grund, rest) => {
    const file = `---\ntitel: Einwohner\nrichtung: steigend\nreihe: { daten: einwohner, spalte: einwohner }\n${rest}---\n`;
    expect(observe('2020,1000 2022,1020', '', undefined, { 'I-TEIL-01': file }).urteil).toMatchObject({ grund });
  });

  it('judges across no break that lies before the Ausgangswert or after the last value', () => {
    const brueche = 'brueche: [{ ab: 2015, grund: Zensus }, { ab: 2024-01-01, grund: Neu }]\n';
    const { urteil, brueche: inner } = observe('2014,700 2020,1000 2022,1020', '', undefined, {
      'content/daten/einwohner.md': datensatz(brueche),
    });
    expect(urteil).toMatchObject({ wort: 'auf-dem-pfad' });
    expect(inner.map(({ ab }) => ab)).toEqual(['2015']);
  });

  it('names the Akteur to ask where the series is open', () => {
    expect(observe('2022,1', 'reihe: { offen: amt }')).toMatchObject({ zuFragen: 'amt', werte: [] });
  });
});

describe('the trend', () => {
  it.each<[string, string, object]>([
    ['2020,1000 2021,1020', 'steigend', { wort: 'steigt', wertung: 'guenstig' }],
    ['2020,1000 2021,1019', 'steigend', { wort: 'unveraendert', wertung: undefined }],
    ['2020,1000 2021,981', 'steigend', { wort: 'unveraendert' }],
    ['2020,1000 2021,980', 'steigend', { wort: 'sinkt', wertung: 'unguenstig' }],
    ['2020,1000 2021,900', 'sinkend', { wort: 'sinkt', wertung: 'guenstig' }],
    ['2020,1000 2021,1100', 'sinkend', { wort: 'steigt', wertung: 'unguenstig' }],
    ['2020,1000 2021,1100', 'neutral', { wort: 'steigt', wertung: undefined }],
    ['2020,0 2021,1', 'steigend', { wort: 'steigt' }],
    ['2020,0 2021,0', 'steigend', { wort: 'unveraendert' }],
    ['2020,1000', 'steigend', { wort: 'kein-trend', grund: 'ohne-vergleich' }],
    ['2020,1000 2020,1100 2021,1200', 'steigend', { wort: 'kein-trend', grund: 'wert-mehrdeutig' }],
  ])('of %s that is to be %s', (rows, richtung, trend) =>
    expect(observe(rows, `richtung: ${richtung}`).trend).toMatchObject(trend),
  );

  it('compares with the youngest value at least twelve months older, so that no season counts', () => {
    const months = '2023-11,900 2024-02,1000 2024-12,1200 2025-02,1300';
    expect(observe(months).trend).toMatchObject({ wort: 'steigt', seit: { zeit: '2024-02', wert: 1000 } });
    expect(observe('2024-06,1000 2025-03,1300').trend).toMatchObject({ grund: 'ohne-vergleich' });
  });

  it('is none across a break', () => {
    const daten = datensatz('brueche: [{ ab: 2021-05, grund: Zensus }]\n');
    const broken = observe('2020,1000 2021,1100', '', undefined, { 'content/daten/einwohner.md': daten });
    expect(broken.trend).toEqual({ wort: 'kein-trend', grund: 'bruch' });
  });

  it('is none where nothing has been counted by the Stichtag', () => {
    expect(observe('2024,1000', '', '2020-01-01').trend).toEqual({ wort: 'kein-trend', grund: 'ohne-wert' });
  });
});
