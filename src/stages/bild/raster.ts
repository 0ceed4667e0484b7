// The headers of images made of pixels. Readers give what the header says and throw RangeError where the file ends too early.
import type { Bild } from '../../model/facts.ts';

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The four letters that name a part of the file. */
const nameAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** PNG (ISO/IEC 15948): chunks up to IEND; `acTL` before the picture makes it move. */
export function readPng(bytes: Uint8Array): Bild {
  const view = viewOf(bytes);
  const [breite, hoehe] = [view.getUint32(16), view.getUint32(20)];
  let bewegt = false;
  for (let [at, name] = [8, '']; name !== 'IEND'; at += 12 + view.getUint32(at)) {
    name = nameAt(view, at + 4);
    if (name === 'acTL') bewegt = view.getUint32(at + 8) > 1;
    // The checksum that ends every chunk: where it is not there, the file has been cut off.
    view.getUint32(at + 8 + view.getUint32(at));
  }
  return { typ: 'png', bytes: bytes.length, breite, hoehe, bewegt };
}

/** JPEG (ISO/IEC 10918-1): segments up to the frame, which has the size; then the picture has to end. */
export function readJpeg(bytes: Uint8Array): Bild {
  const view = viewOf(bytes);
  let at = 2;
  while (!isFrame(view.getUint8(at + 1))) at += isSegment(view, at) ? 2 + view.getUint16(at + 2) : 1;
  const [hoehe, breite, farben] = [view.getUint16(at + 5), view.getUint16(at + 7), view.getUint8(at + 9)];
  if (findEnd(bytes, at) < 0) throw new RangeError('No end of image');
  return { typ: 'jpeg', bytes: bytes.length, breite, hoehe, vierfarbig: farben === 4 };
}

/** True for SOF0 to SOF15; three numbers among them mean something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** True where a segment with a length begins; before one there may be bytes to fill. */
const isSegment = (view: DataView, at: number): boolean =>
  view.getUint8(at) === 0xff && ![0, 1, 0xff].includes(view.getUint8(at + 1));

/** Where the marker EOI stands, behind some place; some programs put more behind it. */
function findEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.lastIndexOf(0xd9);
  while (at > from && bytes[at - 1] !== 0xff) at = bytes.lastIndexOf(0xd9, at - 1);
  return at > from ? at : -1;
}

/** GIF (89a): blocks up to the trailer; more than one picture makes it move. */
export function readGif(bytes: Uint8Array): Bild {
  const view = viewOf(bytes);
  const [breite, hoehe] = [view.getUint16(6, true), view.getUint16(8, true)];
  let at = 13 + paletteOf(view.getUint8(10));
  let bilder = 0;
  for (let block = view.getUint8(at); block !== 0x3b; block = view.getUint8(at)) {
    if (block === 0x2c) bilder++;
    at = skipParts(view, block === 0x2c ? at + 11 + paletteOf(view.getUint8(at + 9)) : at + 2);
  }
  return { typ: 'gif', bytes: bytes.length, breite, hoehe, bewegt: bilder > 1 };
}

/** The bytes of a table of colours, by the flags that announce it. */
const paletteOf = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** The place behind a row of parts, each led by its length; an empty one ends it. */
function skipParts(view: DataView, from: number): number {
  let at = from;
  while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
  return at + 1;
}

/** WebP (RFC 9649), in its three forms: VP8, VP8L, VP8X. */
export function readWebp(bytes: Uint8Array): Bild {
  const view = viewOf(bytes);
  if (8 + view.getUint32(4, true) > bytes.length) throw new RangeError('RIFF is longer than the file');
  return { typ: 'webp', bytes: bytes.length, ...readWebpHead(view) };
}

function readWebpHead(view: DataView): Pick<Bild, 'breite' | 'hoehe' | 'bewegt' | 'fehler'> {
  const low = (at: number): number => view.getUint16(at, true) & 0x3fff;
  const wide = (at: number): number => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (nameAt(view, 12)) {
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
