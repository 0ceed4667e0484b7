// Bookmarks (ISO 32000-1, 12.3.3) are the headings in their own words: Chromium leaves out the blank where a heading takes a new line.
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { Container } from '../../../render/tree/h.ts';
import { isHeading, toText, toUeberschrift } from '../../../render/tree/text.ts';
import { findElements } from '../../../render/tree/visit.ts';

/**
 * The letters of a heading: without blanks, and without soft hyphens and what Chromium draws for them at the end of a line. Words
 * from right to left come in another order: their letters are sorted.
 */
const squeeze = (text: string): string =>
  text
    .replaceAll(/\s+|\u00AD-?/g, '')
    .replaceAll(/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}]+/gu, (run) =>
      Array.from(run).sort().join(''),
    );

/** The headings of a document, by their letters without blanks. */
export const headingTexts = (document: Container): ReadonlyMap<string, string> =>
  new Map(findElements(document, isHeading).map((heading) => [squeeze(toText([heading])), toUeberschrift([heading])]));

/** Gives every bookmark the words of its heading. */
export function nameBookmarks(document: PDFDocument, ueberschriften: ReadonlyMap<string, string>): void {
  const visit = (item: PDFDict | undefined): void => {
    for (let next = item; next; next = next.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = next.lookupMaybe(PDFName.of('Title'), PDFString, PDFHexString)?.decodeText() ?? '';
      const text = ueberschriften.get(squeeze(title));
      if (text !== undefined) next.set(PDFName.of('Title'), PDFHexString.fromText(text));
      visit(next.lookupMaybe(PDFName.of('First'), PDFDict));
    }
  };
  visit(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict));
}
