// What the readers of images made of pixels share.

/** The bytes as numbers: reading beyond their end throws RangeError, and thus a file that has been cut off is known. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The letters of a stretch, a letter a byte. */
export const lettersAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** A number of four bytes, the high or the low one first. */
export function uint32(value: number, low = false): Uint8Array {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value, low);
  return bytes;
}

/** The pieces as one. */
export const join = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));
