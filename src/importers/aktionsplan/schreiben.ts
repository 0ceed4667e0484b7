// New files as text: front matter, and words of a table that Markdown leaves as they are.
import { stringify } from 'yaml';

/** Text that Markdown leaves as it is: nothing in a table is a heading, a link or HTML. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>]/g, '\\$&')
    .replaceAll(/(\p{L}+)(?=\{)/gu, '$1\\')
    .replaceAll(/^(\s*)([#+-](?=\s)|#+(?=\s)|\d+(?=[.)]\s))/gm, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    )
    .replaceAll(/\n+/g, '\n  ');

/** A file of fields, in their order, and a body. Fields that are undefined are left out. */
export const writeDatei = (data: Readonly<Record<string, unknown>>, body: string): string =>
  `---\n${stringify(data, { lineWidth: 0, singleQuote: true, blockQuote: 'literal' })}---\n${body === '' ? '' : `\n${body}\n`}`;
