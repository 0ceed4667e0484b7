// Renames the structure elements of a printed PDF. Chromium names them by numbers of its own, which differ from one run to
// the next although the document is the same.
import { byText } from '../../../base/text.ts';
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFString } from 'pdf-lib';
import { readBaum } from '../verbund/baum.ts';

const pattern = /^node\d{8}$/;

/** What has an id somewhere has one of these keys: the id, the heads of a cell, the tree of the ids (ISO 32000-1, 14.7.2). */
const holders = ['ID', 'A', 'IDTree', 'Names', 'Limits'].map((key) => PDFName.of(key));

/** A place in the document that holds an id. */
interface ElementPlace {
  readonly id: string;
  readonly put: (id: PDFString) => void;
}

/**
 * Gives the elements numbers without gaps from 1, in the order in which they stand in the file: that of Chromium's numbers is by
 * chance, too. The tree of the ids is sorted anew (ISO 32000-1, 7.9.6).
 */
export function renumberElements(document: PDFDocument): void {
  const found: ElementPlace[] = [];
  const numbered = new Map<string, PDFString>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const own = object instanceof PDFDict ? object.get(PDFName.of('ID')) : undefined;
    if (own instanceof PDFString && pattern.test(own.asString()))
      numbered.set(own.asString(), PDFString.of(`node${String(numbered.size + 1).padStart(8, '0')}`));
    if (!(object instanceof PDFDict) || holders.some((key) => object.has(key))) collect(object, found);
  }
  for (const { id, put } of found) put(numbered.get(id) ?? PDFString.of(id));
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const tree = root?.lookupMaybe(PDFName.of('IDTree'), PDFDict);
  const pairs = readBaum(tree, 'Names').map(([key, value]) => [keyOf(key), value] as const);
  if (tree) fillBaum(tree, pairs.sort(byText(([key]) => key)).values());
}

const keyOf = (key: PDFObject): string => (key instanceof PDFString ? key.asString() : '');

/** Puts pairs into the leaves of a name tree, as many as each has; gives the first and the last key. */
function fillBaum(node: PDFDict, pairs: Iterator<readonly [string, PDFObject], undefined>): readonly [string, string] {
  const keys: string[] = [];
  const names = node.lookupMaybe(PDFName.of('Names'), PDFArray);
  for (let index = 0; index < (names?.size() ?? 0); index += 2) {
    const [key, value] = pairs.next().value ?? [];
    if (key === undefined || value === undefined) continue;
    names?.set(index, PDFString.of(key));
    names?.set(index + 1, value);
    keys.push(key);
  }
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (let index = 0; index < (kids?.size() ?? 0); index++) {
    const kid = kids?.lookupMaybe(index, PDFDict);
    if (kid) keys.push(...fillBaum(kid, pairs));
  }
  const limits = [keys[0] ?? '', keys.at(-1) ?? ''] as const;
  if (node.has(PDFName.of('Limits')))
    node.set(PDFName.of('Limits'), node.context.obj(limits.map((key) => PDFString.of(key))));
  return limits;
}

/** Collects the ids inside an object. References are not followed. */
function collect(object: PDFObject, found: ElementPlace[]): void {
  const visit = (value: PDFObject, put: (id: PDFString) => void): void => {
    if (!(value instanceof PDFString)) return collect(value, found);
    const id = value.asString();
    if (pattern.test(id)) found.push({ id, put });
  };
  if (object instanceof PDFDict) for (const [key, value] of object.entries()) visit(value, (id) => object.set(key, id));
  else if (object instanceof PDFArray)
    for (let i = 0; i < object.size(); i++) visit(object.get(i), (id) => object.set(i, id));
}
