// The content streams of a document: reading one as text, and putting another in its place.
import { decodePDFRawStream, type PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';

export const isForm = (dict: PDFDict): boolean => dict.get(PDFName.of('Subtype')) === PDFName.of('Form');

/** The decoded bytes of a stream as latin1 text. */
export const readStream = (stream: PDFRawStream): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

/** Gives a stream another content; everything else about it stays. */
export function replaceStream(document: PDFDocument, ref: PDFRef, stream: PDFRawStream, content: string): void {
  const next = document.context.flateStream(Buffer.from(content, 'latin1'));
  for (const [key, value] of stream.dict.entries())
    if (!['Filter', 'DecodeParms', 'Length'].includes(key.decodeText())) next.dict.set(key, value);
  const raw = PDFRawStream.of(next.dict, next.getContents());
  document.context.assign(ref, raw);
}

/** A stream by its reference; undefined where there is none. */
export function findStream(document: PDFDocument, ref: unknown): PDFRawStream | undefined {
  const object = ref instanceof PDFRef ? document.context.lookup(ref) : undefined;
  return object instanceof PDFRawStream ? object : undefined;
}
