// Reads ZIP archives below 4 GB (APPNOTE.TXT 4.3): what is in one, and its entries unpacked and checked. The common libraries
// leave the checksum or the claimed size unchecked (fflate, yauzl), or unpack all of it at once.
import { crc32, inflateRawSync } from 'node:zlib';

const signatur = { ende: 0x06054b50, eintrag: 0x02014b50, datei: 0x04034b50 } as const;

/** One entry of an archive. Offsets and sizes are in bytes. */
export interface Zipeintrag {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly methode: number;
  readonly verschluesselt: boolean;
  readonly packedSize: number;
  /** The unpacked size and its checksum, as the directory claims them. */
  readonly entpackt: number;
  readonly crc: number;
  /** Where its record in the directory lies. */
  readonly verzeichnis: number;
  /** Where its own header lies, before its data. */
  readonly kopf: number;
}

/**
 * The entries of an archive, in the order of its directory. Throws RangeError for what is no whole archive, also where its
 * directory says two things of one entry or has two of one name.
 */
export function listZip(archive: Uint8Array): readonly Zipeintrag[] {
  const view = viewOf(archive);
  const ende = findEnde(view);
  const entries: Zipeintrag[] = [];
  const start = view.getUint32(ende + 16, true);
  let at = start;
  for (let left = view.getUint16(ende + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== signatur.eintrag) throw new RangeError('Broken central directory');
    const laenge = view.getUint16(at + 28, true);
    entries.push({
      name: readName(archive, at + 46, laenge),
      methode: view.getUint16(at + 10, true),
      verschluesselt: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      entpackt: view.getUint32(at + 24, true),
      verzeichnis: at,
      kopf: view.getUint32(at + 42, true),
    });
    at += 46 + laenge + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== start + view.getUint32(ende + 12, true)) throw new RangeError('Broken central directory');
  if (new Set(entries.map(({ name }) => name)).size < entries.length) throw new RangeError('Two entries of one name');
  return entries;
}

/**
 * The bytes of an entry. Throws RangeError where they are not there, encrypted, packed in another way, or not those of the
 * claimed size and checksum; never unpacks more than the directory claims.
 */
export function unpackZip(archive: Uint8Array, entry: Zipeintrag): Uint8Array {
  const packed = packedOf(archive, entry);
  if (entry.verschluesselt || (entry.methode !== 0 && entry.methode !== 8)) throw new RangeError('Unknown method');
  const bytes = entry.methode === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.entpackt) });
  if (bytes.length !== entry.entpackt || crc32(bytes) !== entry.crc) throw new RangeError('Wrong size or checksum');
  return bytes;
}

/** The packed bytes of an entry, whose own header must say the same as the directory. */
function packedOf(archive: Uint8Array, { name, methode, kopf, packedSize }: Zipeintrag): Uint8Array {
  const view = viewOf(archive);
  if (view.getUint32(kopf, true) !== signatur.datei) throw new RangeError('Broken local header');
  const laenge = view.getUint16(kopf + 26, true);
  if (readName(archive, kopf + 30, laenge) !== name || view.getUint16(kopf + 8, true) !== methode)
    throw new RangeError('Header and directory disagree');
  const from = kopf + 30 + laenge + view.getUint16(kopf + 28, true);
  if (from + packedSize > archive.length) throw new RangeError('Truncated entry');
  return archive.subarray(from, from + packedSize);
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const readName = (archive: Uint8Array, from: number, length: number): string =>
  new TextDecoder().decode(archive.subarray(from, from + length));

function findEnde(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === signatur.ende) return at;
  throw new RangeError('Not a ZIP archive');
}
