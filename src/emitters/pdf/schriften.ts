// The typefaces of every print, as part of the document: nothing depends on what a machine has installed. Static files
// only: variable fonts and styles that a browser makes up become Type 3 fonts in a PDF.
import { readPackageFile } from '../../host/packages.ts';
import { type Alphabet, alleAlphabete, findAlphabete } from '../../render/alphabete.ts';
import { readZeichen } from './woff2.ts';

interface Face {
  readonly family: string;
  readonly file: string;
  readonly weight: number | string;
  readonly style: 'normal' | 'italic';
  readonly range?: string;
}

const ranges: Readonly<Record<string, string>> = {
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
};

/** True for an alphabet whose files are not part of every document. */
const isSelten = ({ name }: Alphabet): boolean => !Object.hasOwn(ranges, name);

const cuts = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
  { weight: 700, style: 'normal' },
  { weight: 700, style: 'italic' },
] as const;

/** The typefaces of text and code in one alphabet. */
const facesOf = ({ name, range }: Alphabet): Face[] => [
  ...cuts.map(({ weight, style }) => ({
    family: 'Source Sans 3',
    file: `@fontsource/source-sans-3/files/source-sans-3-${name}-${weight}-${style}.woff2`,
    weight,
    style,
    range,
  })),
  {
    family: 'Source Code Pro',
    file: `@fontsource/source-code-pro/files/source-code-pro-${name}-400-normal.woff2`,
    weight: 400,
    style: 'normal',
    range,
  },
];

/** What every document has. */
const faces: readonly Face[] = [
  ...Object.entries(ranges).flatMap(([name, range]) => facesOf({ name, range })),
  ...cuts
    .filter(({ weight }) => weight !== 600)
    .map(({ weight, style }) => ({
      family: 'DejaVu Sans',
      file: `@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-${style}.woff2`,
      weight,
      style,
    })),
  // The upright cut knows more than the others: whatever these lack stands in it, also in bold.
  {
    family: 'DejaVu Ersatz',
    file: '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2',
    weight: '100 900',
    style: 'normal',
  },
];

/**
 * The `@font-face` rules of Source Sans 3, of Source Code Pro for code, and of DejaVu Sans for the signs that they lack, each
 * with its bytes: in the alphabets that the text needs. Of two rules for a character the last one counts.
 */
export const fontFaces = (text: string): string =>
  [...findAlphabete(text).filter(isSelten).flatMap(facesOf), ...faces]
    .map(
      ({ family, file, weight, style, range }) =>
        `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};${range === undefined ? '' : `unicode-range:${range};`}` +
        `src:url(data:font/woff2;base64,${Buffer.from(readPackageFile(file)).toString('base64')}) format('woff2')}`,
    )
    .join('\n');

let known: ReadonlySet<number> | undefined;

/** The code points that the upright typefaces of running text know together. */
export function bekannteZeichen(): ReadonlySet<number> {
  known ??= new Set(
    [...alleAlphabete.filter(isSelten).flatMap(facesOf), ...faces]
      .filter(({ weight, style, family }) => weight === 400 && style === 'normal' && family !== 'Source Code Pro')
      .flatMap(({ file }) => [...readZeichen(readPackageFile(file))]),
  );
  return known;
}
