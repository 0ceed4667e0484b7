// Splits a file into front matter and body. gray-matter does the splitting and nothing else: its engines are never asked,
// so front matter can be no program.
import matter from 'gray-matter';
import type { Span } from '../../base/text.ts';

/** A file's two parts, as offsets into its text. */
export interface SplitFile {
  /** The YAML between the two lines of hyphens; undefined where the file has no front matter. */
  readonly front?: Span;
  readonly body: Span;
  /** A word after the opening hyphens that names a language other than YAML: refused. */
  readonly fremdeSprache?: Span;
  /** The opening line, where no closing line follows. */
  readonly offen?: Span;
}

/** Front matter is never evaluated: every engine answers with nothing. */
const inert = { parse: () => ({}), stringify: () => '' };
const engines = { yaml: inert, json: inert, javascript: inert, js: inert };

/** Splits a text. Never throws. */
export function split(text: string): SplitFile {
  const opening = /^---(.*)/.exec(text);
  if (!opening || opening[1]?.startsWith('-')) return { body: { from: 0, to: text.length } };
  const firstLineEnd = opening[0].replace(/\r$/, '').length;
  const language = matter.language(text);
  if (language.name !== '' && !/^ya?ml$/i.test(language.name))
    return { body: { from: text.length, to: text.length }, fremdeSprache: { from: 3, to: firstLineEnd } };
  const parts = matter(text, { language: 'yaml', engines });
  const bodyFrom = text.length - parts.content.length;
  const from = text.indexOf('\n') + 1;
  const to = text.startsWith('---', from) ? from : from - 1 + parts.matter.replace(/^\r(?=\n)|\r$/g, '').length;
  if (from === 0 || !/^(?:\r?\n)?---[ \t]*(?:\r?\n|$)/.test(text.slice(to, to + 80)))
    return { body: { from: text.length, to: text.length }, offen: { from: 0, to: 3 } };
  return { front: { from, to }, body: { from: bodyFrom, to: text.length } };
}
