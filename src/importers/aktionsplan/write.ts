// New files as text: front matter, and words of a table that Markdown leaves as they are.
import { stringify } from 'yaml';

/** A file that would be new. `file` is relative to the root. */
export interface NeueDatei {
  readonly file: string;
  readonly text: string;
}

/** What begins a block at the start of a line: a list, a heading, a rule, an underlined heading. */
const blockanfang = /^(?:[-+#=](?=[-+#=\s]|$)|:(?=-)|(\d{1,9})(?=[.)](?:\s|$)))/;

/** What means something within a line; of an address what would make it a link, in which escapes do not count. */
const inZeile = /[\\`*_[\]<>~|{@]|&(?=[#\w]+;)|:(?=\/\/)|(?<=www)\./gi;

/**
 * Text that Markdown leaves as it is, white space apart: nothing in a table is a heading, a link, a list or HTML. Its lines are
 * indented as those of a list item.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => line.replaceAll(inZeile, '\\$&'))
    .map((line) => line.replace(blockanfang, (sign, zahl?: string) => (zahl === undefined ? `\\${sign}` : `${sign}\\`)))
    .join('\n  ');

/** A file of fields, in their order, and a body. Fields that are undefined are left out. */
export const writeDatei = (data: Readonly<Record<string, unknown>>, body: string): string =>
  `---\n${stringify(data, { lineWidth: 0, singleQuote: true, blockQuote: 'literal' })}---\n${body === '' ? '' : `\n${body}\n`}`;
