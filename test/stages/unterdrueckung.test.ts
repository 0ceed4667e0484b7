// The comments that silence a finding are seen wherever they are comments, and nowhere else: in a block of code they are an example.
import { expect, test } from 'vitest';
import { lineStarts } from '../../src/base/text.ts';
import { findUnterdrueckungen } from '../../src/stages/parse/unterdrueckung.ts';

const comment = '<!-- konzept-aus KZ383: Grund -->';
const count = (...lines: readonly string[]): number => {
  const text = `${lines.join('\n')}\n`;
  return findUnterdrueckungen(text, lineStarts(text), 0).length;
};

test.each([
  ['below a sentence', ['Ein Satz.', '', comment, 'Noch einer.'], 1],
  ['below code within a line', ['```Kennwort``` steht am Anfang.', '', comment, 'Text.'], 1],
  ['below a block of code', ['```', 'Text', '```', comment, 'Text.'], 1],
  ['below a block that holds another mark', ['```', '~~~', '```', comment, 'Text.'], 1],
  ['in a block of code', ['```', comment, '```'], 0],
  ['in a block that a shorter mark does not end', ['````', '```', comment, '````'], 0],
  ['in a block with a language', ['~~~ markdown', '```', comment, '~~~'], 0],
] as const)('%s', (_where, lines, found) => expect(count(...lines)).toBe(found));
