// Everything that somebody could find in a file: its bytes, what is packed in them, and texts in the ways in which formats write
// them. Nothing of konzept's own readers is used here.
import { inflateRawSync, inflateSync } from 'node:zlib';

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** What lies packed at a place; undefined where nothing does. */
function unpack(bytes: Uint8Array, at: number, inflate: typeof inflateSync): Uint8Array | undefined {
  try {
    return inflate(bytes.subarray(at), { finishFlush: 2 });
  } catch {
    return undefined;
  }
}

/** All texts in a file: it itself first, then what is packed in it, whatever that holds in its turn. */
export function entpacke(bytes: Uint8Array, tiefe = 0): string[] {
  const text = latin1(bytes);
  const parts: (Uint8Array | undefined)[] = [];
  if (tiefe < 4) {
    // PDF streams and the parts of a ZIP archive, wherever they begin.
    for (const { index, 0: word } of text.matchAll(/stream\r?\n/g))
      parts.push(unpack(bytes, index + word.length, inflateSync));
    for (const { index } of text.matchAll(/PK/g)) {
      const view = new DataView(bytes.buffer, bytes.byteOffset + index, bytes.byteLength - index);
      if (view.byteLength < 30 || view.getUint32(0) !== 0x504b0304) continue;
      const from = index + 30 + view.getUint16(26, true) + view.getUint16(28, true);
      if (view.getUint16(8, true) === 8) parts.push(unpack(bytes, from, inflateRawSync));
    }
    for (const [, data = ''] of text.matchAll(/;base64,([\w+/=]+)/g)) parts.push(Buffer.from(data, 'base64'));
    for (const [, digits = ''] of text.matchAll(/<([\da-f]{8,})>/gi)) parts.push(Buffer.from(digits, 'hex'));
  }
  return [text, ...parts.flatMap((part) => (part ? entpacke(part, tiefe + 1) : []))];
}

/** The ways in which a word may stand in a file. */
const writings = (word: string): readonly string[] => [
  word,
  latin1(Buffer.from(word, 'utf16le')),
  latin1(Buffer.from(word, 'utf16le').swap16()),
  Buffer.from(word).toString('hex'),
  Buffer.from(word).toString('hex').toUpperCase(),
  encodeURIComponent(word),
];

/** True where a word of ASCII letters stands anywhere in a file, packed or not, in large or small letters. */
export const enthaelt = (bytes: Uint8Array, word: string): boolean => {
  const texts = entpacke(bytes).map((text) => text.toLowerCase());
  return writings(word).some((writing) => texts.some((text) => text.includes(writing.toLowerCase())));
};
