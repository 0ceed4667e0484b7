// Images of pixels that a drawing carries in itself, as addresses that hold their bytes (RFC 2397).
import type { Bildangabe } from '../../../model/facts.ts';
import { readRaster, stripRaster } from '../raster.ts';
import { type SvgElement, walkElements } from './tree.ts';

const bild = /^data:image\/(?:png|jpe?g|gif|webp)[;,]/i;

/** True for an address that holds an image of a kind that can be read. */
export const isEmbedded = (address: string): boolean => bild.test(address);

function decode(address: string): Uint8Array {
  const comma = address.indexOf(',');
  const data = address.slice(comma + 1);
  if (address.slice(0, comma).toLowerCase().endsWith(';base64')) return Buffer.from(data, 'base64');
  const letters = data.replaceAll(/%([\da-f]{2})/gi, (_code, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(letters, 'latin1');
}

/** What is to be said of the images in a drawing together. */
export function sumEmbedded(wurzel: SvgElement): {
  readonly pixel: number;
  readonly kaputt: boolean;
  readonly nennt: readonly Bildangabe[];
} {
  let [pixel, kaputt] = [0, false];
  const nennt = new Set<Bildangabe>();
  for (const { attribute } of walkElements(wurzel))
    for (const value of attribute.values()) {
      if (!isEmbedded(value.trim())) continue;
      const read = readRaster(decode(value.trim()));
      pixel += (read?.breite ?? 0) * (read?.hoehe ?? 0);
      kaputt ||= read === undefined || read.fehler !== undefined;
      for (const angabe of read?.nennt ?? []) nennt.add(angabe);
    }
  return { pixel, kaputt, nennt: [...nennt] };
}

/** An address with an image that says nothing of itself; any other value as it is. */
export function stripEmbedded(value: string): string {
  if (!isEmbedded(value.trim())) return value;
  const stripped = stripRaster(decode(value.trim()));
  return stripped ? `data:image/${stripped.typ};base64,${Buffer.from(stripped.bytes).toString('base64')}` : '';
}
