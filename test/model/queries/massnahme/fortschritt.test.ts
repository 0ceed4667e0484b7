// Counts and Termine at a Stichtag: what a report is told by.
import { describe, expect, test } from 'vitest';
import { countFortschritt, countStatus, listFehlend } from '../../../../src/model/queries/massnahme/fortschritt.ts';
import { findEntity, listOf } from '../../../../src/model/model.ts';
import { dueOf, overdueOf, termineOf } from '../../../../src/model/queries/massnahme/termine.ts';
import { compileBeispiel } from '../../../helpers/beispiel.ts';

const massnahmeOf = (overlay: string) => {
  const found = findEntity(compileBeispiel({ 'M-TEIL-05': overlay }).model, 'massnahme', 'M-TEIL-05');
  if (!found) throw new Error('M-TEIL-05 is not valid');
  return found;
};

describe('countFortschritt', () => {
  const massnahmen = (overlay: string) => listOf(compileBeispiel({ 'M-TEIL-05': overlay }).model, 'massnahme');

  test('counts what nobody reported by its assumed status, adds up, and says of how many', () => {
    const all = countStatus(massnahmen(''), '2026-06-30');
    expect(all.gesamt).toBe(2);
    expect([...all.nach]).toEqual([
      ['begonnen', 1],
      ['laufend', 1],
    ]);
    expect(all.ohneAngabe).toBe(1);
    const before = countStatus(massnahmen(''), '2026-03-30');
    expect([...before.nach]).toEqual([
      ['geplant', 1],
      ['laufend', 1],
    ]);
    expect(before.ohneAngabe).toBe(2);
  });

  test('calls nothing befristet of which nobody said when it ends', () => {
    const { befristet, dauerhaft, unbestimmt } = countFortschritt(massnahmen(''), '2026-06-30');
    expect([befristet.gesamt, dauerhaft.gesamt, unbestimmt.gesamt]).toEqual([1, 0, 1]);
  });

  test('counts Daueraufgaben apart: without an end, or by status', () => {
    const ohneEnde = countFortschritt(massnahmen('zeitraum: { von: 2026-01 }\n'), '2026-06-30');
    expect([ohneEnde.befristet.gesamt, ohneEnde.dauerhaft.gesamt]).toEqual([0, 1]);
    const status = 'sachstand:\n  - { datum: 2026-03-31, status: daueraufgabe, text: t }\n';
    expect(countFortschritt(massnahmen(status), '2026-06-30').dauerhaft.gesamt).toBe(1);
    expect(countFortschritt(massnahmen(status), '2026-01-31').dauerhaft.gesamt).toBe(0);
  });
});

describe('termineOf', () => {
  const moved = massnahmeOf(`sachstand:
  - { datum: 2026-03-31, status: begonnen, text: t, verlegt: [{ zwischenziel: 1, nach: 2026-11, grund: g }] }
  - { datum: 2026-12-15, status: begonnen, text: t, erreicht: [1] }
`);

  test.each([
    ['2026-03-30', { termin: '2026-09', verlegungen: 0, verzug: 0, erreicht: false }],
    ['2026-11-30', { termin: '2026-11', verlegungen: 1, verzug: 0, erreicht: false }],
    ['2026-12-14', { termin: '2026-11', verlegungen: 1, verzug: 14, erreicht: false }],
    ['2026-12-15', { termin: '2026-11', verlegungen: 1, verzug: 0, erreicht: true }],
  ])('at %s', (stichtag, expected) => {
    expect(termineOf(moved, stichtag)[0]).toMatchObject(expected);
  });

  test('overdue and due never overlap, and what rests is neither', () => {
    const termine = termineOf(massnahmeOf(''), '2027-01-01');
    expect(overdueOf(termine).map(({ zwischenziel }) => zwischenziel.nr)).toEqual([1]);
    expect(dueOf(termine, '2027-01-01').map(({ zwischenziel }) => zwischenziel.nr)).toEqual([2]);
    expect(dueOf(termine, '2027-01-01', 5)).toEqual([]);
    const rests = termineOf(
      massnahmeOf('sachstand:\n  - { datum: 2026-03-31, status: entfallen, text: t, grund: g }\n'),
      '2027-01-01',
    );
    expect([...overdueOf(rests), ...dueOf(rests, '2027-01-01')]).toEqual([]);
  });
});

describe('listFehlend', () => {
  const am = (stichtag: string) => ({ stichtag, ohne: new Set<never>() });

  test('tells what nobody said, only once the Maßnahme should have begun', () => {
    const silent = massnahmeOf('sachstand: []\nkosten: offen\n');
    expect(listFehlend(silent, am('2026-06-30'), 6)).toEqual(['kosten', 'sachstand']);
    expect(listFehlend(silent, am('2025-12-31'), 6)).toEqual(['kosten']);
    expect(listFehlend(massnahmeOf(''), am('2026-06-30'), 6)).toEqual([]);
  });
});
