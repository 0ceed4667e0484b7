// One mistake, one message: faults put into real concepts, each told once, in the right place, and nothing else.
import { afterAll, describe, expect, test } from 'vitest';
import { dateiMutationen } from './dateien.ts';
import { feldMutationen } from './felder.ts';
import { type Korpus, leseKorpus, type Mutation, pruefe } from './korpus.ts';
import { prosaMutationen } from './prosa.ts';
import { regelMutationen } from './regeln.ts';

let geprueft = 0;
let getroffen = 0;

function pruefeAlle(korpus: Korpus, mutationen: Iterable<Mutation>): void {
  const verfehlt: string[] = [];
  for (const mutation of mutationen) {
    geprueft++;
    const fehler = pruefe(korpus, mutation);
    if (fehler === undefined) getroffen++;
    else verfehlt.push(fehler);
  }
  expect(verfehlt.join('\n')).toBe('');
}

describe.each([
  { korpus: leseKorpus('Oberhausen', ''), jeFeld: 1, arten: 18 },
  { korpus: leseKorpus('Pflegeplan', 'test/fixtures/pflege/'), jeFeld: 1, arten: 5 },
])('$korpus.name', ({ korpus, jeFeld, arten }) => {
  test('rules', () => pruefeAlle(korpus, regelMutationen(korpus)));
  test('files', () => pruefeAlle(korpus, dateiMutationen(korpus)));
  test('prose', () => pruefeAlle(korpus, prosaMutationen(korpus, arten)));
  test('fields', () => pruefeAlle(korpus, feldMutationen(korpus, jeFeld)));
});

afterAll(() => {
  console.log(`${geprueft} Mutationen: ${getroffen} genau eine Meldung an der richtigen Stelle`);
});
