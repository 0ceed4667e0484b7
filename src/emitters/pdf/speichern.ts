// Writes a document out as a file (ISO 32000-1, 7.5): what is no stream goes into object streams, and a cross-reference stream
// ends it. pdf-lib would do the same with a compression in JavaScript, which takes most of its time.
import { type PDFDocument, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';
import { flate } from './streams.ts';

/** How many objects one object stream holds. */
const perStream = 500;
/** The version, and a comment that shows the file to be binary (ISO 19005-2, 6.1.2). */
const head = Buffer.from('%PDF-1.7\n%\x81\x81\x81\x81\n', 'latin1');

/** Where an object is found (7.5.8.3): 1, offset, 0 for one of its own; 2, number of the object stream, place in it. */
type Eintrag = readonly [kind: number, where: number, place: number];

/** The parts of a file in the making, and where its objects lie. */
class Datei {
  readonly entries = new Map<number, Eintrag>();
  readonly parts: Uint8Array[] = [head];
  size = head.length;

  /** Adds an object under its number. */
  put(number: number, object: PDFObject): void {
    this.entries.set(number, [1, this.size, 0]);
    this.add(Buffer.concat([Buffer.from(`${number} 0 obj\n`), bytesOf(object), Buffer.from('\nendobj\n')]));
  }

  add(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.size += bytes.length;
  }
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** The bytes of a document that was read from what Chromium printed. The same document gives the same bytes. */
export function save(document: PDFDocument): Uint8Array {
  const { context } = document;
  const datei = new Datei();
  const small: [PDFRef, PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFStream) datei.put(ref.objectNumber, object);
    else small.push([ref, object]);
  let number = context.largestObjectNumber;
  for (let at = 0; at < small.length; at += perStream)
    putTogether(document, datei, ++number, small.slice(at, at + perStream));
  const start = datei.size;
  putReferences(document, datei, number + 1);
  datei.add(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(datei.parts);
}

/** Adds several objects as one object stream (7.5.7). */
function putTogether(
  document: PDFDocument,
  datei: Datei,
  number: number,
  objects: readonly (readonly [PDFRef, PDFObject])[],
): void {
  const places: number[] = [];
  const bodies: Uint8Array[] = [];
  let size = 0;
  for (const [index, [{ objectNumber }, object]] of objects.entries()) {
    const body = Buffer.concat([bytesOf(object), Buffer.from('\n')]);
    datei.entries.set(objectNumber, [2, number, index]);
    places.push(objectNumber, size);
    bodies.push(body);
    size += body.length;
  }
  const first = Buffer.from(`${places.join(' ')}\n`);
  const dict = { Type: 'ObjStm', N: objects.length, First: first.length };
  datei.put(number, flate(document, Buffer.concat([first, ...bodies]), dict));
}

/** Adds the cross-reference stream, which is the trailer too (7.5.8). */
function putReferences(document: PDFDocument, datei: Datei, number: number): void {
  const { Root, Info, ID } = document.context.trailerInfo;
  datei.entries.set(number, [1, datei.size, 0]);
  const table = Buffer.alloc((number + 1) * 7);
  table.writeUInt16BE(0xffff, 5);
  for (const [at, [kind, where, place]] of datei.entries) {
    table.writeUInt8(kind, at * 7);
    table.writeUInt32BE(where, at * 7 + 1);
    table.writeUInt16BE(place, at * 7 + 5);
  }
  const dict = {
    Type: 'XRef',
    Size: number + 1,
    W: [1, 4, 2],
    ...(Root && { Root }),
    ...(Info && { Info }),
    ...(ID && { ID }),
  };
  datei.put(number, flate(document, table, dict));
}
