// WebP (RFC 9649): a RIFF file of chunks, in three forms: VP8, VP8L, and VP8X for what has more than pixels.
import type { Bild, Bildangabe } from '../../model/facts.ts';
import { join, lettersAt, uint32, viewOf } from './bytes.ts';
import { readAngaben, readExif, writeExif } from './exif.ts';

/** A chunk from its name to its end, a byte to fill included. */
interface Chunk {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The chunks between two places. Throws RangeError where one is longer than that. */
function* chunksOf(bytes: Uint8Array, start: number, end: number): Generator<Chunk> {
  const view = viewOf(bytes);
  for (let from = start; from + 8 <= end;) {
    const to = from + 8 + view.getUint32(from + 4, true);
    if (to > end) throw new RangeError('A chunk ends behind the file');
    yield { name: lettersAt(bytes, from, 4), from, to: Math.min(to + (to & 1), end) };
    from = to + (to & 1);
  }
}

/** The chunks of the file; without VP8X the first of them is the whole picture. */
function listChunks(bytes: Uint8Array): readonly Chunk[] {
  const end = 8 + viewOf(bytes).getUint32(4, true);
  if (end > bytes.length) throw new RangeError('RIFF is longer than the file');
  const chunks = [...chunksOf(bytes, 12, end)];
  return chunks[0]?.name === 'VP8X' ? chunks : chunks.slice(0, 1);
}

const dataOf = (bytes: Uint8Array, { from, to }: Chunk): Uint8Array => bytes.subarray(from + 8, to);

/** What a WebP says of itself. */
export function readWebp(bytes: Uint8Array): Bild {
  const nennt = new Set(
    listChunks(bytes).flatMap((chunk): readonly Bildangabe[] => {
      if (chunk.name === 'EXIF') return readExif(dataOf(bytes, chunk)).nennt;
      return chunk.name === 'XMP ' ? readAngaben(dataOf(bytes, chunk)) : [];
    }),
  );
  return { typ: 'webp', bytes: bytes.length, ...readHead(bytes), ...(nennt.size > 0 && { nennt: [...nennt] }) };
}

function readHead(bytes: Uint8Array): Pick<Bild, 'breite' | 'hoehe' | 'bewegt' | 'fehler'> {
  const view = viewOf(bytes);
  const low = (at: number): number => view.getUint16(at, true) & 0x3fff;
  const wide = (at: number): number => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (lettersAt(bytes, 12, 4)) {
    case 'VP8 ':
      return { breite: low(26), hoehe: low(28) };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { breite: 1 + (bits & 0x3fff), hoehe: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case 'VP8X':
      return { breite: wide(24), hoehe: wide(27), bewegt: (view.getUint8(20) & 2) !== 0 };
    default:
      return { fehler: 'die Datei ist beschädigt' };
  }
}

const kept = new Set(['VP8 ', 'VP8L', 'ICCP', 'ALPH', 'ANIM']);
/** Where a picture's own chunks begin, behind its place, size and timing. */
const frameHead = 24;
/** The flags of VP8X that announce EXIF and XMP. */
const [exifFlag, xmpFlag] = [0x08, 0x04];

/** The image without all that says something of it beside its pixels; of EXIF the orientation stays. Throws RangeError as above. */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const chunks = listChunks(bytes);
  const said = chunks.find(({ name }) => name === 'EXIF');
  const exif = said && writeExif(readExif(dataOf(bytes, said)).orientierung);
  const pieces = chunks.flatMap((chunk) => {
    if (chunk.name === 'VP8X') return setFlags(bytes.subarray(chunk.from, chunk.to), exif !== undefined);
    if (chunk.name === 'ANMF') return stripFrame(bytes, chunk);
    if (chunk === said && exif) return writeChunk('EXIF', exif);
    return kept.has(chunk.name) ? bytes.subarray(chunk.from, chunk.to) : [];
  });
  const body = join([Buffer.from('WEBP'), ...pieces]);
  return join([Buffer.from('RIFF'), uint32(body.length, true), body]);
}

function setFlags(chunk: Uint8Array, hasExif: boolean): Uint8Array {
  const copy = Uint8Array.from(chunk);
  copy[8] = ((copy[8] ?? 0) & ~exifFlag & ~xmpFlag) | (hasExif ? exifFlag : 0);
  return copy;
}

/** One picture of several, of which only the picture stays. */
function stripFrame(bytes: Uint8Array, { from, to }: Chunk): Uint8Array {
  const inner = [...chunksOf(bytes, from + frameHead, to)].filter(({ name }) => kept.has(name));
  const head = bytes.subarray(from + 8, from + frameHead);
  return writeChunk('ANMF', join([head, ...inner.map((chunk) => bytes.subarray(chunk.from, chunk.to))]));
}

const writeChunk = (name: string, data: Uint8Array): Uint8Array =>
  join([Buffer.from(name), uint32(data.length, true), data, new Uint8Array(data.length & 1)]);
