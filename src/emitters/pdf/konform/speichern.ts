// Writes a document out as a file (ISO 32000-1, 7.5): what is no stream goes into object streams, and a cross-reference stream
// ends it. pdf-lib would do the same with a compression in JavaScript, which takes most of its time.
import { type PDFDocument, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';
import type { PdfNorm } from '../../pdf-norm.ts';
import { compress } from './streams.ts';

/** How many objects one object stream holds. */
const perStream = 500;
/** The version, and a comment that shows the file to be binary (ISO 19005-2, 6.1.2). */
const headOf = (norm: PdfNorm): Buffer =>
  Buffer.from(`%PDF-${norm === 'ua2' ? '2.0' : '1.7'}\n%\x81\x81\x81\x81\n`, 'latin1');

/** Where an object is found (7.5.8.3): 1, offset, 0 for one of its own; 2, number of the object stream, place in it. */
type XrefEntry = readonly [kind: number, where: number, place: number];

/** The parts of a file in the making, and where its objects lie. */
class Datei {
  readonly entries = new Map<number, XrefEntry>();
  readonly parts: Uint8Array[] = [];
  size = 0;

  /** Adds an object under its number. */
  put(number: number, object: PDFStream): void {
    this.entries.set(number, [1, this.size, 0]);
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    this.add(Buffer.concat([Buffer.from(`${number} 0 obj\n`), bytes, Buffer.from('\nendobj\n')]));
  }

  add(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.size += bytes.length;
  }
}

/** The bytes of a document that was read from what Chromium printed. The same document gives the same bytes. */
export async function save(document: PDFDocument, norm: PdfNorm = 'ua1'): Promise<Uint8Array> {
  const { context } = document;
  const datei = new Datei();
  datei.add(headOf(norm));
  const streams: Promise<readonly [number, PDFStream]>[] = [];
  const begin = async (number: number, stream: PDFStream): Promise<readonly [number, PDFStream]> => [
    number,
    await compress(stream),
  ];
  const small: [PDFRef, PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFStream) streams.push(begin(ref.objectNumber, object));
    else small.push([ref, object]);
  let number = context.largestObjectNumber;
  for (let at = 0; at < small.length; at += perStream)
    streams.push(begin(++number, joinObjects(document, datei, number, small.slice(at, at + perStream))));
  for (const [each, stream] of await Promise.all(streams)) datei.put(each, stream);
  const start = datei.size;
  datei.put(number + 1, await compress(listReferences(document, datei, number + 1)));
  datei.add(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(datei.parts);
}

/** Several objects as one object stream (7.5.7). */
function joinObjects(
  { context }: PDFDocument,
  datei: Datei,
  number: number,
  objects: readonly (readonly [PDFRef, PDFObject])[],
): PDFStream {
  const places: number[] = [];
  let bodies = '';
  for (const [index, [{ objectNumber }, object]] of objects.entries()) {
    datei.entries.set(objectNumber, [2, number, index]);
    places.push(objectNumber, bodies.length);
    // Its text is one sign a byte, and comes in half the time of its bytes.
    bodies += `${object.toString()}\n`;
  }
  const first = `${places.join(' ')}\n`;
  return context.stream(Buffer.from(first + bodies, 'latin1'), {
    Type: 'ObjStm',
    N: objects.length,
    First: first.length,
  });
}

/** The cross-reference stream, which is the trailer too (7.5.8). */
function listReferences({ context }: PDFDocument, datei: Datei, number: number): PDFStream {
  const { Root, Info, ID } = context.trailerInfo;
  datei.entries.set(number, [1, datei.size, 0]);
  const table = Buffer.alloc((number + 1) * 7);
  table.writeUInt16BE(0xffff, 5);
  for (const [at, [kind, where, place]] of datei.entries) {
    table.writeUInt8(kind, at * 7);
    table.writeUInt32BE(where, at * 7 + 1);
    table.writeUInt16BE(place, at * 7 + 5);
  }
  return context.stream(table, {
    Type: 'XRef',
    Size: number + 1,
    W: [1, 4, 2],
    ...(Root && { Root }),
    ...(Info && { Info }),
    ...(ID && { ID }),
  });
}
