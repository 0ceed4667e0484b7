// Every format over the same findings, held as files: a change of a format is seen in the review.
import { describe, expect, test } from 'vitest';
import { writePretty } from '../../src/reporters/pretty.reporter.ts';
import { reporters } from '../../src/reporters/reporters.ts';
import { writeSarif } from '../../src/reporters/sarif.reporter.ts';
import { befunde, eintraege, leer, report } from './befunde.ts';

describe('golden files', () => {
  test.each([
    ['pretty-100.txt', writePretty(report, { color: false, width: 100 })],
    ['pretty-40.txt', writePretty(report, { color: false, width: 40 })],
    ['json.json', reporters.json(report)],
    ['sarif.json', writeSarif(report, eintraege)],
    ['github.txt', reporters.github(report)],
    ['gitlab.json', reporters.gitlab(report)],
    ['junit.xml', reporters.junit(report)],
    ['junit-leer.xml', reporters.junit(leer)],
  ])('%s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`golden/${name}`);
  });
});

describe('every format', () => {
  test.each(Object.entries(reporters))(
    '%s: the same bytes for the same findings, a line end at the end',
    (_, write) => {
      expect(write(report)).toBe(write({ ...report, diagnostics: [...befunde] }));
      expect(write(report)).toMatch(/\n$/);
    },
  );

  test('a run without findings: nothing for people and GitHub, an empty list for GitLab', () => {
    expect(writePretty(leer, { color: false, width: 100 })).toBe('');
    expect(reporters.github(leer)).toBe('');
    expect(reporters.gitlab(leer)).toBe('[]\n');
  });
});
