// Where the targets of a PDF's own links lie: what the page numbers of the contents are made of.
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from 'pdf-lib';

/** Reading options that neither change the file nor yield to other work. */
export const loadOptions = { updateMetadata: false, parseSpeed: Infinity } as const;

/**
 * The page (from 1) of every named target, by its id. Chromium writes a name dictionary `/Dests` (ISO 32000-1, 12.3.2.3)
 * with every id that a link of the document leads to.
 */
export function destinationPagesOf(document: PDFDocument): ReadonlyMap<string, number> {
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  const dests = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = new Map<string, number>();
  for (const [name, value] of dests?.entries() ?? []) {
    const page = document.context.lookup(value, PDFArray).get(0);
    const number = page instanceof PDFRef ? pages.get(page) : undefined;
    if (number !== undefined) found.set(name.decodeText(), number);
  }
  return found;
}
