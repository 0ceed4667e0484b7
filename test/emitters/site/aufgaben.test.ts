// Six questions that people come with: each answered from the start page in at most two clicks.
import { beforeAll, expect, it } from 'vitest';
import { posix } from 'node:path';
import { parseDocument } from '../../../src/render/tree/html.ts';
import { toText } from '../../../src/render/tree/text.ts';
import { findElements } from '../../../src/render/tree/visit.ts';
import { pagesOf, siteOfOberhausen } from '../../helpers/site.ts';

let pages: ReadonlyMap<string, string> = new Map();
beforeAll(async () => {
  pages = pagesOf(await siteOfOberhausen());
});

/** The pages that one comes to from a page with a click. */
const listWays = (pfad: string): readonly string[] =>
  findElements(parseDocument(pages.get(pfad) ?? ''), ({ tagName }) => tagName === 'a').map(({ properties }) =>
    posix.join(posix.dirname(pfad), String(properties['href']).replace(/[?#].*$/, '')),
  );

const textOf = (pfad: string): string => toText([parseDocument(pages.get(pfad) ?? '')]).replaceAll(/\s+/g, ' ');

it.each<readonly [frage: string, weg: readonly string[], antwort: RegExp]>([
  ['what the city does for people who look for a flat', ['handlungsfelder/wohn.html'], /Wohnung.*Federführung/],
  ['what is late in Bildung, by how many days', [], /46 Tage\s?M-BILD-07/],
  [
    'what the Jobcenter must report next, and when',
    ['akteure.html', 'akteure/jobcenter.html'],
    /Zu melden bis 31\. Dezember 2026.*M-ARB-06/,
  ],
  ['what Gesundheit costs in 2026', ['kosten.html'], /2026.*Gesundheit und Pflege\s?[\d.]+ €/],
  [
    'what changed since the last report',
    ['bericht/2026-06-30.html', 'bericht/2026-06-30/veraenderungen.html'],
    /Veränderungen seit 31\. Dezember 2025/,
  ],
  ['whether an Indikator is on its path', ['monitoring.html'], /hinter dem Pfad.*I-ARB-02 Arbeitslosenquote/],
])('%s', (_frage, weg, antwort) => {
  let page = 'index.html';
  expect(weg.length).toBeLessThanOrEqual(2);
  for (const next of weg) {
    expect(listWays(page)).toContain(next);
    page = next;
  }
  expect(textOf(page)).toMatch(antwort);
});
