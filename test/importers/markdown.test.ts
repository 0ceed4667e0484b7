// Words of a table in a file: Markdown reads them back to the letter, whatever signs they have.
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { writeText } from '../../src/importers/aktionsplan/massnahme.ts';
import { remarkKonzept } from '../../src/stages/parse/markdown/syntax.ts';

const fold = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The kinds of nodes below a node, and its text; mere text may become a link to an address that it has, nothing else. */
function readBack(markdown: string): { text: string; arten: string[] } {
  const arten = new Set<string>();
  const walk = (node: Nodes): string => {
    arten.add(node.type);
    if ('children' in node) return node.children.map(walk).join(node.type === 'paragraph' ? '' : ' ');
    return 'value' in node ? node.value : '';
  };
  const text = walk(unified().use(remarkParse).use(remarkGfm).use(remarkKonzept).parse(markdown));
  return { text: fold(text), arten: [...arten].filter((art) => art !== 'link').sort() };
}

const expectSame = (text: string): void => {
  const beschreibung = readBack(writeText(text, []));
  expect(fold(beschreibung.text)).toBe(fold(text));
  expect(['root', 'paragraph', 'text']).toEqual(expect.arrayContaining(beschreibung.arten));
  const rest = readBack(
    writeText('', [
      { titel: 'Titel', text },
      { titel: text, text: 'Ende' },
    ]),
  );
  expect(fold(rest.text)).toBe(
    fold(`Aus der Tabelle übernommen: Titel: ${text} ${fold(text.trim() === '' ? '' : text)}: Ende`),
  );
  expect(['list', 'listItem', 'paragraph', 'root', 'text']).toEqual(expect.arrayContaining(rest.arten));
};

test.each([
  '~~~\nText\n~~~',
  '```js\nText\n```',
  'Titel\n---\nText',
  'Titel\n===\nText',
  'Titel\n-',
  '***',
  '- - -',
  '___',
  'A&amp;B &#65; &copy und R&D',
  '~~weg~~ und ~5 €',
  '    vier Leerzeichen\n\tTab',
  '[[M-TEIL-01]] und [[glossar:KI]]',
  'Fuß[^1]\n[^1]: Note',
  '[x]: https://example.org',
  '<b>fett</b> <!-- konzept-aus KZ301: Grund --> <https://example.org>',
  ':anzahl{von=massnahme}\n::aktionsplan{handlungsfeld=TEIL}\n:::kasten',
  '# Titel\n#Raute\n####### sieben',
  '1. eins\n2) zwei\n1.',
  '+ plus\n* stern\n- strich\n• punkt',
  '> Zitat\n>ohne',
  '- [ ] offen\n[x] getan',
  'a | b\n--|--\nc | d',
  'a\n:--',
  'Zeile mit Umbruch  \nam Ende\\\nweiter',
  '![Bild](x.png) [Link](y.md)',
  '*a* **b** _c_ __d__ `e`',
  'www.example.org und https://example.org/a_b und post@example.org',
  'Kolleg:innen um 14:30 Uhr, 5-10 %, -5, =SUMME(A1)',
])('%j', expectSame);

test('any words', { timeout: 60_000 }, () => {
  const zeichen = fc.constantFrom(
    ...Array.from('aB1 \n\n-=#+*_`~:;|<>[]{}()!&\\^.)$@"\'ä\t/'),
    'amp;',
    '    ',
    '---',
    '```',
    'www.a.de',
  );
  const text = fc.array(zeichen, { maxLength: 25 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(
      text.filter((one) => one.trim() !== ''),
      expectSame,
    ),
    { numRuns: 500 },
  );
});
