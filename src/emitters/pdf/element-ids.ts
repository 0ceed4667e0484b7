// Renames the structure elements of a printed PDF. Chromium names them by numbers of its own, which differ from one run to
// the next although the document is the same.
import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from 'pdf-lib';

const pattern = /^node\d{8}$/;

/** Gives the elements numbers without gaps from 1, in the order that they have; the sorted ID tree thus stays sorted. */
export function renumberElements(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const ids = new Set<string>();
  for (const object of objects) replaceStrings(object, (text) => void ids.add(text));
  const numbers = new Map([...ids].sort().map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]));
  for (const object of objects) replaceStrings(object, (text) => numbers.get(text));
}

/** Replaces the ids inside an object by what `rename` says; undefined leaves them. References are not followed. */
function replaceStrings(object: PDFObject, rename: (text: string) => string | undefined): void {
  const replace = (value: PDFObject, put: (value: PDFObject) => void): void => {
    if (!(value instanceof PDFString)) return replaceStrings(value, rename);
    const text = value.asString();
    const next = pattern.test(text) ? rename(text) : undefined;
    if (next !== undefined) put(PDFString.of(next));
  };
  if (object instanceof PDFDict)
    for (const [key, value] of object.entries()) replace(value, (next) => object.set(key, next));
  else if (object instanceof PDFArray)
    for (const [index, value] of object.asArray().entries()) replace(value, (next) => object.set(index, next));
}
