// `npm run test:site`: every page of the content in every way of looking at it. It takes long; npm test sees a page of every kind.
import { afterAll, describe, expect, it } from 'vitest';
import { ansichten, findFaults, openSchau } from './axe.ts';
import { siteOfOberhausen } from './site.ts';

const artefakte = await siteOfOberhausen();
const schau = await openSchau(artefakte);
afterAll(() => schau.close());

describe.each(artefakte.map(({ pfad }) => pfad).filter((pfad) => pfad.endsWith('.html')))('%s', (pfad) => {
  it.each(ansichten)('has no violation at $name, and does not scroll sideways', async (ansicht) => {
    await schau.open(pfad, ansicht);
    expect(await findFaults(schau.page)).toEqual([]);
  });
});
