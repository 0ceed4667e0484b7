// What an image's bytes say of it, without decoding a single pixel: enough to know whether print and website can show it.
import type { Bild } from '../../model/facts.ts';
import { readGif, readJpeg, readPng, readWebp } from './raster.ts';
import { readSvg } from './svg.ts';

/** How the kinds begin that can be shown. */
const bekannte: readonly (readonly [RegExp, (bytes: Uint8Array) => Bild])[] = [
  [/^\x89PNG\r\n/, readPng],
  [/^\xff\xd8\xff/, readJpeg],
  [/^GIF8[79]a/, readGif],
  [/^RIFF[\s\S]{4}WEBP/, readWebp],
  [/^(?:\xef\xbb\xbf)?\s*</, readSvg],
];

/** How others begin, and what they are called. */
const fremde: readonly (readonly [RegExp, string])[] = [
  [/^(?:II\*\0|MM\0\*)/, 'ein TIFF-Bild'],
  [/^[\s\S]{4}ftyp(?:heic|heix|mif1|msf1|hevc)/, 'ein HEIC-Bild, wie Telefone es aufnehmen'],
  [/^[\s\S]{4}ftypavi[fs]/, 'ein AVIF-Bild'],
  [/^BM/, 'ein BMP-Bild'],
  [/^%PDF/, 'eine PDF-Datei'],
  [/^PK/, 'ein Archiv oder ein Office-Dokument'],
];

/** Reads an image. Never throws for what is in the bytes: what cannot be read has a `fehler`. */
export function readBild(bytes: Uint8Array): Bild {
  if (bytes.length === 0) return { bytes: 0, fehler: 'die Datei ist leer' };
  // Byte by byte: a TextDecoder of that name decodes Windows-1252, but not in every Node.
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const read = bekannte.find(([pattern]) => pattern.test(start))?.[1];
  if (read) return readWhole(bytes, read);
  const fremd = fremde.find(([pattern]) => pattern.test(start))?.[1] ?? 'keine Bilddatei';
  return { bytes: bytes.length, fehler: `die Datei ist ${fremd}` };
}

/** A reader runs over the end of a file that has been cut off: that is how it is known. */
function readWhole(bytes: Uint8Array, read: (bytes: Uint8Array) => Bild): Bild {
  try {
    const bild = read(bytes);
    return bild.fehler === undefined && (bild.breite === 0 || bild.hoehe === 0)
      ? { ...bild, fehler: 'es hat keine Fläche' }
      : bild;
  } catch (error) {
    if (error instanceof RangeError) return { bytes: bytes.length, fehler: 'die Datei ist unvollständig' };
    throw error;
  }
}
