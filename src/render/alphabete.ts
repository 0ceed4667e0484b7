// Alphabets that few documents need: the files of the typeface for them are part of those documents alone that do.

/** An alphabet as the files of the typeface are cut: for these characters, in the form of CSS `unicode-range`. */
export interface Alphabet {
  readonly name: string;
  readonly range: string;
}

/** Each with the characters that stand in no other file of the typeface. */
const alphabete: readonly (Alphabet & { readonly eigene: RegExp })[] = [
  {
    name: 'cyrillic-ext',
    range: 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
    eigene: /[\u0460-\u048F\u0492-\u04AF\u04B2-\u052F\u20B4]/,
  },
  {
    name: 'cyrillic',
    range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    eigene: /[\u0400-\u045F\u0490\u0491]/,
  },
  { name: 'greek-ext', range: 'U+1F00-1FFF', eigene: /[\u1F00-\u1FFF]/ },
  {
    name: 'greek',
    range: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
    eigene: /[\u0370-\u03FF]/,
  },
  {
    name: 'vietnamese',
    range:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
    eigene: /[\u1EA0-\u1EF1]/,
  },
];

/** Where all of these stand: one look tells that a text has none. */
const bereich = /[\u0370-\u052F\u1EA0-\u1FFF\u20B4]/;

/** The alphabets beside the Latin one that texts need. */
export function findAlphabete(texte: readonly string[]): readonly Alphabet[] {
  const candidates = texte.filter((text) => bereich.test(text));
  return alphabete.filter(({ eigene }) => candidates.some((text) => eigene.test(text)));
}

/** All of them. */
export const alleAlphabete: readonly Alphabet[] = alphabete;
