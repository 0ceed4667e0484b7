// JPEG (ISO/IEC 10918-1): a row of segments, each led by a marker; EXIF, XMP and comments are some of them.
import type { Bild, Bildangabe } from '../../model/facts.ts';
import { join, lettersAt, viewOf } from './bytes.ts';
import { readAngaben, readExif, writeExif } from './exif.ts';

/** A segment with its marker, and for a scan with the picture that follows it. */
interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

const [dht, jpg, dac, eoi, sos, dqt, dnl, dri] = [0xc4, 0xc8, 0xcc, 0xd9, 0xda, 0xdb, 0xdc, 0xdd];
const [app0, app1, app2, app13, app14] = [0xe0, 0xe1, 0xe2, 0xed, 0xee];

/** True for SOF0 to SOF15; three numbers among them mean something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![dht, jpg, dac].includes(marker);

/** True for TEM and the restarts, which stand alone, and for what is no marker. */
const isBare = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** The segments up to the end of the image; what follows it belongs to nothing. Throws RangeError where the file ends before it does. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes);
  for (let from = 2; ;) {
    // Bytes to fill may stand before a marker; some programs put others there.
    while (view.getUint8(from) !== 0xff || view.getUint8(from + 1) === 0xff) from++;
    const marker = view.getUint8(from + 1);
    if (marker === eoi) return;
    let to = from + 2;
    if (!isBare(marker)) {
      to += view.getUint16(to);
      if (to > bytes.length || to < from + 4) throw new RangeError('A segment ends behind the file');
      if (marker === sos) to = findScanEnd(bytes, to);
      yield { marker, from, to };
    }
    from = to;
  }
}

/** The place of the first marker behind the picture of a scan. */
function findScanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0xff && !isBare(next)) return at;
  }
  throw new RangeError('No end of image');
}

/** The size is in the frame. */
export function readJpeg(bytes: Uint8Array): Bild {
  const view = viewOf(bytes);
  const segments = [...segmentsOf(bytes)];
  const frame = segments.find(({ marker }) => isFrame(marker));
  if (!frame) throw new RangeError('No frame');
  const [hoehe, breite, farben] = [
    view.getUint16(frame.from + 5),
    view.getUint16(frame.from + 7),
    view.getUint8(frame.from + 9),
  ];
  const nennt = new Set(segments.flatMap((segment) => namesOf(bytes, segment)));
  return {
    typ: 'jpeg',
    bytes: bytes.length,
    breite,
    hoehe,
    vierfarbig: farben === 4,
    ...(nennt.size > 0 && { nennt: [...nennt] }),
  };
}

const isExif = (bytes: Uint8Array, { marker, from }: Segment): boolean =>
  marker === app1 && lettersAt(bytes, from + 4, 6) === 'Exif\0\0';

function namesOf(bytes: Uint8Array, segment: Segment): readonly Bildangabe[] {
  const { marker, from, to } = segment;
  if (isExif(bytes, segment)) return readExif(bytes.subarray(from + 4, to)).nennt;
  return marker === app1 || marker === app13 ? readAngaben(bytes.subarray(from + 4, to)) : [];
}

/** The image without all that says something of it beside its pixels; of EXIF the orientation stays. Throws RangeError as above. */
export const stripJpeg = (bytes: Uint8Array): Uint8Array => {
  let oriented = false;
  const kept = [...segmentsOf(bytes)].flatMap((segment) => {
    if (!isExif(bytes, segment)) return keepSegment(bytes, segment) ?? [];
    const exif = oriented ? undefined : writeExif(readExif(bytes.subarray(segment.from + 4, segment.to)).orientierung);
    oriented = true;
    return exif ? [Uint8Array.from([0xff, app1, 0, exif.length + 8]), Buffer.from('Exif\0\0'), exif] : [];
  });
  return join([bytes.subarray(0, 2), ...kept, Uint8Array.from([0xff, eoi])]);
};

/** What of a segment makes the picture: tables, frame and scans as they are, of the rest what tells colours and density. */
function keepSegment(bytes: Uint8Array, { marker, from, to }: Segment): Uint8Array | undefined {
  const is = (name: string): boolean => lettersAt(bytes, from + 4, name.length) === name;
  if (isFrame(marker) || [dht, dac, sos, dqt, dnl, dri].includes(marker)) return bytes.subarray(from, to);
  if (marker === app2 && is('ICC_PROFILE\0')) return bytes.subarray(from, to);
  // The first fourteen bytes behind its length; a small picture may follow them.
  if (marker === app0 && is('JFIF\0') && to >= from + 18)
    return join([Uint8Array.from([0xff, app0, 0, 16]), bytes.subarray(from + 4, from + 16), Uint8Array.from([0, 0])]);
  if (marker === app14 && is('Adobe') && to >= from + 16)
    return join([Uint8Array.from([0xff, app14, 0, 14]), bytes.subarray(from + 4, from + 16)]);
  return undefined;
}
