// Names that follow from titles: those of files and folders, and the kuerzel of a Handlungsfeld.
import { toPlain } from '../base/umschrift.ts';

/** The most letters that a name made of a title has. */
const most = 40;

/** A name for files and folders: small letters, digits and hyphens, ended between words. Empty where a title has no such letters. */
export function ordnernameOf(titel: string): string {
  const words = toPlain(titel).match(/[a-z0-9]+/g) ?? [];
  let name = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (name.length + 1 + word.length > most) break;
    name += `-${word}`;
  }
  return name.slice(0, most);
}

/**
 * A kuerzel of two to six capital letters that none of `vergeben` is: the first four of the title; where they are taken, two each of its
 * first and last word, then others.
 */
export function kuerzelOf(titel: string, vergeben: ReadonlySet<string>): string {
  const words =
    toPlain(titel)
      .toUpperCase()
      .match(/[A-Z]+/g) ?? [];
  const letters = `${words.join('')}FELD`;
  const both = (words[0] ?? '').slice(0, 2) + (words.at(-1) ?? '').slice(0, 2);
  const alphabet = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const others = alphabet.flatMap((a) => alphabet.map((b) => letters.slice(0, 4) + a + b));
  const wanted = [letters.slice(0, 4), ...(both.length === 4 ? [both] : []), letters.slice(0, 5), ...others];
  return wanted.find((kuerzel) => !vergeben.has(kuerzel)) ?? letters.slice(0, 6);
}
