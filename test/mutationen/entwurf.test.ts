// A wrong field takes nothing else away: its entity stays in the model, and a draft can be made of it.
import { expect, test } from 'vitest';
import { emitters } from '../../src/emitters/emitters.ts';
import { readTemplates } from '../../src/host/templates.ts';
import type { Model } from '../../src/model/model.ts';
import { derivePublic } from '../../src/model/oeffentlich.ts';
import { deriveEntwurf } from '../../src/render/entwurf.ts';
import { markLuecken } from '../../src/render/luecken.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';
import { type Einzelfakten, readFacts } from '../../src/workspace/file-facts.ts';
import { compile, type Snapshot } from '../../src/workspace/pipeline.ts';
import { root } from '../helpers/site.ts';
import { feldMutationen } from './felder.ts';
import { type Korpus, leseKorpus, losnummer, type Mutation } from './korpus.ts';

const korpus = leseKorpus('Beispiel', 'test/fixtures/beispiel/');
const templates = readTemplates(root);
const read = readFacts({ writeFragment });
const known = new WeakMap<Uint8Array, Einzelfakten>();

/** The concept with a mutation, its bodies as HTML; files that did not change are read once. */
function snapshotOf({ files }: Korpus, { aenderung }: Pick<Mutation, 'aenderung'>): Snapshot {
  const sources = [...files].map(([file, bytes]) => {
    const content = aenderung.get(file) ?? bytes;
    return { file, read: () => (typeof content === 'string' ? new TextEncoder().encode(content) : content) };
  });
  return compile(sources, {
    factsOf: (file, bytes) => {
      const facts = known.get(bytes) ?? read(file, bytes);
      known.set(bytes, facts);
      return facts;
    },
  });
}

/** Makes everything that is not printed. */
async function emitAll(model: Model): Promise<void> {
  const kontext = { konfiguration: {}, templates, readDatei: () => new Uint8Array(), readAusgabe: () => undefined };
  for (const emitter of emitters)
    if (!emitter.druckt) await emitter.emit({ ...kontext, model, vorhanden: [], mitAnlagen: false });
}

test('every entity stays, and a draft is made', async () => {
  const vorher = [...snapshotOf(korpus, { aenderung: new Map() }).model.byKey.keys()];
  const gezogen = [...feldMutationen(korpus)].filter(({ name }) => losnummer(name) % 8 === 0);
  expect(gezogen.length).toBeGreaterThan(20);
  const schlecht: string[] = [];
  for (const mutation of gezogen) {
    const { model, diagnostics } = snapshotOf(korpus, mutation);
    const fort = vorher.filter((key) => !model.byKey.has(key));
    // The kuerzel of a Handlungsfeld is its id.
    if (fort.length > 0 && !mutation.name.startsWith('handlungsfeld.kuerzel'))
      schlecht.push(`${mutation.name}: ohne ${fort.join(', ')}`);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    try {
      await emitAll(deriveEntwurf(markLuecken(derivePublic(model)), errors));
    } catch (error) {
      schlecht.push(`${mutation.name}: ${(error as Error).stack}`);
    }
  }
  expect(schlecht).toEqual([]);
});
