import { describe, expect, it } from 'vitest';
import { findEntity } from '../../../../src/model/model.ts';
import {
  entriesUntil,
  overdueAt,
  reachedAt,
  statusAt,
  terminOf,
} from '../../../../src/model/queries/massnahme/stand.ts';
import { compileBeispiel } from '../../../helpers/beispiel.ts';

const zwischenziele =
  'zwischenziele:\n  - { nr: 1, titel: Stelle besetzt, termin: 2026-03 }\n  - { nr: 2, titel: Lotsen geschult, termin: 2026-Q4 }\n';

/** The example's künftige Maßnahme with such a log. */
function massnahmeWith(sachstand: string) {
  const { model, diagnostics } = compileBeispiel({ 'M-TEIL-05': `${zwischenziele}sachstand:${sachstand}` });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const massnahme = findEntity(model, 'massnahme', 'M-TEIL-05');
  if (!massnahme) throw new Error('M-TEIL-05 is missing');
  return massnahme;
}

const log = massnahmeWith(`
  - { datum: 2026-03, status: begonnen, text: Ausgeschrieben. }
  - { datum: 2026-06-30, status: laufend, text: Besetzt., erreicht: [1] }
  - { datum: 2026-10-15, status: laufend, text: Später., verlegt: [{ zwischenziel: 2, nach: 2027-03, grund: Träger }] }
  - { datum: 2027-02-01, status: laufend, text: Noch später., verlegt: [{ zwischenziel: 2, nach: 2027-06-30, grund: Träger }] }`);

const nrs = (list: readonly { nr: number }[]): number[] => list.map(({ nr }) => nr);

describe('entriesUntil', () => {
  it('counts a month as its last day', () => {
    expect(entriesUntil(log, '2026-03-30')).toHaveLength(0);
    expect(entriesUntil(log, '2026-03-31')).toHaveLength(1);
  });
});

describe('statusAt', () => {
  it('is that of the last entry up to the day', () => {
    expect(statusAt(log, '2026-06-29')).toBe('begonnen');
    expect(statusAt(log, '2026-06-30')).toBe('laufend');
  });
  it('is geplant or laufend before the first entry, by the art', () => {
    const bisherig = findEntity(compileBeispiel().model, 'massnahme', 'M-TEIL-01');
    expect(statusAt(log, '2026-01-01')).toBe('geplant');
    expect(bisherig && statusAt(bisherig, '2026-01-01')).toBe('laufend');
  });
});

describe('reachedAt', () => {
  it('collects what was reported up to the day', () => {
    expect([...reachedAt(log, '2026-06-29')]).toEqual([]);
    expect([...reachedAt(log, '2026-06-30')]).toEqual([1]);
  });
});

describe('terminOf', () => {
  const second = log.data.zwischenziele?.[1];
  it.each([
    ['2026-10-14', '2026-Q4'],
    ['2026-10-15', '2027-03'],
    ['2027-02-01', '2027-06-30'],
  ])('on %s is %s', (tag, termin) => expect(second && terminOf(log, second, tag)).toBe(termin));
});

describe('overdueAt', () => {
  it.each([
    ['2026-03-31', []],
    ['2026-04-01', [1]],
    ['2026-06-30', []],
    ['2027-01-15', []],
    ['2027-06-30', []],
    ['2027-07-01', [2]],
  ])('on %s are %j', (tag, expected) => expect(nrs(overdueAt(log, tag))).toEqual(expected));

  it.each(['zurueckgestellt', 'entfallen'])('has nothing where the Maßnahme is %s', (status) => {
    const resting = massnahmeWith(`\n  - { datum: 2026-04-30, status: ${status}, text: Ruht., grund: Haushalt }`);
    expect(nrs(overdueAt(resting, '2026-04-29'))).toEqual([1]);
    expect(nrs(overdueAt(resting, '2026-04-30'))).toEqual([]);
  });
  it('has nothing where the Maßnahme is abgeschlossen', () => {
    const done = massnahmeWith('\n  - { datum: 2026-04-30, status: abgeschlossen, text: Fertig., erreicht: [1, 2] }');
    expect(nrs(overdueAt(done, '2027-12-31'))).toEqual([]);
  });
});
