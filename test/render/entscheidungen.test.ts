// Decisions by who is to take them.
import { expect, test } from 'vitest';
import { listOf } from '../../src/model/model.ts';
import { listEntscheidungen } from '../../src/render/views/bericht/entscheidungen.ts';
import { beispielFiles, compileBeispiel } from '../helpers/beispiel.ts';

const folder = 'content/handlungsfelder/1-teilhabe/massnahmen';
const vorbild = String(beispielFiles().get(`${folder}/M-TEIL-05.md`));
const mit = (bedarf: string): string =>
  vorbild.replace(
    /sachstand:\n.*\n/,
    `sachstand:\n  - { datum: 2026-03-31, status: laufend, text: t, entscheidungsbedarf: "${bedarf}" }\n`,
  );

test('the Rat comes first, then the other bodies, then who is named otherwise, then nobody', () => {
  const bedarfe = [
    'Ist zu klären.',
    'Der Sozialausschuss berät.',
    'Beschluss des Rates fehlt.',
    'Der Vorrat reicht nicht.',
  ];
  const overlay = Object.fromEntries(
    bedarfe.map((bedarf, index) => [`${folder}/M-TEIL-1${index}.md`, mit(bedarf)] as const),
  );
  const { model } = compileBeispiel({
    ...overlay,
    'content/gremien/sozial.md': '---\nnamen: [{ name: Sozialausschuss }]\nrolle: berät\n---\n',
  });
  const lage = {
    render: { model, adresse: () => null, datei: () => null, ebene: 2 },
    massnahmen: listOf(model, 'massnahme').filter(({ id }) => id.startsWith('M-TEIL-1')),
    stichtag: '2026-06-30',
    vergleich: undefined,
    veraenderungen: [],
    turnus: 6,
  };
  expect(listEntscheidungen(lage).map(({ durch, bedarf }) => [durch, bedarf])).toEqual([
    ['Rat', bedarfe[2]],
    ['Sozialausschuss', bedarfe[1]],
    [undefined, bedarfe[0]],
    [undefined, bedarfe[3]],
  ]);
});
