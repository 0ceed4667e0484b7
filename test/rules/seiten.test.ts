// The pages in docs/regeln are those of the catalogue.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/rules/catalogue.ts';
import { buildSeiten } from '../../src/rules/seiten.ts';

const folder = fileURLToPath(new URL('../../docs/regeln/', import.meta.url));

test('docs/regeln holds exactly the generated pages (npm run regeln writes them)', () => {
  const seiten = buildSeiten();
  expect(readdirSync(folder).sort()).toEqual([...seiten.keys()].sort());
  for (const [file, text] of seiten) expect(readFileSync(folder + file, 'utf8'), file).toBe(text);
});

test('the index names every kind of finding once', () => {
  const index = buildSeiten().get('README.md') ?? '';
  for (const { code } of catalogue) expect(index.split(`[${code}](`).length, code).toBe(2);
});
