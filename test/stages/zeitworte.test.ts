// Dates as people write them in a front matter: what is exact is taken as meant, what is not is asked about with the value to write.
import { describe, expect, it } from 'vitest';
import { findEntity } from '../../src/model/model.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';

const told = (zwischenziel: string): string[] =>
  compileBeispiel({ 'M-TEIL-05': `zwischenziele:\n  - { nr: 1, titel: Stelle besetzt, ${zwischenziel} }` })
    .diagnostics.filter(({ code }) => ['KZ213', 'KZ215', 'KZ216', 'KZ217', 'KZ225'].includes(code))
    .map(({ code, help }) => `${code} ${help}`);

describe('a date that is exact in other words', () => {
  it.each([
    ['31. Mai 2027', '2027-05-31'],
    ['1.Mai 2027', '2027-05-01'],
    ['31.5.2027', '2027-05-31'],
    ['2027-5-1', '2027-05-01'],
    ['2027/05/31', '2027-05-31'],
    ['31/05/2027', '2027-05-31'],
    ['Mai 2027', '2027-05'],
    ['05.2027', '2027-05'],
    ['2027/05', '2027-05'],
    ['Q3 2027', '2027-Q3'],
    ['2027 Q3', '2027-Q3'],
    ['3. Quartal 2027', '2027-Q3'],
    ['III/2027', '2027-Q3'],
  ])('%s is taken for %s', (written, iso) =>
    expect(told(`termin: "${written}"`)).toEqual([`KZ217 Schreiben Sie ${iso}.`]),
  );
});

describe('a date that can only be meant', () => {
  it.each([
    ['31.5.27', 'Ist 31. Mai 2027 gemeint, schreiben Sie 2027-05-31.'],
    ['Mai 27', 'Ist Mai 2027 gemeint, schreiben Sie 2027-05.'],
    ['Sommer 2027', 'Ist August 2027 gemeint, schreiben Sie 2027-08.'],
    ['Ende 2027', 'Ist Dezember 2027 gemeint, schreiben Sie 2027-12.'],
    ['2. Halbjahr 2027', 'Ist Dezember 2027 gemeint, schreiben Sie 2027-12.'],
    ['ab Mai 2027', 'Ist Mai 2027 gemeint, schreiben Sie 2027-05.'],
    ['2027-2028', 'Ist 2028 gemeint, schreiben Sie 2028.'],
    ['fortlaufend', 'Schreiben Sie, wann es zuerst so weit ist; ein Zeitraum ohne Ende hat nur „von“.'],
  ])('%s is asked about', (written, help) =>
    expect(told(`termin: "${written}"`).map((each) => each.replaceAll('\u00A0', ' '))).toEqual([`KZ215 ${help}`]),
  );
  it.each(['Herbst', 'bald', '03/04/2027'])('%s gives the forms there are', (written) =>
    expect(told(`termin: ${written}`)).toEqual([expect.stringContaining('ein Quartal (2026-Q3)')]),
  );
});

it.each(['31.11.2026', '2026-11-31', '31. November 2026', '2027-13-01'])('%s is told as it was written', (written) =>
  expect(
    compileBeispiel({
      'M-TEIL-05': `zwischenziele:\n  - { nr: 1, titel: Stelle besetzt, termin: ${written} }`,
    }).diagnostics.map(({ message }) => message),
  ).toEqual([`Das Datum ${written} gibt es nicht.`]),
);

it('a period in one text is shown with both its ends', () =>
  expect(compileBeispiel({ 'M-TEIL-05': 'zeitraum: 2026-2030' }).diagnostics.map(({ help }) => help)).toEqual([
    'Schreiben Sie { von: 2026, bis: 2030 }.',
  ]));

it("Word's quotation marks around a value are told once, and the value is what was meant", () => {
  const { model, diagnostics } = compileBeispiel({ 'M-TEIL-05': 'prioritaet: ‚hoch‘\nfederfuehrung: „KI“' });
  expect(diagnostics.map(({ code }) => code)).toEqual(['KZ225', 'KZ225']);
  const data = findEntity(model, 'massnahme', 'M-TEIL-05')?.data;
  expect([data?.prioritaet, data?.federfuehrung]).toEqual(['hoch', 'KI']);
});

it('the same holds in a list of words', () =>
  expect(
    compileBeispiel({ 'M-TEIL-05': 'zielgruppen: [„alle Menschen“, Kinder]' }).diagnostics.map(({ code }) => code),
  ).toEqual(['KZ225']));
