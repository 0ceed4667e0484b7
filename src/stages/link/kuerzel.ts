// The kuerzel of each Handlungsfeld's folder: what handlungsfeld.md says, or what the files beside it agree on.
import { type Fault, type Place } from '../../diagnostics/diagnostic.ts';
import { kinds } from '../../domain/registry.ts';
import { type FileFacts, findRange } from '../../model/facts.ts';
import * as faults from './link.faults.ts';

type Complain = <P>(fault: Fault<P>, place: Place, params: P) => void;

/** The files of each Handlungsfeld's folder. */
export type FilesByOrdner = ReadonlyMap<string, readonly FileFacts[]>;

/** The kuerzel in the ids of a folder's files, where they all name the same, and how many do. */
export function agreedKuerzel(byOrdner: FilesByOrdner, ordner: string): { agreed: string | undefined; count: number } {
  const named = (byOrdner.get(ordner) ?? []).flatMap(
    (file) => kinds[file.typ].id.muster.exec(file.stamm)?.groups?.['kuerzel'] ?? [],
  );
  const [first] = named;
  return { agreed: named.every((each) => each === first) ? first : undefined, count: named.length };
}

/**
 * The kuerzel of each Handlungsfeld's folder. Where handlungsfeld.md names none that can be one, or another than all files
 * beside it, theirs counts: then the one mistake is told once, and not at every file.
 */
export function readKuerzel(byOrdner: FilesByOrdner, complain: Complain): ReadonlyMap<string, string> {
  const kuerzel = new Map<string, string>();
  for (const [ordner, files] of byOrdner) {
    const file = files.find(({ typ }) => typ === 'handlungsfeld');
    if (!file) continue;
    const written = file.roh['kuerzel'];
    const own = typeof written === 'string' && kinds.handlungsfeld.id.muster.test(written) ? written : undefined;
    const { agreed, count } = agreedKuerzel(byOrdner, ordner);
    const outvoted = own !== undefined && agreed !== undefined && agreed !== own && count > 1;
    if (outvoted)
      complain(
        faults.idPlace,
        { file: file.file, range: findRange(file, ['kuerzel']) },
        { kuerzel: own, ordner, alle: agreed },
      );
    kuerzel.set(ordner, (outvoted ? agreed : (own ?? agreed)) ?? '');
  }
  return kuerzel;
}
