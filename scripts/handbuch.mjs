// Writes docs/felder.md and docs/bausteine.md: run it after a change to a kind or a directive.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importQuelle, root } from './quelle.mjs';

const { buildHandbuch } = await importQuelle('src/domain/handbuch.ts');
for (const [file, text] of buildHandbuch()) await writeFile(join(root, 'docs', file), text);
