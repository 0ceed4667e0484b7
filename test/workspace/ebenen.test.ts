// A concept chooses its levels: one without Bedarfe checks clean, and no page speaks of them.
import { fileURLToPath } from 'node:url';
import { alleDateiarten } from '../../src/emitters/emitters.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeFragment } from '../../src/stages/parse/fragment.ts';
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
    expect(pages.get('handlungsfelder.html')).toContain('Daraus folgen Ziele, aus den Zielen Maßnahmen.');
  });
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
  const codesOf = (ohne: ReadonlySet<typeof ebene>): readonly string[] =>
    compileBeispiel(overlay, { ohne }).diagnostics.map((diagnostic) => diagnostic.code);
  expect(codesOf(new Set())).toContain(code);
  expect(codesOf(new Set([ebene]))).not.toContain(code);
});
