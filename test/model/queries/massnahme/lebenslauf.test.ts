// The life of a Maßnahme, told from small logs: what happened when, what passed without word, what lies ahead.
import { describe, expect, test } from 'vitest';
import type { Example } from '../../../../src/diagnostics/diagnostic.ts';
import { findEntity } from '../../../../src/model/model.ts';
import { naechsterBerichtOf } from '../../../../src/model/queries/berichtstage.ts';
import { lebenslaufOf, type Station } from '../../../../src/model/queries/massnahme/lebenslauf.ts';
import { compileBeispiel } from '../../../helpers/beispiel.ts';

/** The life of M-TEIL-05 (2026-01 to 2027-12, Zwischenziele due at the end of September 2026 and on 30 June 2027) at a Stichtag. */
function lebenslauf(stichtag: string, log: readonly string[], more: Example = {}): readonly Station[] {
  const sachstand = `sachstand:\n${log.map((one) => `  - { ${one} }\n`).join('')}`;
  const { model } = compileBeispiel({ 'M-TEIL-05': sachstand, ...more });
  const massnahme = findEntity(model, 'massnahme', 'M-TEIL-05');
  if (!massnahme) throw new Error('M-TEIL-05 is not valid');
  return lebenslaufOf({ ...model, stichtag }, massnahme);
}

const bericht = '---\ntitel: Bericht\n---\n';

const linesOf = (stationen: readonly Station[]): readonly string[] =>
  stationen.map((station) =>
    [station.zeit, station.art, ...('zwischenziel' in station ? [station.zwischenziel.nr] : [])].join(' '),
  );

describe('lebenslaufOf', () => {
  test('begins with the proposal, and ends with what is planned', () => {
    expect(linesOf(lebenslauf('2026-06-30', ['datum: 2026-03-31, status: begonnen, text: t']))).toEqual([
      '2025-02-01 vorschlag',
      '2025-09-29 beratung',
      '2026-01 beginn',
      '2026-03-31 sachstand',
      '2026-09 faellig 1',
      '2027-06-30 faellig 2',
      '2027-12 ende',
    ]);
  });

  const kommt = ['2027-06-30 faellig 2', '2027-12 ende'];
  test.each<[string, string[], string[]]>([
    [
      'missed, and nothing said since',
      ['datum: 2026-03-31, status: begonnen, text: t'],
      ['2026-03-31 sachstand', '2026-09 versaeumt 1', ...kommt],
    ],
    [
      'missed, and reached only later',
      ['datum: 2026-10-31, status: begonnen, text: t', 'datum: 2026-11-30, status: begonnen, text: t, erreicht: [1]'],
      ['2026-09 versaeumt 1', '2026-10-31 sachstand', '2026-11-30 erreicht 1', '2026-11-30 sachstand', ...kommt],
    ],
    [
      'told as reached by the next Sachstand: perhaps in time',
      ['datum: 2026-10-31, status: begonnen, text: t, erreicht: [1]'],
      ['2026-10-31 erreicht 1', '2026-10-31 sachstand', ...kommt],
    ],
    [
      'moved before, and missed again',
      ['datum: 2026-08-31, status: begonnen, text: t, verlegt: [{ zwischenziel: 1, nach: 2026-10, grund: g }]'],
      ['2026-08-31 verlegt', '2026-08-31 sachstand', '2026-10 versaeumt 1', ...kommt],
    ],
    [
      'at rest: nothing is missed or due',
      ['datum: 2026-08-31, status: zurueckgestellt, text: t, grund: g'],
      ['2026-08-31 sachstand', '2027-12 ende'],
    ],
  ])('%s', (_, log, expected) => {
    expect(linesOf(lebenslauf('2026-12-31', log)).slice(3)).toEqual(expected);
  });

  test('has the reports up to the Stichtag, and the decision where the concept names its session', () => {
    const files = ['2026-06-30', '2026-12-31'].map((tag) => [`content/berichte/${tag}.md`, bericht] as const);
    const lines = linesOf(
      lebenslauf('2026-09-30', ['datum: 2026-08-31, status: begonnen, text: t'], {
        ...Object.fromEntries(files),
        konzept: 'fassung: { bezeichnung: F, status: beschlossen, stand: 2026-06-30, beschluss: rat/2025-2 }',
      }),
    );
    expect(lines).toContain('2026-06-30 bericht');
    expect(lines).not.toContain('2026-12-31 bericht');
    expect(lines).toContain('2025-09-29 beschluss');
    expect(lines).not.toContain('2025-09-29 beratung');
  });
});

describe('naechsterBerichtOf', () => {
  test.each([
    ['six months after the last report', ['2026-06-30'], '2026-12-31'],
    ['the one that is planned', ['2026-06-30', '2026-11-30'], '2026-11-30'],
    ['the first that is not over', ['2025-06-30'], '2026-12-31'],
    ['after the Stichtag where there is none', [], '2026-12-31'],
  ])('%s', (_, tage, expected) => {
    const overlay = Object.fromEntries(tage.map((tag) => [`content/berichte/${tag}.md`, bericht]));
    const { model } = compileBeispiel(overlay);
    expect(naechsterBerichtOf({ ...model, stichtag: '2026-06-30' }, 6)).toBe(expected);
  });
});
