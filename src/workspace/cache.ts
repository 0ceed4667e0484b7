// What is known of each file, kept from one run to the next: by its path and the digest of its bytes, under the stamp of the
// program that read it. Anything that does not fit is read anew.
import { sha256 } from '../base/digest.ts';
import { memoryOf, recall, remember } from '../host/cache.ts';
import type { Einzelfakten, FactsOf } from './file-facts.ts';
import { pack, type Packed, unpack } from './pack.ts';

/** One file's digest and what is known of it. */
type Entry = readonly [digest: string, packed: Packed];

/** A reader of files that remembers. */
export interface Gedaechtnis {
  readonly factsOf: FactsOf;
  /** Keeps what was read for the next run. Cheap where nothing is new. */
  readonly keep: () => void;
}

/** Opens the memory of a project. `read` reads what is not in it; with `html`, what lacks the HTML of its body too. */
export function openGedaechtnis(root: string, stempel: string, read: FactsOf, html: boolean): Gedaechtnis {
  const path = memoryOf(root);
  const known = decode(recall(path), stempel);
  const seen = new Map<string, Entry>();
  let news = false;

  function factsOf(file: string, bytes: Uint8Array): Einzelfakten {
    const digest = sha256(bytes);
    const entry = known.get(file);
    if (entry?.[0] === digest && (!html || hasHtml(entry[1]))) {
      seen.set(file, entry);
      return unpack(file, entry[1]);
    }
    const facts = read(file, bytes);
    const packed = pack(facts);
    if (packed) seen.set(file, [digest, packed]);
    news ||= packed !== undefined;
    return facts;
  }

  function keep(): void {
    if (news) remember(path, encode(seen, stempel));
  }

  return { factsOf, keep };
}

const hasHtml = ({ entitaet }: Packed): boolean => !entitaet?.prosa || entitaet.prosa.html !== undefined;

/** A first line that says who wrote it and what follows it; then the entries. */
function encode(entries: ReadonlyMap<string, Entry>, stempel: string): string {
  const body = JSON.stringify([...entries]);
  return `${headOf(stempel, body)}\n${body}`;
}

const headOf = (stempel: string, body: string): string => JSON.stringify({ stempel, sha256: sha256(body) });

/** The entries; none where they are not whole or another program wrote them. */
function decode(text: string | undefined, stempel: string): ReadonlyMap<string, Entry> {
  const end = text?.indexOf('\n') ?? -1;
  const body = text?.slice(end + 1) ?? '';
  if (end < 0 || text?.slice(0, end) !== headOf(stempel, body)) return new Map();
  return new Map(JSON.parse(body) as (readonly [string, Entry])[]);
}
