// The structure of one part made fit to stand beside others: standard types, ids and numbers of its own, one element on top.
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import { elementsOf, findStructureRoot, setType, typeOf, walkStructure } from '../konform/struktur.ts';
import { readBaum } from './baum.ts';
import { decodeText, name } from '../pdfname.ts';

/** What of a part's structure goes into the tree of the whole. */
export interface Strukturteil {
  /** The element of type Part that holds everything. */
  readonly oben: PDFRef;
  /** The entries of the parent tree with their new keys, values as they are written. */
  readonly eltern: readonly (readonly [number, PDFObject])[];
  /** The elements with an id. */
  readonly ids: readonly (readonly [string, PDFRef])[];
  readonly klassen: readonly (readonly [PDFName, PDFObject])[];
  /** The first key of the parent tree that the next part may use. */
  readonly naechster: number;
}

/**
 * Prepares the structure of a document for its place in a whole. `vorsatz` stands in front of its ids and classes, `ab` is
 * added to the keys of its parent tree (ISO 32000-1, 14.7). Throws where the document has no structure.
 */
export function prepareStruktur(document: PDFDocument, vorsatz: string, ab: number): Strukturteil {
  const root = findStructureRoot(document);
  if (!root) throw new Error('A part without structure');
  resolveRollen(document, root);
  const ids = renameIds(document, vorsatz);
  const klassen = (root.lookupMaybe(name('ClassMap'), PDFDict)?.entries() ?? []).map(
    ([key, value]) => [name(vorsatz + key.decodeText()), value] as const,
  );
  shiftSchluessel(document, ab);
  const eltern = readBaum(root.lookupMaybe(name('ParentTree'), PDFDict), 'Nums').flatMap(([key, value]) =>
    key instanceof PDFNumber ? [[key.asNumber() + ab, value] as const] : [],
  );
  return {
    oben: makePart(document, root),
    eltern,
    ids,
    klassen,
    naechster: Math.max(ab, ...eltern.map(([key]) => key + 1)),
  };
}

/** Every element gets the standard type that its own is mapped to: role maps of several parts may say different things. */
function resolveRollen(document: PDFDocument, root: PDFDict): void {
  const map = root.lookupMaybe(name('RoleMap'), PDFDict);
  if (!map) return;
  for (const { dict } of walkStructure(document)) {
    const seen = new Set<string>();
    for (let type = typeOf(dict); type !== undefined && !seen.has(type); type = typeOf(dict)) {
      seen.add(type);
      const next = map.lookup(name(type));
      if (next instanceof PDFName) setType(dict, next.decodeText());
    }
  }
}

/** Puts `vorsatz` before every id, also where the cells of a table name their heads by it, and before class names. */
function renameIds(document: PDFDocument, vorsatz: string): (readonly [string, PDFRef])[] {
  const done = new Set<PDFObject>();
  const ids: (readonly [string, PDFRef])[] = [];
  for (const { ref, dict } of walkStructure(document)) {
    // The whole names the namespaces.
    dict.delete(name('NS'));
    const id = decodeText(dict.lookup(name('ID')));
    if (id !== undefined) {
      dict.set(name('ID'), toId(vorsatz + id));
      ids.push([vorsatz + id, ref]);
    }
    for (const attributes of listOf(dict.lookup(name('A')))) renameHeads(attributes, vorsatz, done);
    renameKlassen(dict, vorsatz);
  }
  return ids;
}

const listOf = (object: PDFObject | undefined): PDFObject[] =>
  object instanceof PDFArray
    ? object.asArray().flatMap((_entry, index) => object.lookup(index) ?? [])
    : object === undefined
      ? []
      : [object];

function renameHeads(attributes: PDFObject, vorsatz: string, done: Set<PDFObject>): void {
  const heads = attributes instanceof PDFDict ? attributes.lookup(name('Headers')) : undefined;
  if (!(heads instanceof PDFArray) || done.has(heads)) return;
  done.add(heads);
  for (const [index, head] of listOf(heads).entries()) heads.set(index, toId(vorsatz + (decodeText(head) ?? '')));
}

function renameKlassen(dict: PDFDict, vorsatz: string): void {
  const classes = dict.lookup(name('C'));
  if (classes === undefined) return;
  const renamed = listOf(classes).map((one) => (one instanceof PDFName ? name(vorsatz + one.decodeText()) : one));
  dict.set(name('C'), dict.context.obj(renamed));
}

/** An id as a string of the file. */
export const toId = (text: string): PDFObject =>
  /^[\w-]*$/.test(text) ? PDFString.of(text) : PDFHexString.fromText(text);

/** Adds `ab` to every key by which pages, forms and annotations find their elements. */
function shiftSchluessel(document: PDFDocument, ab: number): void {
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFArray) return object.asArray().forEach(visit);
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return;
    for (const key of ['StructParents', 'StructParent']) {
      const number = dict.get(name(key));
      if (number instanceof PDFNumber) dict.set(name(key), PDFNumber.of(number.asNumber() + ab));
    }
    for (const value of dict.values()) visit(value);
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) visit(object);
}

/** The one element on top of a part: its Document, or a new one around all that stands on top. */
function makePart(document: PDFDocument, root: PDFDict): PDFRef {
  const { context, catalog } = document;
  const tops = elementsOf(document, root);
  const [first] = tops;
  const single = tops.length === 1 && first && typeOf(first.dict) === 'Document' ? first : undefined;
  const dict = single?.dict ?? context.obj({ Type: 'StructElem', K: tops.map(({ ref }) => ref) });
  const ref = single?.ref ?? context.register(dict);
  if (!single) for (const top of tops) top.dict.set(name('P'), ref);
  dict.delete(name('P'));
  setType(dict, 'Part');
  const lang = catalog.lookup(name('Lang'));
  if (lang && !dict.has(name('Lang'))) dict.set(name('Lang'), lang);
  return ref;
}
