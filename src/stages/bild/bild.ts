// What an image's bytes say of it, without decoding a single pixel: enough to know whether print and website can show it; and
// the bytes as they are published, without what came along with the pixels.
import { bildtypOf } from '../../domain/bildtypen.ts';
import type { Bild } from '../../model/facts.ts';
import { readRaster, startOf, stripRaster } from './raster.ts';
import { stripSvg } from './svg/strip.ts';
import { readSvg } from './svg/svg.ts';

/** How other files begin, and what they are called. */
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
  const raster = readRaster(bytes);
  if (raster) return raster;
  const start = startOf(bytes);
  if (/^(?:\xef\xbb\xbf)?\s*</.test(start)) return readSvg(bytes);
  const fremd = fremde.find(([pattern]) => pattern.test(start))?.[1] ?? 'keine Bilddatei';
  return { bytes: bytes.length, fehler: `die Datei ist ${fremd}` };
}

/**
 * The bytes of a file as they go out: of an image only what shows it. EXIF with place and author, XMP, comments, what stands
 * behind the end, titles and layers of drawing programs are left out; pixels, colours and orientation stay. Any other file
 * is given as it is.
 */
export function stripBild(file: string, bytes: Uint8Array): Uint8Array {
  const raster = stripRaster(bytes);
  if (raster) return raster.bytes;
  if (bildtypOf(file) !== 'svg') return bytes;
  const svg = stripSvg(new TextDecoder().decode(bytes));
  return svg === undefined ? bytes : Buffer.from(svg);
}
