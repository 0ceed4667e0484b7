// Writes the pages of docs/regeln: run it after a change to a rule or a kind of finding.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importQuelle, root } from './quelle.mjs';

const ziel = join(root, 'docs', 'regeln');
const { buildSeiten } = await importQuelle('src/rules/seiten.ts');
const seiten = buildSeiten();
await mkdir(ziel, { recursive: true });
for (const file of await readdir(ziel)) if (!seiten.has(file)) await rm(join(ziel, file));
for (const [file, text] of seiten) await writeFile(join(ziel, file), text);
