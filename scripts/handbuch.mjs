// Writes docs/felder.md, docs/bausteine.md and docs/einstellungen.md: run it after a change to a kind, a directive or a setting.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importQuelle, root } from './quelle.mjs';

const { buildHandbuch } = await importQuelle('src/domain/handbuch.ts');
const { buildEinstellungen } = await importQuelle('src/cli/einstellungen.ts');
for (const [file, text] of [...buildHandbuch(), ['einstellungen.md', buildEinstellungen()]])
  await writeFile(join(root, 'docs', file), text);
