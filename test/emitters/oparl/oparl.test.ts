// The OParl objects against the required fields of OParl 1.1, written as JSON Schemas here: the official ones are none.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Example } from '../../../src/diagnostics/diagnostic.ts';
import type { EmitContext } from '../../../src/emitters/emitter.ts';
import { emitOparl } from '../../../src/emitters/oparl/oparl.emitter.ts';
import { emitBeispiel } from '../../helpers/daten.ts';

const basis = 'https://musterstadt.example/plan/daten/oparl';
const schema = JSON.parse(readFileSync(new URL('oparl.schema.json', import.meta.url), 'utf8')) as object;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

interface Objekt extends Record<string, unknown> {
  readonly id: string;
  /** A list has none. */
  readonly type?: string;
}

const textsOf = async (overlay: Example = {}, zusatz: Partial<EmitContext> = {}): Promise<Map<string, string>> => {
  const konfiguration = { oparl: { basis, wahlperiode: '2025–2030' } };
  const made = await emitBeispiel(emitOparl, overlay, { konfiguration, ...zusatz });
  return new Map(made.map(({ pfad, inhalt }) => [pfad.replace(/^daten\/oparl\/|\.json$/g, ''), String(inhalt)]));
};
const read = async (...args: Parameters<typeof textsOf>): Promise<Map<string, Objekt>> =>
  new Map([...(await textsOf(...args))].map(([name, text]) => [name, JSON.parse(text) as Objekt]));

const pdfs = [
  { pfad: 'pdf/ratsvorlage-beschluss.pdf', bytes: 5000, seiten: 2 },
  { pfad: 'pdf/handlungskonzept.pdf', bytes: 90_000, seiten: 40 },
  { pfad: 'pdf/aktionsplan.pdf', bytes: 7000, seiten: 3 },
];

/** Every value of an object and of all that it holds. */
function* valuesOf(value: unknown): Generator {
  yield value;
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* valuesOf(inner);
}

describe('daten/oparl/', () => {
  test('is made only where the project names its address', async () => {
    expect(await emitBeispiel(emitOparl)).toEqual([]);
  });

  test('every object is valid and lies at the address that is its id', async () => {
    const objects = await read({}, { vorhanden: pdfs });
    for (const [name, objekt] of objects) {
      if ('data' in objekt) continue;
      expect(validate(objekt), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true);
      expect(objekt.id).toBe(`${basis}/${name}.json`);
    }
    expect([...objects.values()].map(({ type }) => type?.split('/').at(-1))).toEqual(
      expect.arrayContaining(['Body', 'Organization', 'Paper', 'File', 'Consultation', 'AgendaItem', 'Meeting']),
    );
  });

  test('nothing is null or empty, no BOM, every address of our own leads to a file', async () => {
    const texts = await textsOf({}, { vorhanden: pdfs });
    for (const [name, text] of texts) {
      expect(text.startsWith('\uFEFF')).toBe(false);
      if (name === 'persons') continue;
      for (const value of valuesOf(JSON.parse(text))) {
        expect(value).not.toBeNull();
        expect(value).not.toBe('');
        if (Array.isArray(value)) expect(value.length, name).toBeGreaterThan(0);
        if (typeof value !== 'string' || !value.startsWith(`${basis}/`)) continue;
        const target = value.slice(basis.length + 1).replace('.json', '');
        expect([...texts.keys()]).toContain(target);
      }
    }
  });

  test('a renamed body is one Organization for each name, and a Meeting belongs to that of its day', async () => {
    const objects = await read();
    expect(objects.get('organization-ausschuss')).toMatchObject({ name: 'Integrationsrat', endDate: '2025-10-31' });
    expect(objects.get('organization-ausschuss-2025-11-01')).toMatchObject({ startDate: '2025-11-01' });
    expect(objects.get('meeting-ausschuss-2025-1')).toMatchObject({
      organization: [`${basis}/organization-ausschuss.json`],
    });
  });

  test('a paper has its PDFs that are there, and decides where it says Entscheidung', async () => {
    const paper = (await read({}, { vorhanden: pdfs })).get('paper-beschluss');
    expect(paper).toMatchObject({
      reference: 'Muster',
      paperType: 'Beschlussvorlage',
      mainFile: { fileName: 'ratsvorlage-beschluss.pdf', size: 5000 },
      auxiliaryFile: [{ accessUrl: 'https://musterstadt.example/plan/pdf/handlungskonzept.pdf' }],
      consultation: [
        { authoritative: false, role: 'Vorberatung' },
        { authoritative: true, role: 'Entscheidung' },
      ],
    });
    expect((await read()).get('paper-beschluss')).not.toHaveProperty('mainFile');
  });

  test('a time has the offset of its season', async () => {
    const meeting = async (datum: string): Promise<unknown> =>
      (
        await read({
          'content/gremien/rat.md': `---\nnamen: [{ name: Rat }]\nsitzungen:\n  - { id: 2025-2, datum: ${datum}, zeit: '17:00' }\n---\n`,
        })
      ).get('meeting-rat-2025-2')?.['start'];
    expect(await meeting('2025-10-25')).toBe('2025-10-25T17:00:00+02:00');
    expect(await meeting('2025-10-26')).toBe('2025-10-26T17:00:00+01:00');
    expect(await meeting('2026-03-29')).toBe('2026-03-29T17:00:00+02:00');
  });

  test('what is not public is not in it', async () => {
    const hidden = await read({ beschluss: 'oeffentlich: false\n' });
    expect([...hidden.keys()].filter((name) => /paper-|consultation|meeting-|agendaitem/.test(name))).toEqual([]);
    const step = {
      beschluss: `beratungsfolge:
  - { sitzung: ausschuss/2025-1, zustaendigkeit: vorberatung, oeffentlich: false }
  - { sitzung: rat/2025-2, zustaendigkeit: entscheidung }
`,
    };
    expect([...(await read(step)).keys()]).not.toContain('meeting-ausschuss-2025-1');
  });
});
