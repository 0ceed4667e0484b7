// What changed of a Maßnahme between two days, told from small logs.
import { describe, expect, test } from 'vitest';
import { type Ampel, ampelAt } from '../../../../src/model/queries/massnahme/ampel.ts';
import { type Entity, findEntity } from '../../../../src/model/model.ts';
import {
  isVeraendert,
  isVorangekommen,
  type Veraenderung,
  veraenderungOf,
} from '../../../../src/model/queries/massnahme/veraenderung.ts';
import { compileBeispiel } from '../../../helpers/beispiel.ts';

/** M-TEIL-05 (January 2026 to 2027, Zwischenziele due on 30 September 2026 and 30 June 2027) with another log. */
function massnahmeWith(log: readonly string[], more = ''): Entity<'massnahme'> {
  const sachstand =
    log.length === 0 ? 'sachstand: []\n' : `sachstand:\n${log.map((one) => `  - { ${one} }\n`).join('')}`;
  const found = findEntity(compileBeispiel({ 'M-TEIL-05': `${sachstand}${more}` }).model, 'massnahme', 'M-TEIL-05');
  if (!found) throw new Error('M-TEIL-05 is not valid');
  return found;
}

const eintrag = (datum: string, status: string, more = ''): string =>
  `datum: ${datum}, status: ${status}, text: t${more === '' ? '' : `, ${more}`}`;

const change = (log: readonly string[], von = '2026-03-31', bis = '2026-06-30'): Veraenderung =>
  veraenderungOf(massnahmeWith(log), { von, bis, turnus: 6 });

describe('veraenderungOf', () => {
  const geplant = eintrag('2026-03-31', 'geplant');
  const laufend = eintrag('2026-03-31', 'laufend');
  test.each<[string, string[], Partial<Pick<Veraenderung, 'schritt' | 'richtung'>>]>([
    ['new: first entry, still geplant', [eintrag('2026-06-30', 'geplant')], { schritt: 'neu', richtung: 'besser' }],
    ['begun', [geplant, eintrag('2026-06-30', 'begonnen')], { schritt: 'begonnen', richtung: 'besser' }],
    ['done', [laufend, eintrag('2026-06-30', 'abgeschlossen')], { schritt: 'abgeschlossen', richtung: 'besser' }],
    [
      'dropped is neither better nor worse',
      [laufend, eintrag('2026-06-30', 'entfallen', 'grund: g')],
      { schritt: 'entfallen', richtung: 'gleich' },
    ],
    [
      'put aside',
      [laufend, eintrag('2026-06-30', 'zurueckgestellt', 'grund: g')],
      { schritt: 'zurueckgestellt', richtung: 'schlechter' },
    ],
    [
      'resumed',
      [eintrag('2026-03-31', 'zurueckgestellt', 'grund: g'), eintrag('2026-06-30', 'begonnen')],
      { schritt: 'aufgenommen', richtung: 'besser' },
    ],
    [
      'better by status',
      [eintrag('2026-03-31', 'begonnen'), eintrag('2026-06-30', 'laufend')],
      { schritt: undefined, richtung: 'besser' },
    ],
    ['worse by status', [laufend, eintrag('2026-06-30', 'begonnen')], { schritt: undefined, richtung: 'schlechter' }],
    [
      'an entry that says the same',
      [laufend, eintrag('2026-06-30', 'laufend')],
      { schritt: undefined, richtung: 'gleich' },
    ],
    [
      'an entry of the later day counts, one after it does not',
      [laufend, eintrag('2026-07', 'abgeschlossen')],
      { schritt: undefined, richtung: 'gleich' },
    ],
  ])('%s', (_name, log, expected) => {
    expect(change(log)).toMatchObject(expected);
  });

  test('a light that falls outweighs a status that rises', () => {
    const log = [eintrag('2026-06-30', 'begonnen'), eintrag('2026-10-31', 'laufend')];
    expect(change(log, '2026-06-30', '2026-10-31')).toMatchObject({
      vorher: { status: 'begonnen', ampel: 'im-plan' },
      jetzt: { status: 'laufend', ampel: 'im-verzug' },
      richtung: 'schlechter',
    });
  });

  test('what moves on is not worse for a Termin that was moved; what stands still is', () => {
    const move = 'verlegt: [{ zwischenziel: 1, nach: 2026-12-31, grund: g }]';
    const from = eintrag('2026-03-31', 'begonnen');
    const bis = (status: string): Veraenderung => change([from, eintrag('2026-06-30', status, move)]);
    expect(bis('laufend')).toMatchObject({ jetzt: { ampel: 'verlegt' }, richtung: 'besser' });
    expect(bis('begonnen')).toMatchObject({ jetzt: { ampel: 'verlegt' }, richtung: 'schlechter' });
  });

  test('a light that rises to verlegt alone is better, and no status has moved on', () => {
    const move = 'verlegt: [{ zwischenziel: 1, nach: 2026-12-31, grund: g }]';
    const late = eintrag('2026-09-30', 'begonnen');
    const rises = change([late, eintrag('2026-10-31', 'begonnen', move)], '2026-10-01', '2026-10-31');
    expect(rises).toMatchObject({ vorher: { ampel: 'im-verzug' }, jetzt: { ampel: 'verlegt' }, richtung: 'besser' });
    expect(isVorangekommen(rises)).toBe(false);
  });

  test('tells what was reached, and each move from the Termin that held before it', () => {
    const move = (nach: string, grund: string): string =>
      `verlegt: [{ zwischenziel: 1, nach: ${nach}, grund: ${grund} }]`;
    const log = [
      eintrag('2026-03-31', 'begonnen', move('2026-10-31', 'frueher')),
      eintrag('2026-04-30', 'begonnen', move('2026-11-30', 'eins')),
      eintrag('2026-06-30', 'begonnen', `${move('2026-12-31', 'zwei')}, erreicht: [2]`),
    ];
    const { verlegt, erreicht, richtung } = change(log);
    expect(verlegt.map(({ von, nach, grund }) => [von, nach, grund])).toEqual([
      ['2026-10-31', '2026-11-30', 'eins'],
      ['2026-11-30', '2026-12-31', 'zwei'],
    ]);
    expect(erreicht.map(({ nr }) => nr)).toEqual([2]);
    expect(richtung).toBe('gleich');
    expect(isVeraendert(change(log))).toBe(true);
  });

  test('counts what was spent in between, and nothing where nothing was reported', () => {
    const log = [
      eintrag('2026-03-31', 'laufend', 'ausgaben: 100.10'),
      eintrag('2026-06-30', 'laufend', 'ausgaben: 350.30'),
      eintrag('2026-09-30', 'laufend'),
    ];
    expect(change(log).ausgaben).toEqual({ betrag: 250.2, auchDavor: false });
    expect(change(log, '2025-12-31').ausgaben).toEqual({ betrag: 350.3, auchDavor: false });
    expect(change(log, '2026-06-30', '2026-09-30').ausgaben).toBeUndefined();
    expect(isVeraendert(change(log))).toBe(false);
  });

  test('does not take for spent in between what may have been spent before', () => {
    const bisherig = findEntity(
      compileBeispiel({ 'M-TEIL-01': `sachstand: [{ ${eintrag('2026-06-30', 'laufend', 'ausgaben: 900')} }]` }).model,
      'massnahme',
      'M-TEIL-01',
    );
    const spanne = { von: '2026-03-31', bis: '2026-06-30', turnus: 6 };
    expect(bisherig && veraenderungOf(bisherig, spanne).ausgaben).toEqual({ betrag: 900, auchDavor: true });
  });
});

describe('ampelAt', () => {
  const begonnen = eintrag('2026-03-31', 'begonnen');
  test.each<[string, readonly string[], string, Ampel]>([
    ['before the Zeitraum, without a word', [], '2025-12-31', 'noch-nicht'],
    ['begun, without a word', [], '2026-01-31', 'keine-angabe'],
    ['the last word is as old as the Turnus', [begonnen], '2026-09-29', 'im-plan'],
    ['the last word is older', [begonnen], '2026-09-30', 'keine-angabe'],
    ['a Termin has passed', [begonnen], '2026-10-01', 'im-verzug'],
    [
      'a Termin was moved in time',
      [eintrag('2026-06-30', 'begonnen', 'verlegt: [{ zwischenziel: 1, nach: 2026-11, grund: g }]')],
      '2026-10-01',
      'verlegt',
    ],
    ['done', [eintrag('2026-06-30', 'abgeschlossen')], '2028-01-01', 'erledigt'],
    ['put aside', [eintrag('2026-06-30', 'zurueckgestellt', 'grund: g')], '2028-01-01', 'ruht'],
    ['dropped', [eintrag('2026-06-30', 'entfallen', 'grund: g')], '2028-01-01', 'entfallen'],
    [
      'all reached, but the Zeitraum is over',
      [eintrag('2027-12-31', 'laufend', 'erreicht: [1, 2]')],
      '2028-01-01',
      'im-verzug',
    ],
  ])('%s', (_name, log, stichtag, expected) => {
    expect(ampelAt(massnahmeWith(log), stichtag, 6)).toBe(expected);
  });
});
