// Opens an XLSX file as the archive that it is (ECMA-376 Part 2): parts by name, never more than was allowed beforehand.
import { inflateRawSync } from 'node:zlib';
import { listZip, packedOf, type Zipeintrag } from '../../base/zip.ts';
import { DateiAbgelehnt, refuseKaputt } from './tafel.ts';

/** The most that a file may hold unpacked: a sheet of 5,000 full rows has a tenth of it. */
const mostBytes = 20_000_000;

/** The parts of an archive. */
export interface Archiv {
  readonly namen: readonly string[];
  /** The text of a part; undefined where there is none of that name. */
  readonly textOf: (name: string) => string | undefined;
}

/** Opens an archive. The sizes are checked before anything is unpacked. Throws DateiAbgelehnt. */
export function openArchiv(bytes: Uint8Array): Archiv {
  const entries = new Map(attempt(() => listZip(bytes)).map((entry) => [entry.name, entry]));
  const total = [...entries.values()].reduce((sum, { entpackt }) => sum + entpackt, 0);
  if (total > mostBytes)
    throw new DateiAbgelehnt(
      `Die Datei enthält entpackt ${Math.ceil(total / 1e6)} MB, erlaubt sind ${mostBytes / 1e6} MB; sie wird nicht geöffnet. Löschen Sie Bilder und leere, nur formatierte Zeilen, oder kopieren Sie die Tabelle in eine neue Datei.`,
    );
  return {
    namen: [...entries.keys()],
    textOf: (name) => {
      const entry = entries.get(name);
      return entry && new TextDecoder().decode(attempt(() => unpack(bytes, entry)));
    },
  };
}

function unpack(bytes: Uint8Array, entry: Zipeintrag): Uint8Array {
  const packed = packedOf(bytes, entry);
  if (entry.verschluesselt || (entry.methode !== 0 && entry.methode !== 8)) throw new RangeError('Unknown method');
  // A directory may lie about the size: what does not fit into it is not unpacked.
  const text = entry.methode === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.entpackt) });
  if (text.length !== entry.entpackt) throw new RangeError('Wrong size');
  return text;
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch {
    return refuseKaputt();
  }
}
