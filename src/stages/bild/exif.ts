// What a photograph says of itself: which way up it is shown, and whether it names a place or a person (EXIF 2.32, XMP, IPTC-IIM).
import type { Bildangabe } from '../../model/facts.ts';

/** What stands in the metadata of an image, as far as it matters here. */
export interface Aufnahme {
  /** 1 to 8 as EXIF counts them; 1 is the way up in which the pixels lie. */
  readonly orientierung: number;
  readonly nennt: readonly Bildangabe[];
}

/** The tags of the first directory that name someone: Artist, Copyright, and what Windows calls the author. */
const personTags = new Set([0x013b, 0x8298, 0x9c9d]);
const [orientierungTag, gpsTag] = [0x0112, 0x8825];

/** Reads EXIF, with or without the name in front of it. What is broken ends the reading: half of it is still known. */
export function readExif(bytes: Uint8Array): Aufnahme {
  const start = latin1(bytes.subarray(0, 6)) === 'Exif\0\0' ? 6 : 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start);
  let orientierung = 1;
  const nennt = new Set<Bildangabe>();
  try {
    const low = view.getUint16(0) === 0x4949;
    const first = view.getUint32(4, low);
    for (let left = view.getUint16(first, low), at = first + 2; left > 0; left--, at += 12) {
      const tag = view.getUint16(at, low);
      if (tag === orientierungTag) orientierung = view.getUint16(at + 8, low);
      if (tag === gpsTag) nennt.add('ort');
      if (personTags.has(tag)) nennt.add('person');
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return { orientierung: orientierung >= 1 && orientierung <= 8 ? orientierung : 1, nennt: [...nennt] };
}

/** How the by-line and the copyright notice of IPTC-IIM begin: fields 80 and 116 of record 2. */
const iim = ['\x1c\x02\x50', '\x1c\x02\x74'];

/** What XMP or the caption record of a news agency (IPTC-IIM) names. */
export function readAngaben(bytes: Uint8Array): readonly Bildangabe[] {
  const text = latin1(bytes);
  return [
    ...(/GPSLatitude|photoshop:City|Iptc4xmpCore:Location/.test(text) ? (['ort'] as const) : []),
    ...(/<dc:creator|<dc:rights|photoshop:Credit/.test(text) || iim.some((start) => text.includes(start))
      ? (['person'] as const)
      : []),
  ];
}

/** EXIF that says nothing but which way up the image is shown; undefined where that need not be said. */
export const writeExif = (orientierung: number): Uint8Array | undefined =>
  orientierung === 1
    ? undefined
    : Uint8Array.from([
        ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8], // big-endian, the first directory follows at once
        ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientierung, 0, 0], // one entry: Orientation, one SHORT
        ...[0, 0, 0, 0], // no further directory
      ]);

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
