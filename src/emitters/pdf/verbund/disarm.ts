// Takes from a PDF what acts (ISO 32000-1, 12.6) and what says how it was made: of a file of others nothing of it goes on, whatever
// it claims to be and whatever was found in it before.
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { stripRaster } from '../../../stages/bild/raster.ts';
import { isWebadresse } from '../../../stages/pdf/aktiv.ts';
import { name } from '../pdfname.ts';

const listNames = (texts: string): readonly PDFName[] => texts.split(/\s+/).map(name);

/** Kinds of actions (12.6.4). */
const aktionen = new Set(
  listNames(
    `GoTo GoToR GoToE GoToDp Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript SetOCGState
    Rendition Trans GoTo3DView RichMediaExecute`,
  ),
);
/** Annotations that are a file, a film or a model. */
const anmerkungen = new Set(listNames('FileAttachment Sound Movie Screen 3D RichMedia'));
/** What the whole file does, and who may do what with it. */
const amKatalog = listNames('OpenAction AA URI Collection Threads Requirements Legal Perms DSS');
/** What only says who made a part of the file, when and with what. */
const herkunft = listNames('PieceInfo Metadata LastModified Thumb AF');
/** The same of an annotation. */
const anDerAnmerkung = listNames('T M NM CreationDate RC');

/** Changes a document in place: actions, enclosed files and what tells of its making are gone, pages and structure stay. */
export function disarm({ catalog, context }: PDFDocument): void {
  for (const key of amKatalog) catalog.delete(key);
  const names = catalog.lookupMaybe(name('Names'), PDFDict);
  for (const key of names?.keys() ?? []) if (key !== name('Dests')) names?.delete(key);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    visit(object);
    const photo = object instanceof PDFRawStream ? stripPhoto(object) : undefined;
    if (photo) context.assign(ref, photo);
  }
}

function visit(object: PDFObject): void {
  if (object instanceof PDFArray) return object.asArray().forEach(visit);
  const dict = object instanceof PDFRawStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  disarmDict(dict);
  for (const value of dict.values()) visit(value);
}

function disarmDict(dict: PDFDict): void {
  for (const key of herkunft) dict.delete(key);
  for (const key of ['A', 'PA'].map(name)) if (isUnsafe(dict.lookup(key))) dict.delete(key);
  if (hasActions(dict.lookup(name('AA')))) dict.delete(name('AA'));
  if (isAction(dict)) dict.delete(name('Next'));
  if (dict.has(name('Fields'))) dict.delete(name('XFA'));
  if (dict.has(name('Rect')) && dict.get(name('Subtype')) !== name('Widget'))
    for (const key of anDerAnmerkung) dict.delete(key);
  // What others still refer to says nothing any more.
  if (isUnsafe(dict) || isEnclosed(dict)) for (const key of dict.keys()) dict.delete(key);
}

const isAction = (dict: PDFDict): boolean => {
  const kind = dict.get(name('S'));
  return kind instanceof PDFName && aktionen.has(kind);
};

/** True for an action that does more than moving the reader about in the file, or leading to the web. */
function isUnsafe(object: PDFObject | undefined): boolean {
  if (!(object instanceof PDFDict) || !isAction(object)) return false;
  const kind = object.get(name('S'));
  if (kind === name('GoTo') || kind === name('Named')) return false;
  const uri = object.lookup(name('URI'));
  const address = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : '\\';
  return kind !== name('URI') || !isWebadresse(address);
}

/** Names of typefaces in a page's list may be AA too. */
const hasActions = (object: PDFObject | undefined): boolean =>
  object instanceof PDFDict &&
  object
    .keys()
    .some((key) => (object.lookup(key) as PDFObject) instanceof PDFDict && isAction(object.lookup(key, PDFDict)));

/** A file within the file, or an annotation that shows one. */
function isEnclosed(dict: PDFDict): boolean {
  const kind = dict.get(name('Subtype'));
  if (dict.has(name('Rect')) && kind instanceof PDFName && anmerkungen.has(kind)) return true;
  return dict.lookup(name('EF')) instanceof PDFDict && (dict.has(name('F')) || dict.has(name('UF')));
}

/** A photograph of which the file holds what its camera wrote; undefined for any other stream. */
function stripPhoto({ dict, contents }: PDFRawStream): PDFRawStream | undefined {
  const filter = dict.lookup(name('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  const photo = only === name('DCTDecode') ? stripRaster(contents) : undefined;
  return photo && PDFRawStream.of(dict, photo.bytes);
}
