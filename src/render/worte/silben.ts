// Where German words may be broken.
import hyphen from 'hyphen/de-1996/index.js';

const trennzeichen = '\u00AD';

/** No word is so long; what is goes in pieces, for the library looks at all that follows at every letter. */
const piece = /.{1,200}/gsu;

/** A word with soft hyphens where it may be broken: never so that fewer than three letters would stand alone on either line. */
export const hyphenateWord = (word: string): string =>
  word
    .replaceAll(piece, (part) => hyphen.hyphenateSync(part, { minWordLength: 8 }))
    .replaceAll(/\u00AD(?=\p{L}{1,2}(?![\p{L}\u00AD]))/gu, '')
    .replaceAll(/(?<![\p{L}\u00AD])(\p{L}{1,2})\u00AD/gu, '$1');

/**
 * A text as lines of at most so many signs, broken between words and, where one is too long, between syllables. What
 * cannot be broken stays whole.
 */
export function brecheZeilen(text: string, most: number): readonly string[] {
  const done: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const silben = word.length > most ? hyphenateWord(word).split(trennzeichen) : [word];
    for (const [index, silbe] of silben.entries()) {
      const longer = index === 0 && line !== '' ? `${line} ${silbe}` : line + silbe;
      // A syllable that others follow needs room for the hyphen.
      const room = index < silben.length - 1 ? most - 1 : most;
      if (line === '' || longer.length <= room) line = longer;
      else {
        done.push(index === 0 ? line : `${line}-`);
        line = silbe;
      }
    }
  }
  return [...done, line];
}
