// The content streams of a document: reading one as text, and putting another in its place.
import { deflateSync, inflateSync } from 'node:zlib';
import { decodePDFRawStream, type PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';

export const isForm = (dict: PDFDict): boolean => dict.get(PDFName.of('Subtype')) === PDFName.of('Form');

/** The decoded bytes of a stream as latin1 text. */
export function readStream(stream: PDFRawStream): string {
  const { dict, contents } = stream;
  const isPlain = dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !dict.has(PDFName.of('DecodeParms'));
  return (isPlain ? inflateSync(contents) : Buffer.from(decodePDFRawStream(stream).decode())).toString('latin1');
}

type Angaben = Parameters<PDFDocument['context']['stream']>[1];

/** A compressed stream. Node's zlib takes a third of the time of pdf-lib's; Node 20, 22 and 24 give the same bytes. */
export const flate = ({ context }: PDFDocument, content: Uint8Array, angaben: Angaben = {}): PDFRawStream =>
  context.stream(deflateSync(content), { ...angaben, Filter: 'FlateDecode' });

/** Gives a stream another content; everything else about it stays. */
export function replaceStream(document: PDFDocument, ref: PDFRef, { dict }: PDFRawStream, content: string): void {
  const next = flate(document, Buffer.from(content, 'latin1'));
  for (const [key, value] of dict.entries())
    if (!['/Filter', '/DecodeParms', '/Length'].includes(key.asString())) next.dict.set(key, value);
  document.context.assign(ref, next);
}

/** A stream by its reference; undefined where there is none. */
export function findStream(document: PDFDocument, ref: unknown): PDFRawStream | undefined {
  const object = ref instanceof PDFRef ? document.context.lookup(ref) : undefined;
  return object instanceof PDFRawStream ? object : undefined;
}
