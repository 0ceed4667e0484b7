// Links and bookmarks that lead to a place by its name lead to the place itself: names of several parts would clash.
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream } from 'pdf-lib';
import { readBaum } from './baum.ts';
import { decodeText, name } from '../pdfname.ts';

const textOf = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFName ? object.decodeText() : decodeText(object);

/** The places by their names (ISO 32000-1, 12.3.2.3): of the dictionary Dests and of the name tree. */
function readNamen({ catalog, context }: PDFDocument): ReadonlyMap<string, PDFArray> {
  const dictionary = catalog.lookupMaybe(name('Dests'), PDFDict)?.entries() ?? [];
  const tree = catalog.lookupMaybe(name('Names'), PDFDict)?.lookupMaybe(name('Dests'), PDFDict);
  const found = new Map<string, PDFArray>();
  for (const [key, value] of [...dictionary, ...readBaum(tree, 'Names')]) {
    const place = context.lookup(value);
    const array = place instanceof PDFDict ? place.lookup(name('D')) : place;
    if (array instanceof PDFArray) found.set(textOf(key) ?? '', array);
  }
  return found;
}

/** Replaces every named place by the place. One that no name knows stays as it is and leads nowhere, as before. */
export function fixDestinations(document: PDFDocument): void {
  const places = readNamen(document);
  const fix = (dict: PDFDict, key: string): void => {
    const place = places.get(textOf(dict.lookup(name(key))) ?? '');
    if (place) dict.set(name(key), place.clone());
  };
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFRawStream) return;
    if (object instanceof PDFArray) return object.asArray().forEach(visit);
    if (!(object instanceof PDFDict)) return;
    fix(object, 'Dest');
    if (object.get(name('S')) === name('GoTo')) fix(object, 'D');
    for (const value of object.values()) visit(value);
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) visit(object);
}
