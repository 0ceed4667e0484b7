// Prose is read without GFM's bare addresses where there are none: nobody may ever notice.
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/host/files.ts';
import { parseMarkdown, parseWhole } from '../../src/stages/parse/markdown/markdown.ts';

function same(source: string): void {
  expect(parseMarkdown(source)).toStrictEqual(parseWhole(source));
}

/** What addresses are made of, and what else may stand before, around and behind them. */
const pieces = [
  ...'http:// https:// HTTP:// mailto: xmpp: www. WWW. w http @ a.de x-y.org/z . / - + %20 ! 1 ä'.split(' '),
  ...'[ ] ]( ( ) ![ [^ ]: [[ ]] < > ` * _ ~ \\ & &#64; &commat; &#104; " | } :anzahl{von=ziel} ::tabelle{'.split(' '),
  ...[
    '\n| - | - |\n',
    '\n\n',
    '\n',
    '  \n',
    ' ',
    '\t',
    '- ',
    '1. ',
    '> ',
    '# ',
    '- [ ] ',
    '---\n',
    '    ',
    '<!-- ',
    ' -->',
  ],
];

test('the tree is the same as with all of remark-gfm, on whatever stands there', () => {
  const sources = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(fc.property(sources, same), { seed: 20261123, numRuns: 1000 });
});

test('and on the real content', () => {
  const { found } = listFiles(fileURLToPath(new URL('../../', import.meta.url)), 'content');
  for (const { file, read } of found) if (file.endsWith('.md')) same(Buffer.from(read()).toString());
});
