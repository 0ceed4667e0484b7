// What nobody is meant to see, in every place where it may stand: not a word of it is in any byte of an output, packed or not.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { konzept, tempProjekt } from '../helpers/cli.ts';
import { enthaelt } from '../helpers/entpackt.ts';
import { geheimeDateien, marke, orte } from '../helpers/geheim.ts';

let root = '';
let dateien: readonly string[] = [];

beforeAll(async () => {
  root = tempProjekt(await geheimeDateien(), afterAll);
  const { status, stderr } = konzept(['build', '--mit-anlagen', '--root', root]);
  // The PDF cannot be part of one that keeps PDF/UA: that is said, and is no fault here.
  expect(stderr.replaceAll(/\s+/g, ' ')).toContain(
    'content/anlagen/plan.pdf fehlt in pdf/ratsvorlage-beschluss-mit-anlagen.pdf',
  );
  expect(status).toBe(3);
  dateien = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
});

test('the output has what it is to be searched in', () => {
  const names = dateien.map((datei) => datei.slice(join(root, 'dist').length + 1));
  expect(names).toEqual(
    expect.arrayContaining([
      'index.html',
      'anlagen/plan.pdf',
      'anlagen/foto.jpg',
      'bilder/zeichnung.svg',
      'daten/aktionsplan.xlsx',
      'pdf/handlungskonzept.pdf',
      'pdf/ratsvorlage-beschluss-mit-anlagen.pdf',
      'vorlage/beschluss.html',
    ]),
  );
});

test.each(orte)('nothing of what is hidden in a place of the kind %s', (ort) => {
  const found = dateien.filter((datei) => datei.includes(marke(ort)) || enthaelt(readFileSync(datei), marke(ort)));
  expect(found).toEqual([]);
});

test('the search finds a word where there is one', () => {
  const pages = dateien.filter((datei) => datei.endsWith('handlungskonzept.pdf') || datei.endsWith('aktionsplan.xlsx'));
  expect(pages.filter((datei) => enthaelt(readFileSync(datei), 'Musterstadt')).length).toBe(pages.length);
});
