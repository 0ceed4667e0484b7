// Pages and pictures that were made before are taken as they were, and only those: what comes out is what a build from nothing makes.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alleDateiarten } from '../../../src/emitters/emitters.ts';
import type { Artefakt } from '../../../src/emitters/emitter.ts';
import { openVorrat, type Vorrat } from '../../../src/base/vorrat.ts';
import { loadDiagramme } from '../../../src/render/diagramm/zeichnung.ts';
import { writeFragment } from '../../../src/stages/parse/prosa/fragment.ts';
import { openProjekt } from '../../../src/workspace/open.ts';
import { tempFolder } from '../../helpers/cli.ts';
import { root, siteOf } from '../../helpers/site.ts';

/** A store that counts what is new. */
function countingVorrat(): Vorrat & { readonly news: () => number } {
  const { find, add } = openVorrat();
  let count = 0;
  return {
    find,
    add: (kennung, inhalt) => {
      count++;
      add(kennung, inhalt);
    },
    news: () => count,
  };
}

/** The website of a project, by path. */
async function makeSite(folder: string, vorrat?: Vorrat): Promise<ReadonlyMap<string, string>> {
  const { snapshot, konfiguration } = openProjekt(folder, { ausgaben: alleDateiarten, writeFragment });
  const readDatei = (datei: string): Uint8Array => readFileSync(join(folder, datei));
  const made = await siteOf(snapshot, { konfiguration, readDatei, vorrat });
  return new Map(made.map(({ pfad, inhalt }: Artefakt) => [pfad, Buffer.from(inhalt).toString('base64')]));
}

test.each([root, join(root, 'test/fixtures/klima')])('nothing of %s is made twice', async (folder) => {
  await loadDiagramme(openVorrat());
  const fresh = await makeSite(folder);
  const vorrat = countingVorrat();
  expect(await makeSite(folder, vorrat)).toEqual(fresh);
  const first = vorrat.news();
  expect(first).toBeGreaterThan([...fresh.keys()].filter((pfad) => pfad.endsWith('.html')).length);
  expect(await makeSite(folder, vorrat)).toEqual(fresh);
  expect(vorrat.news()).toBe(first);
});

test('an edit to one Maßnahme makes only those pages anew that show it', async () => {
  const folder = tempFolder();
  cpSync(join(root, 'test/fixtures/klima'), folder, { recursive: true });
  const vorrat = countingVorrat();
  const before = await makeSite(folder, vorrat);
  const first = vorrat.news();
  const file = join(folder, 'content/handlungsfelder/1-hitze/massnahmen/M-HITZ-01.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nEin neuer Absatz zum Wasser.\n`);
  const after = await makeSite(folder, vorrat);
  const changed = [...after].filter(([pfad, inhalt]) => before.get(pfad) !== inhalt).map(([pfad]) => pfad);
  expect(changed).toEqual(['massnahmen/M-HITZ-01.html', 'assets/suchdaten.js']);
  expect(vorrat.news()).toBe(first + 1);
});
