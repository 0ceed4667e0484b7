// The typefaces of every print, as part of the document: nothing depends on what a machine has installed. Static files
// only: variable fonts and styles that a browser makes up become Type 3 fonts in a PDF.
import { readPackageFile } from '../../../host/packages.ts';
import { isInRange, kennt, type Schriftdatei, type Zusatzschrift } from '../../../host/schriften.ts';
import { type Alphabet, alleAlphabete } from '../../../render/alphabete.ts';
import { readZeichen } from '../../../base/schrift/woff2.ts';

interface Face {
  readonly family: string;
  readonly file: string;
  readonly weight: number | string;
  readonly style: 'normal' | 'italic';
  readonly range?: string;
}

/** The alphabet of every document, and the one of its neighbours; the others stand in render/alphabete.ts. */
const latein: Alphabet = {
  name: 'latin',
  range:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
};
const nachbarn: Alphabet = {
  name: 'latin-ext',
  range:
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
};

const aufrecht = { weight: 400, style: 'normal' } as const;
const cuts = [
  aufrecht,
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
  { weight: 700, style: 'normal' },
  { weight: 700, style: 'italic' },
] as const;

type Cut = Pick<Face, 'weight' | 'style'>;

const textOf = ({ name, range }: Alphabet, { weight, style }: Cut): Face => ({
  family: 'Source Sans 3',
  file: `@fontsource/source-sans-3/files/source-sans-3-${name}-${weight}-${style}.woff2`,
  weight,
  style,
  range,
});

/** Without marks: in Source Code Pro they stand beside their letters. */
const codeOf = ({ name, range }: Alphabet): Face => ({
  family: 'Source Code Pro',
  file: `@fontsource/source-code-pro/files/source-code-pro-${name}-400-normal.woff2`,
  weight: 400,
  style: 'normal',
  range: range.replaceAll(/U\+03[0-2][^,]{0,20},/g, ''),
});

/** What these lack: words of other alphabets in all cuts; of single signs one is enough. */
const fremdeWoerter: readonly Face[] = cuts
  .filter(({ weight }) => weight !== 600)
  .map(({ weight, style }) => ({
    family: 'DejaVu Sans',
    file: `@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-${style}.woff2`,
    weight,
    style,
  }));
/** The upright cut knows more than the others: whatever these lack stands in it, also in bold. */
const ersatz: Face = {
  family: 'DejaVu Ersatz',
  file: '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2',
  weight: '100 900',
  style: 'normal',
};

const zeichen = new Map<string, ReadonlySet<number>>();

/** The code points that a file knows. */
function zeichenOf({ file }: Face): ReadonlySet<number> {
  const known = zeichen.get(file) ?? readZeichen(readPackageFile(file));
  zeichen.set(file, known);
  return known;
}

/** True for a sign that a typeface gives, in the range that it is used for. */
function has(face: Face, sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return (face.range === undefined || isInRange(face.range, code)) && zeichenOf(face).has(code);
}

/** The typefaces that a text needs, in the order of their rules: of two for a character the last one counts. */
function findFaces(text: string): readonly Face[] {
  const needed: Alphabet[] = [];
  let rest = [...new Set(text.match(/[\u0080-\u{10FFFF}]/gu))];
  for (const alphabet of [latein, nachbarn, ...alleAlphabete]) {
    const upright = textOf(alphabet, aufrecht);
    if (alphabet === latein || rest.some((sign) => has(upright, sign))) needed.unshift(alphabet);
    rest = rest.filter((sign) => !has(upright, sign) || !has(codeOf(alphabet), sign));
  }
  return [
    ...needed.flatMap((alphabet) => [...cuts.map((cut) => textOf(alphabet, cut)), codeOf(alphabet)]),
    // A mark that is part of no letter stands above one that these have themselves.
    ...(rest.some((sign) => /\p{L}/u.test(sign)) || /\p{M}/u.test(text) ? fremdeWoerter : []),
    ...(rest.length > 0 ? [ersatz] : []),
  ];
}

/**
 * The `@font-face` rules of Source Sans 3, of Source Code Pro for code, and of DejaVu Sans for what they lack, each with its
 * bytes: so many as the text needs, which includes what style sheets write.
 */
export const fontFaces = (text: string, zusatz: readonly Zusatzschrift[] = []): string =>
  [
    ...findFaces(text).map((face) => writeFace(face, readPackageFile(face.file))),
    ...zusatz.flatMap(({ dateien }) => writeZusatz(fremdeOf(text), dateien)),
  ].join('\n');

const writeFace = ({ family, weight, style, range }: Omit<Face, 'file'>, bytes: Uint8Array): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};${range === undefined ? '' : `unicode-range:${range};`}` +
  `src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format('woff2')}`;

/** The characters of a text that none of our typefaces knows. */
const fremdeOf = (text: string): readonly number[] =>
  [...new Set(text.match(/[\u0080-\u{10FFFF}]/gu))]
    .map((sign) => sign.codePointAt(0) ?? 0)
    .filter((code) => !bekannteZeichen().has(code));

/** A typeface of the project, for just the characters that need it. It has no slanted letters: its upright ones stand for them. */
function writeZusatz(codes: readonly number[], dateien: readonly Schriftdatei[]): string[] {
  const hasBold = dateien.some(({ weight }) => weight === 700);
  return dateien.flatMap((datei) => {
    const own = codes.filter((code) => datei.has(code));
    const weight = datei.weight === 700 ? '600 900' : hasBold ? '100 500' : '100 900';
    const range = own.map((code) => `U+${code.toString(16)}`).join(',');
    return own.length === 0
      ? []
      : (['normal', 'italic'] as const).map((style) =>
          writeFace({ family: 'Zusatz', weight, style, range }, datei.read()),
        );
  });
}

let known: ReadonlySet<number> | undefined;

/** The code points that our upright typefaces of running text know together. */
export function bekannteZeichen(): ReadonlySet<number> {
  const upright = [latein, nachbarn, ...alleAlphabete].map((alphabet) => textOf(alphabet, aufrecht));
  known ??= new Set([...upright, ersatz].flatMap((face) => [...zeichenOf(face)]));
  return known;
}

/** True for a character that a document can show: one of our typefaces has it, or one of the project. */
export const hasSchrift = (zeichen: string, zusatz: readonly Zusatzschrift[]): boolean =>
  bekannteZeichen().has(zeichen.codePointAt(0) ?? 0) || kennt(zusatz, zeichen);
