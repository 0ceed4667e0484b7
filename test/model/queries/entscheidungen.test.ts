// Decisions by who is to take them.
import { expect, test } from 'vitest';
import { listOf } from '../../../src/model/model.ts';
import { listEntscheidungen } from '../../../src/model/queries/entscheidungen.ts';
import { beispielFiles, compileBeispiel } from '../../helpers/beispiel.ts';

const folder = 'content/handlungsfelder/1-teilhabe/massnahmen';
const vorbild = String(beispielFiles().get(`${folder}/M-TEIL-05.md`));
const mit = (entscheidet: string): string =>
  vorbild.replace(
    /sachstand:\n.*\n/,
    `sachstand:\n  - { datum: 2026-03-31, status: laufend, text: t, entscheidungsbedarf: Was?${entscheidet} }\n`,
  );

test('the elected body comes first, then the other bodies, then Akteure, then nobody; a name in the text decides nothing', () => {
  const wer = ['', ', entscheidet: KI', ', entscheidet: ausschuss', ', entscheidet: rat'];
  const overlay = Object.fromEntries(wer.map((wort, index) => [`${folder}/M-TEIL-1${index}.md`, mit(wort)] as const));
  const { model } = compileBeispiel({
    ...overlay,
    'content/gremien/ausschuss.md': '---\nnamen: [{ name: Ausschuss vor dem Rat }]\nrolle: berät\n---\n',
  });
  const massnahmen = listOf(model, 'massnahme').filter(({ id }) => id.startsWith('M-TEIL-1'));
  expect(
    listEntscheidungen(model, massnahmen, '2026-06-30').map(({ massnahme, entscheider }) => [
      massnahme.id,
      entscheider?.id,
    ]),
  ).toEqual([
    ['M-TEIL-13', 'rat'],
    ['M-TEIL-12', 'ausschuss'],
    ['M-TEIL-11', 'KI'],
    ['M-TEIL-10', undefined],
  ]);
});
