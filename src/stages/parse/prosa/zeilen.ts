// Lines that an author set one below the other, as a list of another program or by hand, and that Markdown runs together.
import type { Paragraph } from 'mdast';
import type { Beobachtung } from '../../../model/prosafakten.ts';
import { monate } from '../../../base/datum.ts';
import { type Quelltext, sourceOf, spanOf } from './quelltext.ts';

/** Word's bullets, also those of its own typefaces (U+F0A7, U+F0B7, U+F0D8): one is enough. */
const punkt = /^(?:[•·▪▫‣◦●○■□►➢➤✓✔\uF0A7\uF0B7\uF0D8\uF076]|o(?=[ \t\u00A0]+\S))/;

/** A dash as a bullet, a hyphen or number without its space, 'a)', '(1)', '1.2', a day: two of a kind are lines of their own. */
const anfaenge: readonly RegExp[] = [
  /^[–—](?=[ \t\u00A0])/,
  /^-(?=\p{L})/u,
  /^[*+](?=\p{L}[^*]*$)/u,
  /^\d{1,2}\.(?=\p{Lu}\p{Ll})/u,
  /^\(?[a-z]\)(?=\s)/,
  /^\(?\d{1,2}\)(?=\s)/,
  /^\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+\p{L})/u,
  new RegExp(`^\\d{1,2}\\.\\s{1,3}(?:${monate.join('|')})(?!\\p{L})`, 'u'),
];

/** Which of the kinds above begin a paragraph only where they are meant as lists. */
const auchEine = 4;

/** A line without what it is set in by, and where it begins. */
interface Zeile {
  readonly text: string;
  readonly at: number;
}

/** Notes the first of such lines in a paragraph, and what another program takes for the explanation of the line above. */
export function observeZeilen(quelle: Quelltext, node: Paragraph, found: Beobachtung[]): void {
  const lines = linesOf(quelle, node);
  const [first] = lines;
  if (!first) return;
  for (const { text, at } of lines)
    if (/^: +\S/.test(text))
      found.push({ art: 'marke', form: 'erklaerung', text, span: { from: at, to: at + text.length } });
  const bullet = lines.find(({ text }) => punkt.test(text));
  // A paragraph that begins with words in bold or italics begins with their sign.
  const kind = node.children[0]?.type === 'text' ? anfaenge.findIndex((anfang) => anfang.test(first.text)) : -1;
  const anfang = anfaenge[kind];
  const isList = anfang && (kind < auchEine || lines.slice(1).some(({ text }) => anfang.test(text)));
  const hit = bullet ?? (isList ? first : findInnen(lines));
  if (!hit) return;
  const sign = (bullet ? punkt : anfaenge.find((each) => each.test(hit.text)))?.exec(hit.text)?.[0] ?? '';
  found.push({ art: 'zeilen', text: sign, span: { from: hit.at, to: hit.at + sign.length } });
}

/** The first of two lines in a row that begin alike, below words that lead up to them. */
const findInnen = (lines: readonly Zeile[]): Zeile | undefined =>
  lines.find(
    ({ text }, index) =>
      index > 0 && anfaenge.some((anfang) => anfang.test(text) && anfang.test(lines[index + 1]?.text ?? '')),
  );

/** The lines that run into one another, without what they are set in by; one behind a break stands by itself. */
function linesOf(quelle: Quelltext, node: Paragraph): Zeile[] {
  let at = spanOf(quelle, node).from;
  let isBroken = false;
  return sourceOf(quelle, node)
    .split('\n')
    .flatMap((line) => {
      const inset = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
      const each = { text: line.slice(inset), at: at + inset };
      at += line.length + 1;
      const stands = isBroken;
      isBroken = /(?: {2}|\\)\r?$/.test(line);
      return stands ? [] : [each];
    });
}
