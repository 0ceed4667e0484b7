// Bookmarks of several parts in one outline (ISO 32000-1, 12.3.3): those of an Anlage below that of its cover sheet.
import { PDFDict, type PDFDocument, PDFNumber, PDFRef } from 'pdf-lib';
import { name } from '../pdfname.ts';

/** The topmost bookmarks of a document, taken out of their outline. */
export function takeLesezeichen(document: PDFDocument): PDFRef[] {
  const outline = document.catalog.lookupMaybe(name('Outlines'), PDFDict);
  const found: PDFRef[] = [];
  let next = outline?.get(name('First'));
  while (next instanceof PDFRef && !found.includes(next)) {
    found.push(next);
    next = document.context.lookup(next, PDFDict).get(name('Next'));
  }
  for (const ref of found) {
    const item = document.context.lookup(ref, PDFDict);
    for (const key of ['Parent', 'Prev', 'Next']) item.delete(name(key));
  }
  return found;
}

/** Makes bookmarks the kids of another one, or of the outline itself; closed, only the parent is seen at first. */
export function hangLesezeichen(
  { context }: PDFDocument,
  parent: PDFRef,
  kids: readonly PDFRef[],
  { closed }: { readonly closed: boolean },
): void {
  const [first, last] = [kids[0], kids.at(-1)];
  if (!first || !last) return;
  const dict = context.lookup(parent, PDFDict);
  for (const [index, kid] of kids.entries()) {
    const item = context.lookup(kid, PDFDict);
    item.set(name('Parent'), parent);
    const [before, after] = [kids[index - 1], kids[index + 1]];
    if (before) item.set(name('Prev'), before);
    if (after) item.set(name('Next'), after);
  }
  const visible = kids.map((kid) => 1 + Math.max(0, countOf(context.lookup(kid, PDFDict))));
  const count = visible.reduce((sum, each) => sum + each, 0);
  dict.set(name('First'), first);
  dict.set(name('Last'), last);
  dict.set(name('Count'), PDFNumber.of(closed ? -count : count));
}

const countOf = (item: PDFDict): number => item.lookupMaybe(name('Count'), PDFNumber)?.asNumber() ?? 0;
