// One mistake, one message: faults put into real concepts, each told once, in the right place, and nothing else.
import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/rules/catalogue.ts';
import { beziehungsMutationen } from './beziehungen.ts';
import { anlagenMutationen } from './anlagen.ts';
import { bildMutationen } from './bilder.ts';
import { dateiMutationen } from './dateien.ts';
import { feldMutationen } from './felder.ts';
import { konfigurationsMutationen } from './konfiguration.ts';
import { type Korpus, leseKorpus, losnummer, type Mutation, pruefe } from './korpus.ts';
import { prosaMutationen } from './prosa.ts';
import { type Baustein, regelMutationen } from './regeln.ts';
import { tabellenMutationen } from './tabellen.ts';

/** The mutations that lie in a file each, beside the long lists. */
const einzeln = await Promise.all(
  readdirSync(new URL('einzeln/', import.meta.url))
    .sort()
    .map(async (file) => {
      const { mutation } = (await import(`./einzeln/${file}`)) as { mutation: (korpus: Korpus) => Baustein };
      return mutation;
    }),
);

/** Findings that take a real disk, matters of taste that are silent here, and a level that is off: one word there leaves many files. */
const ohneMutation = catalogue
  .filter(({ code, aus }) => aus || ['KZ106', 'KZ107', 'KZ133', 'KZ420'].includes(code))
  .map(({ code }) => code);

const gezeigt = new Set<string>();
let geprueft = 0;
let getroffen = 0;

function pruefeAlle(korpus: Korpus, mutationen: Iterable<Mutation>): void {
  const verfehlt: string[] = [];
  for (const mutation of mutationen) {
    geprueft++;
    gezeigt.add(mutation.code);
    const fehler = pruefe(korpus, mutation);
    if (fehler === undefined) getroffen++;
    else verfehlt.push(fehler);
  }
  expect(verfehlt.join('\n')).toBe('');
}

describe.each([
  { korpus: leseKorpus('Oberhausen', ''), von: 2, arten: 2 },
  { korpus: leseKorpus('Pflegeplan', 'test/fixtures/pflege/'), von: 1, arten: 2 },
])('$korpus.name', ({ korpus, von, arten }) => {
  test('rules', () => pruefeAlle(korpus, regelMutationen(korpus)));
  test('rules in a file each', () =>
    pruefeAlle(
      korpus,
      einzeln.flatMap((mutation) => mutation(korpus) ?? []),
    ));
  test('relations', () => pruefeAlle(korpus, beziehungsMutationen(korpus)));
  test('tables', () => pruefeAlle(korpus, tabellenMutationen(korpus)));
  test('configuration', () => pruefeAlle(korpus, konfigurationsMutationen()));
  test('files', () => pruefeAlle(korpus, dateiMutationen(korpus)));
  test('Anlagen', () => pruefeAlle(korpus, anlagenMutationen(korpus)));
  test('images', () => pruefeAlle(korpus, bildMutationen(korpus)));
  test('prose', () => pruefeAlle(korpus, prosaMutationen(korpus, arten)));
  test('fields', () =>
    pruefeAlle(
      korpus,
      [...feldMutationen(korpus)].filter(({ name }) => losnummer(name) % von === 0),
    ));
});

test('every kind of finding is shown by a mutation', () => {
  expect(catalogue.map(({ code }) => code).filter((code) => !gezeigt.has(code))).toEqual(ohneMutation);
});

afterAll(() => {
  console.log(`${geprueft} Mutationen: ${getroffen} genau eine Meldung an der richtigen Stelle`);
});
