// Opens an XLSX file as the package that it is (ECMA-376 Part 2): parts by name and by relationship, checked, and never more of
// them than was allowed beforehand.
import { listZip, unpackZip } from '../../base/zip.ts';
import { DateiAbgelehnt, refuseKaputt } from './tafel.ts';
import { walkTeil } from './xml.ts';

/** The most that is unpacked of a file, and that it may claim to hold: a sheet of 5,000 full rows has a tenth of it. */
const mostBytes = 20_000_000;

/** The parts of an archive. */
export interface Archiv {
  readonly namen: readonly string[];
  /** The text of a part; undefined where there is none of that name. Names do not differ by case (Part 2, 6.2.2.3). */
  readonly textOf: (name: string) => string | undefined;
}

/** A relationship: what the part is to the other, by the last word of its type, and the part that it leads to. */
export interface Relation {
  readonly id: string;
  readonly art: string;
  readonly part: string;
}

/**
 * Opens an archive. What it claims to hold is checked before anything is unpacked, what is unpacked is counted as often as it
 * is asked for. Throws DateiAbgelehnt, also for a part that is not the one that was packed.
 */
export function openArchiv(bytes: Uint8Array): Archiv {
  const listed = attempt(() => listZip(bytes));
  const entries = new Map(listed.map((entry) => [entry.name.toLowerCase(), entry]));
  if (entries.size < listed.length) refuseKaputt();
  refuseOver(listed.reduce((sum, { entpackt }) => sum + entpackt, 0));
  let unpacked = 0;
  return {
    namen: listed.map(({ name }) => name),
    textOf: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      unpacked += entry.entpackt;
      refuseOver(unpacked);
      return attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(unpackZip(bytes, entry)));
    },
  };
}

function refuseOver(size: number): void {
  if (size <= mostBytes) return;
  throw new DateiAbgelehnt(
    `Die Datei enthält entpackt ${Math.ceil(size / 1e6)} MB oder mehr, erlaubt sind ${mostBytes / 1e6} MB; sie wird nicht geöffnet. Löschen Sie Bilder und leere, nur formatierte Zeilen, oder kopieren Sie die Tabelle in eine neue Datei.`,
  );
}

/** The relationships of a part, or of the package for ''; what lies outside the package is left out. */
export function listRelationen(archiv: Archiv, part: string): readonly Relation[] {
  const cut = part.lastIndexOf('/') + 1;
  const xml = archiv.textOf(`${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`);
  const relationen: Relation[] = [];
  if (xml !== undefined)
    walkTeil(xml, {
      begin: ({ name, attribut }) => {
        if (name !== 'Relationship' || attribut('TargetMode') === 'External') return;
        const art = attribut('Type')?.split('/').at(-1) ?? '';
        relationen.push({ id: attribut('Id') ?? '', art, part: resolvePart(attribut('Target') ?? '', part) });
      },
    });
  return relationen;
}

/** The name of the part that a target means, as seen from another: targets are addresses (Part 2, 6.5.3). */
const resolvePart = (target: string, from: string): string =>
  attempt(() => decodeURIComponent(new URL(target, `http://paket/${from}`).pathname).slice(1));

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch {
    return refuseKaputt();
  }
}
