// A concept chooses its levels and names them: one without Bedarfe checks clean, and no page speaks of them.
import { fileURLToPath } from 'node:url';
import { alleDateiarten } from '../../src/emitters/emitters.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Konfiguration } from '../../src/projekt/konfiguration.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';
import { openProjekt, type Projekt } from '../../src/workspace/open.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';
import { pagesOf, siteOf } from '../helpers/site.ts';

const root = fileURLToPath(new URL('../fixtures/klima/', import.meta.url));

describe('a concept without Bedarfe', () => {
  let projekt: Projekt;
  beforeAll(() => {
    projekt = openProjekt(root, { ausgaben: alleDateiarten, writeFragment });
  });

  test('checks clean', () => {
    expect(projekt.konfigurationsfehler).toEqual([]);
    expect(projekt.snapshot.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has pages that do not speak of them', async () => {
    const pages = pagesOf(await siteOf(projekt.snapshot));
    for (const pfad of ['handlungsfelder.html', 'handlungsfelder/hitz.html'])
      expect(pages.get(pfad)).not.toContain('Bedarf');
    expect(pages.get('handlungsfelder.html')).toContain(
      'Daraus folgen Strategische Ziele, aus den Strategischen Zielen Projekte.',
    );
  });
});

test('a concept without Ziele has its Maßnahmen in its Handlungsfelder and asks for none', () => {
  const overlay = {
    'Z-TEIL-01': '',
    'M-TEIL-05': '---\ntitel: Sprachcafés\nart: bisherig\n---\n',
  };
  const codesOf = (ebenen: Konfiguration['ebenen']): readonly string[] =>
    compileBeispiel(overlay, { ebenen }).diagnostics.map(({ code, file }) => `${code} ${file.split('/').at(-1) ?? ''}`);
  expect(codesOf({})).toContain('KZ211 M-TEIL-05.md');
  expect(codesOf({ ziel: false })).not.toContain('KZ211 M-TEIL-05.md');
  expect(codesOf({ ziel: false })).toContain('KZ420 Z-TEIL-01.md');
});

test.each([
  [
    'leitziel',
    'KZ402',
    { 'content/handlungsfelder/2-zweites/handlungsfeld.md': '---\nkuerzel: ZWEI\nnummer: 2\ntitel: Zweites\n---\n' },
  ],
  [
    'bedarf',
    'KZ403',
    { 'content/handlungsfelder/2-zweites/handlungsfeld.md': '---\nkuerzel: ZWEI\nnummer: 2\ntitel: Zweites\n---\n' },
  ],
  ['zwischenziel', 'KZ505', { 'M-TEIL-05': 'zwischenziele: []' }],
] as const)('a concept without %s is not asked for it (%s)', (ebene, code, overlay) => {
  const codesOf = (ebenen: Konfiguration['ebenen']): readonly string[] =>
    compileBeispiel(overlay, { ebenen }).diagnostics.map((diagnostic) => diagnostic.code);
  expect(codesOf({})).toContain(code);
  expect(codesOf({ [ebene]: false })).not.toContain(code);
});

test('a finding calls a level as the concept does', () => {
  const { diagnostics } = compileBeispiel(
    { 'content/handlungsfelder/1-teilhabe/bedarfe/B-TEIL-02.md': '---\ntitel: Treffpunkte fehlen\n---\n' },
    { ebenen: { ziel: { einzahl: 'Strategisches Ziel', mehrzahl: 'Strategische Ziele', artikel: 'das' } } },
  );
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'Kein Strategisches Ziel antwortet auf den Handlungsbedarf B-TEIL-02 („Treffpunkte fehlen“).',
  ]);
});

test('Maßnahmen may be called otherwise and not be left out, and the refusal says why', () => {
  const { diagnostics } = compileBeispiel({ 'konzept.config.json': '{ "ebenen": { "massnahme": false } }' });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    '„false“ passt nicht in das Feld „massnahme“. Erwartet wird: ihr Name (einzahl, mehrzahl und artikel), denn ohne Maßnahmen gibt es kein Handlungskonzept.',
  ]);
});
