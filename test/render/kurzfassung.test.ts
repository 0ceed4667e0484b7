// The Kurzfassung counts as the concept does.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listOf } from '../../src/model/model.ts';
import { kurzfassungOf } from '../../src/render/views/kurzfassung.ts';
import { openProjekt } from '../../src/workspace/open.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the Handlungsfelder add up to all künftige Maßnahmen, those that are entfallen told', () => {
  const { model } = openProjekt(root).snapshot;
  const render = { model, adresse: () => null, datei: () => null, ebene: 2 };
  const counts = kurzfassungOf(render).felder.map(({ bilanz }) => {
    const [, alle = '', entfallen = '0'] = /^(\d+) künftige Maßnahmen?(?:, davon (\d+) entfallen)?/.exec(bilanz) ?? [];
    return { alle: Number(alle), entfallen: Number(entfallen) };
  });
  const kuenftige = listOf(model, 'massnahme').filter(({ data }) => data.art === 'kuenftig');
  const entfallene = kuenftige.filter(({ data }) => data.sachstand?.at(-1)?.status === 'entfallen');
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  expect(sum(counts.map(({ alle }) => alle))).toBe(kuenftige.length);
  expect(entfallene.length).toBeGreaterThan(0);
  expect(sum(counts.map(({ entfallen }) => entfallen))).toBe(entfallene.length);
});
