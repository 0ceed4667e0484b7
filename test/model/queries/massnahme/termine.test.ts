// What is said of a Zwischenziel: it rests with its Maßnahme, falls away with one that is over, and is overdue only in between.
import { expect, test } from 'vitest';
import { findEntity } from '../../../../src/model/model.ts';
import { termineOf } from '../../../../src/model/queries/massnahme/termine.ts';
import { terminwort } from '../../../../src/render/worte/terminworte.ts';
import { compileBeispiel } from '../../../helpers/beispiel.ts';

/** The words of the two Zwischenziele of M-TEIL-05 (due on 30 September 2026 and 30 June 2027), the first of them erreicht or not. */
function worteAt(stichtag: string, status: string, erreicht = ''): readonly string[] {
  const eintrag = `{ datum: 2026-03-31, status: ${status}, text: t, grund: g${erreicht} }`;
  const { model } = compileBeispiel({ 'M-TEIL-05': `sachstand:\n  - ${eintrag}\n` });
  const massnahme = findEntity(model, 'massnahme', 'M-TEIL-05');
  return massnahme ? termineOf(massnahme, stichtag).map(({ stand }) => terminwort(stand)) : [];
}

test.each([
  ['2026-09-30', 'begonnen', '', ['offen', 'offen']],
  ['2026-10-01', 'begonnen', '', ['überfällig', 'offen']],
  ['2026-10-01', 'begonnen', ', erreicht: [1]', ['erreicht', 'offen']],
  ['2028-01-01', 'zurueckgestellt', '', ['ruht', 'ruht']],
  ['2028-01-01', 'entfallen', ', erreicht: [1]', ['erreicht', 'entfällt']],
  ['2028-01-01', 'abgeschlossen', '', ['entfällt', 'entfällt']],
])('at %s, %s%s: %j', (stichtag, status, erreicht, worte) =>
  expect(worteAt(stichtag, status, erreicht)).toEqual(worte),
);
