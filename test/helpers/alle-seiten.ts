// `npm run test:site`: every page of the content in every way of looking at it, two pages at once in one browser. It takes long;
// npm test sees a page of every kind.
import { afterAll, expect, it } from 'vitest';
import { ansichten, farbe, findFaults, openSchau, platz } from './axe.ts';
import { siteOfOberhausen } from './site.ts';

const artefakte = await siteOfOberhausen();
const schau = await openSchau(artefakte);
const frei = [schau, await schau.another()];
afterAll(() => schau.close());

const seiten = artefakte.map(({ pfad }) => pfad).filter((pfad) => pfad.endsWith('.html'));

it.concurrent.each(seiten)('%s has no violation and does not scroll sideways, seen in every way', async (pfad) => {
  const blick = frei.pop();
  if (!blick) throw new Error('More tests at once than pages of the browser');
  const faults: string[] = [];
  for (const [index, ansicht] of ansichten.entries()) {
    await blick.open(pfad, ansicht);
    faults.push(
      ...(await findFaults(blick.page, index > 0 ? [...farbe, ...platz] : undefined)).map(
        (fault) => `${ansicht.name}: ${fault}`,
      ),
    );
  }
  frei.push(blick);
  expect(faults).toEqual([]);
});
