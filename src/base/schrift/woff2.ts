// Which characters a font file knows: the table cmap (OpenType) out of a WOFF2 file (W3C, WOFF File Format 2.0, 4 and 5).
import { brotliDecompressSync } from 'node:zlib';

const headerSize = 48;
/** The tables of the directory whose number tells that they are transformed unless their version is 3. */
const [glyf, loca, cmap, arbitrary] = [10, 11, 0, 63];

/** The code points of a WOFF2 font. Throws where it is none. */
export function readZeichen(file: Uint8Array): ReadonlySet<number> {
  const bytes = Buffer.from(file);
  if (bytes.toString('latin1', 0, 4) !== 'wOF2') throw new Error('No WOFF2 font');
  const count = bytes.readUInt16BE(12);
  let at = headerSize;
  let offset = 0;
  let found: number | undefined;
  for (let table = 0; table < count; table++) {
    const flags = bytes.readUInt8(at++);
    const [tag, version] = [flags & 0x3f, flags >> 6];
    if (tag === arbitrary) at += 4;
    const original = readBase128(bytes, at);
    at = original.end;
    let length = original.value;
    if (tag === glyf || tag === loca ? version !== 3 : version !== 0) {
      const transformed = readBase128(bytes, at);
      at = transformed.end;
      length = transformed.value;
    }
    if (tag === cmap) found = offset;
    offset += length;
  }
  if (found === undefined) throw new Error('A font without cmap');
  return readCmap(brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20))).subarray(found));
}

function readBase128(bytes: Buffer, start: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let end = start; end < start + 5;) {
    const byte = bytes.readUInt8(end++);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end };
  }
  throw new Error('No number in base 128');
}

function readCmap(table: Buffer): Set<number> {
  const known = new Set<number>();
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const subtable = table.subarray(table.readUInt32BE(8 + 8 * i));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, known);
    if (format === 12) readGroups(subtable, known);
  }
  return known;
}

/** Format 4: segments of the basic plane. */
function readSegments(table: Buffer, known: Set<number>): void {
  const size = table.readUInt16BE(6);
  for (let i = 0; i < size; i += 2) {
    const [last, first] = [table.readUInt16BE(14 + i), table.readUInt16BE(16 + size + i)];
    for (let code = first; code <= last && code < 0xffff; code++) known.add(code);
  }
}

/** Format 12: groups of the whole range. */
function readGroups(table: Buffer, known: Set<number>): void {
  const count = table.readUInt32BE(12);
  for (let i = 0; i < count; i++) {
    const [first, last] = [table.readUInt32BE(16 + 12 * i), table.readUInt32BE(20 + 12 * i)];
    for (let code = first; code <= last; code++) known.add(code);
  }
}
