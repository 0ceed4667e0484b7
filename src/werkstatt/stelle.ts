// From what a reader sees back to what an author wrote: the file and line that a piece of a page comes from.
import type { FileFacts } from '../model/facts.ts';

/** Letters and digits alone: what Markdown, YAML and pages have in common. */
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** So many letters tell a place; of a shorter text all of them have to be there. */
const enough = 40;

/**
 * The line of a file that holds the text, or its longest beginning; files of `zuerst` are looked at first. Undefined where nothing of it stands
 * anywhere, as with what the program computes.
 */
export function findStelle(
  facts: readonly FileFacts[],
  text: string,
  zuerst: (file: FileFacts) => boolean,
  read: (file: string) => string | undefined,
): { readonly file: string; readonly line: number } | undefined {
  const wanted = bare(text);
  if (wanted === '') return undefined;
  const ordered = [...facts.filter(zuerst), ...facts.filter((each) => !zuerst(each))];
  const texts = ordered.map(({ file }) => ({ file, lines: (read(file) ?? '').split('\n').map(bare) }));
  for (const length of [enough, enough / 2]) {
    const start = wanted.slice(0, length);
    for (const { file, lines } of texts) {
      const index = lines.findIndex((line) => line.includes(start));
      if (index >= 0) return { file, line: index + 1 };
    }
  }
  return undefined;
}
