// The content streams of a document: reading one as text, and putting another in its place.
import { decodePDFRawStream, type PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';

export const isForm = (dict: PDFDict): boolean => dict.get(PDFName.of('Subtype')) === PDFName.of('Form');

/** The decoded bytes of a stream as latin1 text. */
export const readStream = (stream: PDFRawStream): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

/** Gives a stream another content, compressed or, where another step follows, as it is; everything else about it stays. */
export function replaceStream(
  { context }: PDFDocument,
  ref: PDFRef,
  { dict }: PDFRawStream,
  content: string,
  { compress }: { readonly compress: boolean },
): void {
  const bytes = Buffer.from(content, 'latin1');
  const next = compress ? context.flateStream(bytes) : context.stream(bytes);
  for (const [key, value] of dict.entries())
    if (!['Filter', 'DecodeParms', 'Length'].includes(key.decodeText())) next.dict.set(key, value);
  context.assign(ref, PDFRawStream.of(next.dict, next.getContents()));
}

/** A stream by its reference; undefined where there is none. */
export function findStream(document: PDFDocument, ref: unknown): PDFRawStream | undefined {
  const object = ref instanceof PDFRef ? document.context.lookup(ref) : undefined;
  return object instanceof PDFRawStream ? object : undefined;
}
