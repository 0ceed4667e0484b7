// Images made of pixels: which kind a file is, by how it begins, and who reads it.
import type { Bildtyp } from '../../domain/bildtypen.ts';
import type { Bild } from '../../model/facts.ts';
import { readGif, stripGif } from './gif.ts';
import { readJpeg, stripJpeg } from './jpeg.ts';
import { readPng, stripPng } from './png.ts';
import { readWebp, stripWebp } from './webp.ts';

/** One kind of image. Both functions throw RangeError where the file ends too early. */
interface RasterReader {
  readonly typ: Bildtyp;
  readonly start: RegExp;
  readonly read: (bytes: Uint8Array) => Bild;
  /** Gives the image without what says something of it beside its pixels. */
  readonly strip: (bytes: Uint8Array) => Uint8Array;
}

const alle: readonly RasterReader[] = [
  { typ: 'png', start: /^\x89PNG\r\n/, read: readPng, strip: stripPng },
  { typ: 'jpeg', start: /^\xff\xd8\xff/, read: readJpeg, strip: stripJpeg },
  { typ: 'gif', start: /^GIF8[79]a/, read: readGif, strip: stripGif },
  { typ: 'webp', start: /^RIFF[\s\S]{4}WEBP/, read: readWebp, strip: stripWebp },
];

/** How a file begins, a letter a byte: a TextDecoder of that name decodes Windows-1252, but not in every Node. */
export const startOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 64));

/** Reads an image of a kind that is known; undefined for any other file. */
export function readRaster(bytes: Uint8Array): Bild | undefined {
  const leser = findLeser(bytes);
  return (
    leser &&
    (attempt(() => checkSize(leser.read(bytes))) ?? { bytes: bytes.length, fehler: 'die Datei ist unvollständig' })
  );
}

/** An image without all that came along with its pixels; undefined where it is of no known kind or cannot be read. */
export function stripRaster(bytes: Uint8Array): { readonly typ: Bildtyp; readonly bytes: Uint8Array } | undefined {
  const leser = findLeser(bytes);
  return leser && attempt(() => ({ typ: leser.typ, bytes: leser.strip(bytes) }));
}

function findLeser(bytes: Uint8Array): RasterReader | undefined {
  const start = startOf(bytes);
  return alle.find((each) => each.start.test(start));
}

const checkSize = (bild: Bild): Bild =>
  bild.fehler === undefined && (bild.breite === 0 || bild.hoehe === 0)
    ? { ...bild, fehler: 'es hat keine Fläche' }
    : bild;

/** A reader runs over the end of a file that has been cut off: that is how it is known. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
