// Every document of the sample content can be read alone: an abbreviation stands in full where it first stands.
import { expect, test } from 'vitest';
import { alleDateiarten } from '../../src/emitters/emitters.ts';
import { gelaeufig } from '../../src/rules/text/abkuerzung-unerklaert.rule.ts';
import { listFundstellen } from '../../src/rules/text/beobachtungen.ts';
import { openProjekt } from '../../src/workspace/open.ts';
import { root } from '../helpers/daten.ts';

/** Names that have no longer form, and the letters of the Handlungsfelder. */
const namen = new Set(['OB', 'FIT', 'TEIL', 'BILD', 'ARB', 'GES', 'WOHN', 'BER']);

test('abbreviations stand in full at first', () => {
  const { model } = openProjekt(root, { ausgaben: alleDateiarten }).snapshot;
  const [erklaert, offen] = (['erklaert', 'abkuerzung'] as const).map((art) =>
    listFundstellen(model, art).map(({ text, place: { file, range } }) => ({ text, file, line: range.start.line })),
  );
  const unerklaert = offen?.filter(
    ({ text, file, line }) =>
      !gelaeufig.test(text) &&
      !namen.has(text) &&
      !file.startsWith('content/glossar/') &&
      erklaert?.every((other) => other.text !== text || other.file !== file || other.line > line),
  );
  expect(unerklaert?.map(({ text, file, line }) => `${file}:${line} ${text}`)).toEqual([]);
});
