// How heavy a page is with its style sheets: what few pages need, others do not load.
import { beforeAll, expect, it } from 'vitest';
import type { Artefakt } from '../../../src/emitters/emitter.ts';
import { findAll, siteOfOberhausen } from '../../helpers/site.ts';

/** The table of all Maßnahmen, and the search with its register, grow with the concept. */
const ausgenommen = ['aktionsplan.html', 'suche.html'];
const hoechstens = 100_000;

let artefakte: readonly Artefakt[] = [];
beforeAll(async () => {
  artefakte = await siteOfOberhausen();
});

it('no page but Aktionsplan and search has more than 100 kB with its style sheets', () => {
  const size = new Map(artefakte.map(({ pfad, inhalt }) => [pfad, Buffer.from(inhalt).length]));
  const pages = artefakte.filter(({ pfad }) => pfad.endsWith('.html') && !ausgenommen.includes(pfad));
  const heavy = pages.flatMap(({ pfad, inhalt }) => {
    const sheets = findAll(String(inhalt), /<link rel="stylesheet" href="(?:\.\.\/)*([^"]*)">/g);
    expect(sheets[0]).toBe('assets/site.css');
    const sum = [pfad, ...sheets].reduce((total, one) => total + (size.get(one) ?? Number.NaN), 0);
    return sum < hoechstens ? [] : [`${pfad}: ${String(sum)}`];
  });
  expect(pages.length).toBeGreaterThan(200);
  expect(heavy).toEqual([]);
});
