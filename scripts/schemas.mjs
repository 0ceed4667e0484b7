// Writes the JSON Schemas into schemas/: run it after a change to a kind.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importQuelle, root } from './quelle.mjs';

const { buildSchemas } = await importQuelle('src/emitters/daten/schemas.ts');
for (const [file, text] of buildSchemas()) await writeFile(join(root, 'schemas', file), text);
