// The public view: every reference to what is hidden is gone, in each field that may hold one, and nothing beside it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findEntity } from '../../src/model/model.ts';
import { derivePublic } from '../../src/model/oeffentlich.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../fixtures/beispiel/content/${file}`, import.meta.url), 'utf8');

const rat = read('gremien/rat.md').replace(
  'sitzungen:\n',
  'sitzungen:\n  - { id: 2025-9, datum: 2025-09-22, oeffentlich: false }\n',
);
const auftakt = read('beteiligung/2025-02-01-auftakt.md').replace(
  'eingeflossen_in: [M-TEIL-05]',
  'eingeflossen_in: [rat/2025-9, M-TEIL-05]',
);
const geheim = read('vorlagen/beschluss.md').replace('oeffentlich: true', 'oeffentlich: false');
const beschluss = read('vorlagen/beschluss.md').replace(
  'bezug: keine',
  'bezug:\n  - { text: Anfrage }\n  - { vorlage: geheim, sitzung: rat/2025-9, text: Vertrag }\n  - { text: Antrag }',
);

test('a reference to a hidden session or paper takes its own entry along, and no other', () => {
  const { model } = compileBeispiel({
    'content/gremien/rat.md': rat,
    'content/beteiligung/2025-02-01-auftakt.md': auftakt,
    'content/vorlagen/geheim.md': geheim,
    'content/vorlagen/beschluss.md': beschluss,
  });
  const shown = derivePublic(model);
  expect(findEntity(model, 'vorlage', 'beschluss')?.data.bezug).toHaveLength(3);
  expect(findEntity(shown, 'vorlage', 'beschluss')?.data.bezug).toEqual([{ text: 'Anfrage' }, { text: 'Antrag' }]);
  expect(findEntity(shown, 'vorlage', 'geheim')).toBeUndefined();
  expect(shown.byTyp.get('beteiligung')).toMatchObject([
    { data: { vorschlaege: [{ text: 'Lotsen einsetzen', eingeflossen_in: ['M-TEIL-05'] }] } },
  ]);
});
