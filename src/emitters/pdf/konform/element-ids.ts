// Renames the structure elements of a printed PDF. Chromium names them by numbers of its own, which differ from one run to
// the next although the document is the same.
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFString } from 'pdf-lib';

const pattern = /^node\d{8}$/;

/** What has an id somewhere has one of these keys: the id, the heads of a cell, the tree of the ids (ISO 32000-1, 14.7.2). */
const holders = ['ID', 'A', 'IDTree', 'Names', 'Limits'].map((key) => PDFName.of(key));

/** A place in the document that holds an id. */
interface ElementPlace {
  readonly id: string;
  readonly put: (id: PDFString) => void;
}

/** Gives the elements numbers without gaps from 1, in the order that they have; the sorted ID tree thus stays sorted. */
export function renumberElements(document: PDFDocument): void {
  const found: ElementPlace[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (!(object instanceof PDFDict) || holders.some((key) => object.has(key))) collect(object, found);
  const ids = [...new Set(found.map(({ id }) => id))].sort();
  const numbered = new Map(ids.map((id, index) => [id, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]));
  for (const { id, put } of found) put(numbered.get(id) ?? PDFString.of(id));
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
