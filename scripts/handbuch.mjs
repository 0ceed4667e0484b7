// Writes docs/felder.md, docs/bausteine.md, docs/einstellungen.md and docs/vorlagen.md: run it after a change to a kind, a directive, a
// setting or a template.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importQuelle, root } from './quelle.mjs';

const { buildHandbuch } = await importQuelle('src/domain/handbuch.ts');
const { buildEinstellungen } = await importQuelle('src/cli/einstellungen.ts');
const { buildVorlagenhandbuch } = await importQuelle('src/cli/vorlagenhandbuch.ts');
for (const [file, text] of [
  ...buildHandbuch(),
  ['einstellungen.md', buildEinstellungen()],
  ['vorlagen.md', buildVorlagenhandbuch()],
])
  await writeFile(join(root, 'docs', file), text);
