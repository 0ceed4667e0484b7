// PNG (ISO/IEC 15948): a row of chunks up to IEND, each with its length before and its checksum behind it.
import { crc32 } from 'node:zlib';
import type { Bild } from '../../model/facts.ts';
import { join, lettersAt, uint32, viewOf } from './bytes.ts';
import { readAngaben, readExif, writeExif } from './exif.ts';

/** A chunk from its length to its checksum. */
interface Chunk {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Throws RangeError where the file ends before IEND does. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  for (let [from, name] = [8, '']; name !== 'IEND';) {
    const to = from + 12 + view.getUint32(from);
    if (to > bytes.length) throw new RangeError('A chunk ends behind the file');
    name = lettersAt(bytes, from + 4, 4);
    yield { name, from, to };
    from = to;
  }
}

const dataOf = (bytes: Uint8Array, { from, to }: Chunk): Uint8Array => bytes.subarray(from + 8, to - 4);

/** `acTL` before the picture makes it move. */
export function readPng(bytes: Uint8Array): Bild {
  const view = viewOf(bytes);
  const [breite, hoehe] = [view.getUint32(16), view.getUint32(20)];
  const chunks = [...chunksOf(bytes)];
  const nennt = new Set(
    chunks.flatMap((chunk) => {
      if (chunk.name === 'eXIf') return readExif(dataOf(bytes, chunk)).nennt;
      return /^[itz]/.test(chunk.name) ? readAngaben(dataOf(bytes, chunk)) : [];
    }),
  );
  const bewegt = chunks.some(({ name, from }) => name === 'acTL' && view.getUint32(from + 8) > 1);
  return { typ: 'png', bytes: bytes.length, breite, hoehe, bewegt, ...(nennt.size > 0 && { nennt: [...nennt] }) };
}

/** What makes the picture, its colours, its size on paper and its movement. */
const kept = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(' '));

/** The image without all that says something of it beside its pixels; of EXIF the orientation stays. Throws RangeError as above. */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const pieces = [...chunksOf(bytes)].flatMap((chunk) => {
    if (kept.has(chunk.name)) return bytes.subarray(chunk.from, chunk.to);
    if (chunk.name === 'iCCP') return nameProfile(dataOf(bytes, chunk));
    const exif = chunk.name === 'eXIf' ? writeExif(readExif(dataOf(bytes, chunk)).orientierung) : undefined;
    return exif ? writeChunk('eXIf', exif) : [];
  });
  return join([bytes.subarray(0, 8), ...pieces]);
}

/** A colour profile stands behind a name that anybody may have chosen. */
function nameProfile(data: Uint8Array): Uint8Array {
  return writeChunk('iCCP', join([Buffer.from('ICC'), data.subarray(Math.max(0, data.indexOf(0)))]));
}

function writeChunk(name: string, data: Uint8Array): Uint8Array {
  const body = join([Buffer.from(name, 'latin1'), data]);
  return join([uint32(data.length), body, uint32(crc32(body))]);
}
