// The directory of a ZIP archive (APPNOTE.TXT 4.3): what is in it, how large, and where, without unpacking anything.

const signatur = { ende: 0x06054b50, eintrag: 0x02014b50, datei: 0x04034b50 } as const;

/** One entry of an archive. Offsets and sizes are in bytes. */
export interface Zipeintrag {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly methode: number;
  readonly verschluesselt: boolean;
  readonly gepackt: number;
  /** The unpacked size, as the directory claims it. */
  readonly entpackt: number;
  /** Where its record in the directory lies. */
  readonly verzeichnis: number;
  /** Where its own header lies, before its data. */
  readonly kopf: number;
}

/** The entries of an archive below 4 GB, in the order of its directory. Throws RangeError for what is no whole archive. */
export function listZip(archive: Uint8Array): readonly Zipeintrag[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const ende = findEnde(view);
  const entries: Zipeintrag[] = [];
  let at = view.getUint32(ende + 16, true);
  for (let left = view.getUint16(ende + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== signatur.eintrag) throw new RangeError('Broken central directory');
    const laenge = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + laenge)),
      methode: view.getUint16(at + 10, true),
      verschluesselt: (view.getUint16(at + 8, true) & 1) === 1,
      gepackt: view.getUint32(at + 20, true),
      entpackt: view.getUint32(at + 24, true),
      verzeichnis: at,
      kopf: view.getUint32(at + 42, true),
    });
    at += 46 + laenge + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The packed bytes of an entry. Throws RangeError where they are not there. */
export function packedOf(archive: Uint8Array, { kopf, gepackt }: Zipeintrag): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (view.getUint32(kopf, true) !== signatur.datei) throw new RangeError('Broken local header');
  const from = kopf + 30 + view.getUint16(kopf + 26, true) + view.getUint16(kopf + 28, true);
  if (from + gepackt > archive.length) throw new RangeError('Truncated entry');
  return archive.subarray(from, from + gepackt);
}

function findEnde(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === signatur.ende) return at;
  throw new RangeError('Not a ZIP archive');
}
