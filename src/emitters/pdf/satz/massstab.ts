// Whether the browser printed a document at its own size: it shrinks all pages when anything is wider than its page.
import { type PDFDocument, PDFName } from 'pdf-lib';
import { readOperations } from '../../../stages/pdf/content-stream.ts';
import { findStream, readStream } from '../konform/streams.ts';

/** Points to a CSS pixel. */
const punkte = 0.75;

/**
 * The size of what Chromium printed as a share of what its style sheets say: 1 unless it shrank the document. The first two
 * matrices of a page (ISO 32000-1, 8.3.4) are the printer's and the document's; what is drawn has others after them.
 */
export function readMassstab(document: PDFDocument): number {
  const stream = findStream(document, document.getPages()[0]?.node.get(PDFName.of('Contents')));
  let massstab = 1 / punkte;
  let matrices = 0;
  for (const { name, operands } of readOperations(stream ? readStream(stream) : '')) {
    if (name !== 'cm') continue;
    massstab *= Number.parseFloat(operands);
    if (++matrices === 2) return massstab;
  }
  return 1;
}
