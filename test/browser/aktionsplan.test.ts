// What the Aktionsplan is filtered by, and the CSV of a selection.
import { describe, expect, it } from 'vitest';
import { passt, type Planzeile, writeCsv } from '../../src/browser/aktionsplan/filter.ts';

const zeile: Planzeile = {
  id: 'M-TEIL-05',
  feld: 'TEIL',
  status: 'begonnen',
  zeichen: 'im-verzug',
  akteur: ['KI', 'vhs'],
  zielgruppe: ['Familien'],
  jahre: [2026, 2027],
  budget: ['innovationsbudget'],
  faellig: ['2026-04-30', '2027-11-30'],
  stille: 7,
  fehlt: ['indikator'],
  sortierung: {},
};

describe('a row', () => {
  it.each([
    [{ feld: 'TEIL' }, { feld: 'BILD' }],
    [{ status: 'begonnen' }, { status: 'laufend' }],
    [{ zeichen: 'im-verzug' }, { zeichen: 'im-plan' }],
    [{ akteur: 'vhs' }, { akteur: 'jobcenter' }],
    [{ zielgruppe: 'Familien' }, { zielgruppe: 'Kinder' }],
    [{ jahr: '2027' }, { jahr: '2028' }],
    [{ budget: 'innovationsbudget' }, { budget: 'haushalt' }],
    [{ bis: '2026-04-30' }, { bis: '2026-04-29' }],
    [{ fehlt: 'indikator' }, { fehlt: 'kosten' }],
    [{ still: '6' }, { still: '12' }],
    [{ q: 'wahl werk' }, { q: 'wahl kurs' }],
    [
      { feld: 'TEIL', status: '' },
      { feld: 'TEIL', status: 'geplant' },
    ],
  ])('has %o, and not %o', (filter, other) => {
    expect(passt(zeile, 'Wahlwerkstatt', filter)).toBe(true);
    expect(passt(zeile, 'Wahlwerkstatt', other)).toBe(false);
  });

  it('that never had a Sachstand is silent for any time; one without an end runs on', () => {
    expect(passt({ ...zeile, stille: null }, '', { still: '12' })).toBe(true);
    expect(passt({ ...zeile, jahre: [2026] }, '', { jahr: '2030' })).toBe(true);
    expect(passt({ ...zeile, jahre: [] }, '', { jahr: '2030' })).toBe(false);
  });
});

describe('CSV', () => {
  it('quotes, ends lines as RFC 4180 says, and holds no formula', () => {
    expect(
      writeCsv([
        ['a"b', 'x;y'],
        ['=1+1', '@A1'],
      ]),
    ).toBe('\uFEFF"a""b";"x;y"\r\n"\'=1+1";"\'@A1"\r\n');
  });
});
