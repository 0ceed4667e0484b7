// ISO 14289-1, 7.18.5: every link says in words where it leads.
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { toText, unescapeHtml } from '../../../render/worte/format.ts';

/** The words of every link of an HTML document by its address; those that stand first, and page numbers left out. */
export function readVerweistexte(html: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [, href = '', inner = ''] of html.matchAll(/<a\s[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)) {
    const text = toText(inner.replaceAll(/<span class="pn"[^>]*>[^<]*<\/span>/g, ''));
    const key = unescapeHtml(href);
    if (text !== '' && !texts.has(key)) texts.set(key, text);
  }
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
