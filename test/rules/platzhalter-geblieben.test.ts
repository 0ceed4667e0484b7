// What konzept init asks to be written is told as long as it stands there, and in a draft not at all.
import { expect, test } from 'vitest';
import { compileBeispiel } from '../helpers/beispiel.ts';

const told = (status: string): string[] =>
  compileBeispiel({
    konzept: `fassung: { bezeichnung: Erste Fassung, status: ${status}, stand: 2026-06-30 }`,
    'M-TEIL-05': 'zielgruppen: [Kinder, "Bitte eintragen: für wen"]',
  }).diagnostics.map(({ code, message }) => `${code} ${message}`);

test('a text that is still to be written', () => {
  expect(told('zwischenstand')).toEqual([
    'KZ447 „Bitte eintragen“ ist noch das Beispiel, das „konzept init“ angelegt hat.',
  ]);
  expect(told('entwurf')).toEqual([]);
});
