// What in a PDF acts by itself or when somebody clicks (ISO 32000-1, 12.6): nothing that a city sends out may do so.
import type { PdfAktiv } from '../../model/facts.ts';
import type { Pdf } from './datei.ts';
import { type Dict, dictOf, isDict, lettersOf, type PdfObjekt, Strom, Text } from './objekte.ts';

type Resolve = Pdf['resolve'];

const aktionen: Readonly<Record<string, PdfAktiv>> = {
  JavaScript: 'programm',
  Launch: 'start',
  SubmitForm: 'senden',
  ImportData: 'senden',
  GoToR: 'datei',
  GoToE: 'datei',
  Movie: 'medien',
  Sound: 'medien',
  Rendition: 'medien',
  RichMediaExecute: 'medien',
  GoTo3DView: 'medien',
};

const anmerkungen: Readonly<Record<string, PdfAktiv>> = {
  FileAttachment: 'anhang',
  Movie: 'medien',
  Sound: 'medien',
  Screen: 'medien',
  '3D': 'medien',
  RichMedia: 'medien',
};

/** All that acts in a file. */
export function findAktives({ dicts, resolve }: Pdf): readonly PdfAktiv[] {
  const found = new Set<PdfAktiv>();
  for (const dict of dicts) for (const aktiv of judgeDict(dict, resolve)) found.add(aktiv);
  return [...found].sort();
}

function* judgeDict(dict: Dict, resolve: Resolve): Generator<PdfAktiv> {
  const aktion = lettersOf(resolve(dict.get('S')));
  const known = aktionen[aktion ?? ''];
  if (known) yield known;
  if (aktion === 'URI' && !isWebadresse(textOf(resolve(dict.get('URI'))))) yield 'adresse';
  const script = resolve(dict.get('JS'));
  if (script instanceof Text || (script instanceof Strom && aktion !== undefined)) yield 'programm';
  // A form that is a program of its own kind (XFA).
  if (dict.has('XFA') && dict.has('Fields')) yield 'programm';
  const anmerkung = dict.has('Rect') ? anmerkungen[lettersOf(resolve(dict.get('Subtype'))) ?? ''] : undefined;
  if (anmerkung) yield anmerkung;
  if (dict.has('EmbeddedFiles') || hasKey(resolve(dict.get('EF')), ['F', 'UF', 'DOS', 'Mac', 'Unix'])) yield 'anhang';
  // Names of typefaces in a page's list may be AA too.
  const ausloeser = resolve(dict.get('AA'));
  if (isDict(ausloeser) && [...ausloeser.values()].some((each) => dictOf(resolve(each))?.has('S'))) yield 'ausloeser';
}

const hasKey = (object: PdfObjekt, keys: readonly string[]): boolean =>
  isDict(object) && keys.some((key) => object.has(key));

const textOf = (object: PdfObjekt): string => (object instanceof Text ? object.bytes : '');

/** True for an address of the web, of mail or telephone, and for one without a scheme that is no path. */
export function isWebadresse(address: string): boolean {
  const scheme = /^\s*([a-z][a-z\d+.-]*):/i.exec(address)?.[1];
  return scheme === undefined ? !/^\s*[\\/]/.test(address) : /^(?:https?|mailto|tel|ftp)$/i.test(scheme);
}
