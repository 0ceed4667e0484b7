// ISO 14289-1, 7.18.5: every link says in words where it leads.
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { Container } from '../../../render/tree/h.ts';
import { hasClass, toText } from '../../../render/tree/text.ts';
import { visitElements } from '../../../render/tree/visit.ts';

/** The words of every link of a document by its address; those that stand first, and page numbers left out. */
export function readVerweistexte(document: Container): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  visitElements(document, ({ tagName, properties: { href }, children }) => {
    if (tagName !== 'a' || typeof href !== 'string') return;
    const text = toText(children, (element) => hasClass(element, 'pn'));
    if (text !== '' && !texts.has(href)) texts.set(href, text);
  });
  return texts;
}

/** Gives every link its words: with the page for a place in the document, with the address for one outside. */
export function describeLinks(
  document: PDFDocument,
  texts: ReadonlyMap<string, string>,
  pages: ReadonlyMap<string, number>,
): void {
  for (const page of document.getPages())
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const link = document.context.lookup(ref, PDFDict);
      if (link.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue;
      link.set(PDFName.of('Contents'), PDFHexString.fromText(describe(link, texts, pages)));
    }
}

function describe(link: PDFDict, texts: ReadonlyMap<string, string>, pages: ReadonlyMap<string, number>): string {
  const dest = link.get(PDFName.of('Dest'));
  if (dest instanceof PDFName) {
    const id = dest.decodeText();
    const page = pages.get(id);
    return `${texts.get(`#${id}`) ?? id}${page === undefined ? '' : `, Seite ${page}`}`;
  }
  const uri = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString);
  const address = uri?.decodeText() ?? '';
  const text = texts.get(address);
  return text === undefined || text === address ? `Verweis nach ${address}` : `${text} (${address})`;
}
