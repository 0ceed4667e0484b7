// The tree of a body: what holds of it whatever an author writes.
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/stages/parse/markdown/markdown.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';

const ebenenOf = (source: string): string =>
  [...writeFragment(parseMarkdown(source), 'content/kapitel/01-x.md').matchAll(/\["h([1-6])"/g)]
    .map(([, n]) => n)
    .join('');

describe('headings', () => {
  it.each([
    ['##', '2'],
    ['## ###  ##', '232'],
    ['## #####', '23'],
    ['#### ######', '23'],
    ['## ##### #### ### ##', '23332'],
    ['## ##### ###### ### ####', '23434'],
    ['# ### ##', '122'],
  ])('of %s leave no level out', (source, expected) =>
    expect(
      ebenenOf(
        source
          .split(/\s+/)
          .map((marks) => `${marks} Titel`)
          .join('\n\n'),
      ),
    ).toBe(expected),
  );
});

describe('controls', () => {
  it('that are written as references are none in the end', () =>
    expect(writeFragment(parseMarkdown('Ein&#12;Wort'), 'content/x.md')).not.toMatch(/\\[u\\f]/));
});
