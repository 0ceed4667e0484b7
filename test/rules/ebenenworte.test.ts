// Every finding calls the levels of a concept as the concept does: each is made by its own example in a concept that calls all of
// them otherwise.
import { expect, test } from 'vitest';
import type { Konfiguration } from '../../src/projekt/konfiguration.ts';
import { catalogue } from '../../src/rules/catalogue.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';

const ebenen: Konfiguration['ebenen'] = {
  leitziel: { einzahl: 'Leitstern', mehrzahl: 'Leitsterne', artikel: 'der' },
  bedarf: { einzahl: 'Anliegen', mehrzahl: 'Anliegen', artikel: 'das' },
  ziel: { einzahl: 'Vorsatz', mehrzahl: 'Vorsätze', artikel: 'der' },
  teilziel: { einzahl: 'Etappe', mehrzahl: 'Etappen', artikel: 'die' },
  massnahme: { einzahl: 'Projekt', mehrzahl: 'Projekte', artikel: 'das' },
  zwischenziel: { einzahl: 'Meilenstein', mehrzahl: 'Meilensteine', artikel: 'der' },
};

/** The usual words; what stands in quotation marks is an author's, and a link has its own Ziel. */
const ueblich =
  /Maßnahme|(?<!Entscheidungs)[Bb]edarf(?!e[:„“]|e\/)|Leitziel|Teilziel|Zwischenziel|(?<!\p{L})Ziele?n?s?(?!\p{L})/u;

test.each(catalogue.map((entry) => [entry.code, entry] as const))('%s', (_code, { bad }) => {
  const told = compileBeispiel(bad, { ebenen }).diagnostics.flatMap(({ code, message, help }) => [
    `${code} ${message}`,
    `${code} ${help}`,
  ]);
  const ours = told.filter((text) =>
    ueblich.test(text.replaceAll(/„[^“]*“|als Ziel eines Links|Nennen Sie das Ziel:/g, '')),
  );
  expect([...new Set(ours)]).toEqual([]);
});
