// Typefaces of a project: what counts as one, what is told of others, and that a document shows the letters.
import { cpSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { emitKonzept } from '../../src/emitters/pdf/dokumente/konzept.ts';
import { findSchrift, kennt, type Zusatzschrift } from '../../src/host/schriften.ts';
import { configFile } from '../../src/workspace/konfiguration.ts';
import { konzept, tempProjekt } from '../helpers/cli.ts';
import { bytesOf, druckeProjekt, readFirst } from '../helpers/druck.ts';
import { pruefe } from '../helpers/pdf-pruefung.ts';

const name = '@fontsource/noto-sans-ethiopic';
const paket = fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
const satz = 'እንቋዕ ብደሓን መጻእኩም';

/** A project that names the typeface, where its package is to lie, and whether it does. */
function projektMitSchrift(): { readonly root: string; readonly ort: string } {
  const root = tempProjekt({
    'content/kapitel/01-lage.md': `---\ntitel: Lage\nteil: einfuehrung\n---\n\nWillkommen: ${satz}. **${satz}.**\n`,
  });
  writeFileSync(join(root, configFile), JSON.stringify({ gestaltung: { schriften: [name] } }));
  const ort = join(root, 'node_modules', name);
  mkdirSync(join(ort, '..'), { recursive: true });
  return { root, ort };
}

const install = (ort: string): void => cpSync(paket, ort, { recursive: true, dereference: true });

test('a package in the own node_modules gives a typeface, which knows its letters and no others', () => {
  const { root, ort } = projektMitSchrift();
  install(ort);
  const found = findSchrift(root, name) as Zusatzschrift;
  expect([...new Set(found.dateien.map(({ weight }) => weight))]).toEqual([400, 700]);
  expect(['እ', '漢', '🙂'].map((sign) => kennt([found], sign))).toEqual([true, false, false]);
});

test('what is not there, a link to elsewhere, and a package without a typeface give none', () => {
  const { root, ort } = projektMitSchrift();
  expect(findSchrift(root, name)).toBe('fehlt');
  symlinkSync(paket, ort, 'junction');
  expect(findSchrift(root, name)).toBe('fehlt');
  renameSync(ort, `${ort}-verknuepft`);
  mkdirSync(ort);
  expect(findSchrift(root, name)).toBe('keine-schrift');
  writeFileSync(join(ort, 'unicode.json'), 'kein JSON');
  expect(findSchrift(root, name)).toBe('keine-schrift');
});

test('a check asks for the package, and finds nothing to say once it is there, at once', () => {
  const { root, ort } = projektMitSchrift();
  const before = konzept(['check', '--root', root]);
  expect([before.status, before.stdout + before.stderr]).toEqual([
    2,
    expect.stringContaining(`Die Schrift ${name} ist hier nicht installiert.`),
  ]);
  expect(before.stdout + before.stderr).toMatch(new RegExp(String.raw`npm install --save-dev\s+${name}`));
  install(ort);
  const after = konzept(['check', '--root', root]);
  expect([after.status, after.stdout + after.stderr]).toEqual([0, expect.not.stringMatching(/KZ13[23]/)]);
});

test('a document carries the letters, upright and bold, as text', async () => {
  const { root, ort } = projektMitSchrift();
  install(ort);
  const made = await druckeProjekt(root, emitKonzept);
  const { text } = await readFirst(made);
  expect(text.join(' ').split(satz).length - 1).toBe(2);
  expect(await pruefe(bytesOf(made))).toEqual([]);
});
