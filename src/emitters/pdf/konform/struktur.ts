// The structure tree of a tagged PDF (ISO 32000-1, 14.7): reading it, and putting an element between a parent and its kids.
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib';
import { name } from '../pdfname.ts';

/** A structure element and the reference under which others know it. */
export interface Strukturelement {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** Kept, because a name is made from text slowly and every element is asked for these. */
const [typeKey, kidsKey] = [name('S'), name('K')];

/** The structure type as it is written, such as `H1`; undefined for what is no structure element. */
export const typeOf = (dict: PDFDict): string | undefined => {
  const type = dict.get(typeKey);
  return type instanceof PDFName ? type.asString().slice(1) : undefined;
};

/** Those of a structure type. Names are kept once each: they are compared without their text. */
export function selectType(elemente: readonly Strukturelement[], type: string): Strukturelement[] {
  const wanted = name(type);
  return elemente.filter(({ dict }) => dict.get(typeKey) === wanted);
}

/** Gives an element another role. */
export const setType = (dict: PDFDict, type: string): void => dict.set(typeKey, name(type));

/** The root of the structure tree (ISO 32000-1, 14.7.2); undefined in a document without tags. */
export const findStructureRoot = (document: PDFDocument): PDFDict | undefined =>
  document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);

/** What an element holds, as it is written: references, marked-content numbers, dictionaries. */
export function kidsOf(document: PDFDocument, dict: PDFDict): PDFObject[] {
  const kids = dict.get(kidsKey);
  const list = document.context.lookup(kids);
  if (list instanceof PDFArray) return list.asArray();
  return kids === undefined ? [] : [kids];
}

/** The structure elements among the kids. */
export const elementsOf = (document: PDFDocument, dict: PDFDict): Strukturelement[] =>
  kidsOf(document, dict).flatMap((kid) => toElement(document, kid) ?? []);

function toElement(document: PDFDocument, kid: PDFObject): Strukturelement | undefined {
  const dict = document.context.lookup(kid);
  return kid instanceof PDFRef && dict instanceof PDFDict && dict.get(typeKey) instanceof PDFName
    ? { ref: kid, dict }
    : undefined;
}

/** The annotations that an element refers to itself (ISO 32000-1, 14.7.4.3). */
export const annotationsOf = (document: PDFDocument, dict: PDFDict): PDFDict[] =>
  kidsOf(document, dict).flatMap((kid) => {
    const object = document.context.lookup(kid);
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('OBJR')) return [];
    return object.lookupMaybe(name('Obj'), PDFDict) ?? [];
  });

/** Every element in reading order, a parent before its kids. */
export function walkStructure(document: PDFDocument): Strukturelement[] {
  const found: Strukturelement[] = [];
  const visit = (parent: PDFDict): void => {
    for (const element of elementsOf(document, parent)) {
      found.push(element);
      visit(element.dict);
    }
  };
  const root = findStructureRoot(document);
  if (root) visit(root);
  return found;
}

/**
 * Puts a new element of a type between an element and those of its kids that `fits` takes, as its last kid. Marked content
 * that goes along has another parent in the parent tree then (14.7.4.4): the kids that stay must be elements.
 */
export function wrapKids(
  document: PDFDocument,
  parent: Strukturelement,
  type: string,
  fits: (kid: Strukturelement | undefined) => boolean,
): Strukturelement {
  const { context } = document;
  const kids = kidsOf(document, parent.dict);
  const moved = kids.filter((kid) => fits(toElement(document, kid)));
  const dict = context.obj({ Type: 'StructElem', S: type, P: parent.ref, K: moved });
  const page = parent.dict.get(name('Pg'));
  if (page) dict.set(name('Pg'), page);
  const ref = context.register(dict);
  for (const kid of moved) toElement(document, kid)?.dict.set(name('P'), ref);
  parent.dict.set(kidsKey, context.obj([...kids.filter((kid) => !moved.includes(kid)), ref]));
  if (moved.some((kid) => toElement(document, kid) === undefined)) replaceParent(document, parent.ref, ref);
  return { ref, dict };
}

/** Takes kids out of an element; their place in the parent tree is for the caller to give up. */
export function removeKids(document: PDFDocument, dict: PDFDict, drops: (kid: PDFObject) => boolean): void {
  const kids = kidsOf(document, dict).filter((kid) => !drops(kid));
  if (kids.length === 0) dict.delete(kidsKey);
  else dict.set(kidsKey, document.context.obj(kids));
}

/** Makes a kid of one element the first kid of another. */
export function moveFirst(
  document: PDFDocument,
  kid: Strukturelement,
  from: Strukturelement,
  to: Strukturelement,
): void {
  removeKids(document, from.dict, (each) => each === kid.ref);
  to.dict.set(kidsKey, document.context.obj([kid.ref, ...kidsOf(document, to.dict)]));
  kid.dict.set(name('P'), to.ref);
}

/** In the parent tree, the content of one element becomes that of another. */
function replaceParent(document: PDFDocument, before: PDFRef, after: PDFRef): void {
  const visit = (node: PDFDict): void => {
    for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? [])
      visit(document.context.lookup(kid, PDFDict));
    const numbers = node.lookupMaybe(name('Nums'), PDFArray);
    if (numbers) replaceIn(document, numbers, before, after);
  };
  const tree = findStructureRoot(document)?.lookupMaybe(name('ParentTree'), PDFDict);
  if (tree) visit(tree);
}

function replaceIn(document: PDFDocument, list: PDFArray, before: PDFRef, after: PDFRef): void {
  for (const [index, entry] of list.asArray().entries()) {
    if (entry === before) list.set(index, after);
    else {
      const inner = document.context.lookup(entry);
      if (inner instanceof PDFArray) replaceIn(document, inner, before, after);
    }
  }
}
