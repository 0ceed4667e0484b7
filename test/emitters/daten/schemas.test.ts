// The schemas in schemas/ are those of the kinds, and they take what the program makes and takes.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { buildKonzeptJson } from '../../../src/emitters/daten/konzept-json.ts';
import { buildSchemas } from '../../../src/emitters/daten/schemas.ts';
import { listFiles } from '../../../src/host/files.ts';
import { derivePublic } from '../../../src/model/oeffentlich.ts';
import { compile } from '../../../src/workspace/pipeline.ts';

const root = new URL('../../../', import.meta.url).pathname;
const schemas = buildSchemas();
const snapshot = compile(listFiles(root, 'content').found);
const ajv = new Ajv2020({ strict: false, allErrors: true });

describe('schemas/', () => {
  test('holds exactly the generated files (npm run schemas writes them)', () => {
    expect(readdirSync(`${root}schemas`).sort()).toEqual([...schemas.keys()].sort());
    for (const [file, text] of schemas) expect(readFileSync(`${root}schemas/${file}`, 'utf8'), file).toBe(text);
  });

  test('takes the front matter of the whole content', () => {
    for (const { typ, data, file } of snapshot.model.facts) {
      const validate = ajv.compile(JSON.parse(schemas.get(`${typ}.schema.json`) ?? '') as object);
      expect(validate(data), `${file}: ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });

  test('refuses an unknown field', () => {
    const validate = ajv.compile(JSON.parse(schemas.get('akteur.schema.json') ?? '') as object);
    expect(validate({ name: 'Amt', art: 'verwaltung', telefon: '123' })).toBe(false);
  });
});

describe('daten/konzept.json', () => {
  const json = buildKonzeptJson(derivePublic(snapshot.model));

  test('is valid against its schema', () => {
    const validate = ajv.compile(JSON.parse(schemas.get('konzept-daten.schema.json') ?? '') as object);
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  });

  test('resolves every reference in both directions', () => {
    const known = new Set(json.entitaeten.map(({ typ, id }) => `${typ}:${id}`));
    for (const entity of json.entitaeten) {
      for (const verweis of entity.verweise.filter(({ typ, id }) => known.has(`${typ}:${id}`))) {
        const other = json.entitaeten.find(({ typ, id }) => typ === verweis.typ && id === verweis.id);
        expect(other?.verwiesen_von).toContainEqual({
          feld: verweis.feld,
          typ: entity.typ,
          id: entity.id,
          titel: entity.titel,
        });
      }
    }
    const massnahme = json.entitaeten.find(({ id }) => id === 'M-TEIL-05');
    expect(massnahme?.verweise).toContainEqual(expect.objectContaining({ feld: 'ziele', typ: 'ziel' }));
  });
});
