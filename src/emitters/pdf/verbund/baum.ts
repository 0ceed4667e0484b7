// Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7): sorted pairs, spread over nodes.
import { PDFArray, PDFDict, PDFName, type PDFObject } from 'pdf-lib';

/** The pairs of a tree in their order, values as they are written; none where there is no tree. */
export function readBaum(node: PDFDict | undefined, list: 'Names' | 'Nums'): (readonly [PDFObject, PDFObject])[] {
  if (!node) return [];
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  const inner = (kids?.asArray() ?? []).flatMap((_kid, index) => readBaum(kids?.lookupMaybe(index, PDFDict), list));
  const flat = node.lookupMaybe(PDFName.of(list), PDFArray)?.asArray() ?? [];
  const own = flat.flatMap((key, index) => {
    const value = flat[index + 1];
    return index % 2 === 0 && value !== undefined ? [[key, value] as const] : [];
  });
  return [...inner, ...own];
}
