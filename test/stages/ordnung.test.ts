// The order of documents: chapters by part and number, entities by Handlungsfeld and id, whatever order the disk gives.
import { expect, test } from 'vitest';
import { listFiles } from '../../src/host/files.ts';
import { listOf } from '../../src/model/model.ts';
import { compile } from '../../src/workspace/pipeline.ts';

const { found } = listFiles(new URL('../../', import.meta.url).pathname, 'content');

test('the order does not depend on the order of the files', () => {
  const forward = compile(found).model;
  const backward = compile([...found].reverse()).model;
  for (const typ of ['kapitel', 'handlungsfeld', 'massnahme', 'akteur', 'quelle', 'vorlage'] as const)
    expect(listOf(backward, typ).map(({ id }) => id)).toEqual(listOf(forward, typ).map(({ id }) => id));
});

test('chapters and Handlungsfelder stand in the order of their numbers', () => {
  const { model } = { model: compile(found).model };
  const ids = listOf(model, 'kapitel').map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  expect(listOf(model, 'handlungsfeld').map(({ data }) => data.nummer)).toEqual([1, 2, 3, 4, 5, 6]);
  const felder = listOf(model, 'massnahme').map(({ feld }) => feld);
  expect([...new Set(felder)]).toEqual(['TEIL', 'BILD', 'ARB', 'GES', 'WOHN', 'BER']);
});
