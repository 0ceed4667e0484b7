// What a PDF claims to be, PDF/A (ISO 19005) or PDF/UA (ISO 14289), and where its own structure says otherwise. This is no proof
// that it keeps the norm; only what shows that it does not.
import { type Dict, dictOf, isDict, entriesOf, lettersOf, Strom, Text } from './objekte.ts';
import type { Pdf } from './datei.ts';
import { hasUnmarked } from './unmarkiert.ts';

/** The claims in the metadata (XMP). */
export interface Anspruch {
  /** '2a' */
  readonly a?: string;
  readonly ua?: string;
}

/** Reads what the metadata claim, as elements or as attributes. */
export function readAnspruch(xmp: string): Anspruch {
  const read = (property: string): string | undefined => {
    const [, value] = new RegExp(`${property}\\s{0,9}(?:>|=\\s{0,9}["'])\\s{0,9}(\\w{1,9})`).exec(xmp) ?? [];
    return value?.toLowerCase();
  };
  const [part, ua] = [read('pdfaid:part'), read('pdfuaid:part')];
  return {
    ...(part !== undefined && { a: part + (read('pdfaid:conformance') ?? '') }),
    ...(ua !== undefined && { ua }),
  };
}

/** 'PDF/A-2a und PDF/UA-1' */
export const nameAnspruch = ({ a, ua }: Anspruch): string =>
  [...(a === undefined ? [] : [`PDF/A-${a}`]), ...(ua === undefined ? [] : [`PDF/UA-${ua}`])].join(' und ');

type Pruefung = readonly [
  gilt: (anspruch: Anspruch) => boolean,
  grund: string,
  trifftZu: (pdf: Pdf, catalog: Dict) => boolean,
];

const always = (): boolean => true;
const isTagged = ({ a, ua }: Anspruch): boolean => ua !== undefined || a?.endsWith('a') === true;
const isUa = ({ ua }: Anspruch): boolean => ua !== undefined;
const isA = ({ a }: Anspruch): boolean => a !== undefined;

/** What belies a claim, as the end of a sentence with 'denn'. */
const pruefungen: readonly Pruefung[] = [
  [isA, 'ihr fehlt die Kennung der Datei (ID)', ({ trailer }) => !trailer.has('ID')],
  [
    always,
    'eine Schrift ist nicht eingebettet',
    ({ dicts, resolve }) => dicts.some((dict) => isBareFont(dict, resolve)),
  ],
  [isTagged, 'sie hat keine Tags', ({ resolve }, catalog) => !hasTags(catalog, resolve)],
  [
    isTagged,
    'keine ihrer Seiten ist mit den Tags verbunden',
    ({ dicts }) => !dicts.some((dict) => isPage(dict) && dict.has('StructParents')),
  ],
  [
    isTagged,
    'auf einer Seite steht etwas ohne Tags',
    (pdf) => pdf.dicts.some((dict) => isPage(dict) && showsUnmarked(pdf, dict)),
  ],
  [isUa, 'sie nennt keine Sprache', ({ resolve }, catalog) => !(resolve(catalog.get('Lang')) instanceof Text)],
  [
    isUa,
    'ein Bild hat keinen Alternativtext',
    ({ dicts, resolve }) => dicts.some((dict) => isBareFigure(dict, resolve)),
  ],
  [
    isA,
    'ihre Farben sind nicht beschrieben',
    ({ dicts, resolve }, catalog) =>
      !isDict(resolve(entriesOf(resolve(catalog.get('OutputIntents')))[0])) && !dicts.some(isProfile),
  ],
];

/** The first thing that belies what a file claims; undefined where nothing does. */
export function findNormwiderspruch(pdf: Pdf, anspruch: Anspruch): string | undefined {
  const catalog = dictOf(pdf.resolve(pdf.trailer.get('Root')));
  if (!catalog || (anspruch.a ?? anspruch.ua) === undefined) return undefined;
  return pruefungen.find(([applies, , isSo]) => applies(anspruch) && isSo(pdf, catalog))?.[1];
}

type Resolve = Pdf['resolve'];

const isPage = (dict: Dict): boolean => lettersOf(dict.get('Type')) === 'Page';

/** What cannot be read cannot be said to have tags. */
function showsUnmarked(pdf: Pdf, page: Dict): boolean {
  try {
    return hasUnmarked(pdf, page);
  } catch {
    return true;
  }
}

function hasTags(catalog: Dict, resolve: Resolve): boolean {
  const root = dictOf(resolve(catalog.get('StructTreeRoot')));
  const marked = dictOf(resolve(catalog.get('MarkInfo')))?.get('Marked');
  return resolve(marked) === true && root !== undefined && resolve(root.get('K')) !== null;
}

/** A font whose letters the file does not hold; those of type 3 are drawn in it, type 0 has them in its descendant. */
function isBareFont(dict: Dict, resolve: Resolve): boolean {
  if (lettersOf(resolve(dict.get('Type'))) !== 'Font') return false;
  const subtype = lettersOf(resolve(dict.get('Subtype'))) ?? '';
  if (['Type0', 'Type3'].includes(subtype)) return false;
  const descriptor = dictOf(resolve(dict.get('FontDescriptor')));
  return !['FontFile', 'FontFile2', 'FontFile3'].some((key) => resolve(descriptor?.get(key)) instanceof Strom);
}

const isBareFigure = (dict: Dict, resolve: Resolve): boolean =>
  lettersOf(resolve(dict.get('S'))) === 'Figure' && dict.has('P') && !dict.has('Alt') && !dict.has('ActualText');

/** The stream of a colour profile (8.6.5.5): it tells the number of its colours. */
const isProfile = (dict: Dict): boolean => dict.has('N') && dict.has('Length') && !dict.has('Type');
