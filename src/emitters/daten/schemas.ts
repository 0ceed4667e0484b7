// The JSON Schemas in schemas/: of each kind's front matter, of the configuration, of konzept.json. Generated, never edited.
import { parse } from 'yaml';
import { z } from 'zod';
import { feldOf } from '../../domain/feld.ts';
import { allKinds } from '../../domain/registry.ts';
import { konfigurationSchema } from '../../projekt/konfiguration.ts';
import { konzeptJsonSchema } from './konzept-json.ts';

/** Every schema by its file name, as the text of the file. */
export function buildSchemas(): ReadonlyMap<string, string> {
  const named: [string, string, z.ZodType][] = [
    ...allKinds.map(({ typ, label, schema }): [string, string, z.ZodType] => [
      `${typ}.schema.json`,
      `Kopf einer Datei der Art ${label}`,
      schema,
    ]),
    ['konzept.config.schema.json', 'Einstellungen eines Projekts (konzept.config.json)', konfigurationSchema],
    ['konzept-daten.schema.json', 'Das öffentliche Modell (daten/konzept.json)', konzeptJsonSchema],
  ];
  return new Map(named.map(([file, title, schema]) => [file, write(title, schema)]));
}

function write(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', override: addFeld });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

/** What a field says of itself: editors show it where an author types. */
function addFeld({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: z.core.JSONSchema.BaseSchema }) {
  const feld = feldOf(zodSchema);
  if (!feld) return;
  const { wort, bedeutung, einheit, beispiel } = feld;
  const form = jsonSchema.description;
  jsonSchema.title = einheit === undefined ? wort : `${wort} (${einheit})`;
  jsonSchema.description = form === undefined ? bedeutung : `${bedeutung}. ${form}`;
  if (beispiel !== undefined) jsonSchema.examples = [parse(beispiel)];
}
