// What is known of each file, kept from one run to the next: by its path and the digest of its bytes, under the stamp of the
// program that read it. Anything that does not fit is read anew.
import { sha256 } from '../base/digest.ts';
import { memoryOf, recall, remember, removeHalbGemerktes } from '../host/cache.ts';
import { leereProsa, type Prosa } from '../model/prosafakten.ts';
import type { Einzelfakten, FactsOf } from './file-facts.ts';
import { pack, type PackedFacts, unpack } from './pack.ts';

/** One file's digest and what is known of it. */
type Entry = readonly [digest: string, packed: PackedFacts];

/** A reader of files that remembers. */
export interface Gedaechtnis {
  readonly factsOf: FactsOf;
  /** Keeps what was read for the next run. Cheap where nothing is new. */
  readonly keep: () => void;
}

/** Opens the memory of a project. `read` reads what is not in it; with `hast`, what lacks the tree of its body too. */
export function openGedaechtnis(root: string, stempel: string, read: FactsOf, hast: boolean): Gedaechtnis {
  const path = memoryOf(root);
  removeHalbGemerktes(path);
  const known = decode(recall(path)?.toString('utf8'), stempel);
  const seen = new Map<string, Entry>();
  let news = false;

  function factsOf(file: string, bytes: Uint8Array): Einzelfakten {
    const digest = sha256(bytes);
    const entry = known.get(file);
    if (entry?.[0] === digest && (!hast || hasHast(entry[1]))) {
      seen.set(file, entry);
      return unpack(entry[1]);
    }
    const facts = read(file, bytes);
    const whole = pack(facts);
    if (!whole) return facts;
    const packed = asRecalled(whole);
    seen.set(file, [digest, packed]);
    news = true;
    return unpack(packed);
  }

  function keep(): void {
    if (news) remember(path, encode(seen, stempel));
  }

  return { factsOf, keep };
}

/**
 * Packed facts as the next run has them. This run takes the same: they have a third of the room, and hold no piece of the
 * file's text, which would keep the whole of it in memory.
 */
const asRecalled = (packed: PackedFacts): PackedFacts => JSON.parse(JSON.stringify(packed)) as PackedFacts;

const hasHast = ({ entitaet }: PackedFacts): boolean => hasTrees(entitaet?.prosa ?? leereProsa);

const hasTrees = ({ leer, hast, felder = {} }: Prosa): boolean =>
  (leer || hast !== undefined) && Object.values(felder).every((feld) => feld.hast !== '');

/** How many entries stand on one line: the whole would be one very long text, several times in memory. */
const perLine = 500;

/** A first line that says who wrote it and how many follow; then the entries, many to a line, each behind its digest. */
function* encode(entries: ReadonlyMap<string, Entry>, stempel: string): Generator<string> {
  const all = [...entries];
  yield headOf(stempel, Math.ceil(all.length / perLine));
  for (let from = 0; from < all.length; from += perLine) {
    const line = JSON.stringify(all.slice(from, from + perLine));
    yield `\n${sha256(line)}${line}`;
  }
}

const headOf = (stempel: string, zeilen: number): string => JSON.stringify({ stempel, zeilen });

/** The entries; none where they are not whole or another program wrote them. */
function decode(text: string | undefined, stempel: string): ReadonlyMap<string, Entry> {
  const [head, ...lines] = text?.split('\n') ?? [];
  const entries = new Map<string, Entry>();
  if (head !== headOf(stempel, lines.length)) return entries;
  for (const line of lines) {
    const [digest, json] = [line.slice(0, 64), line.slice(64)];
    if (digest !== sha256(json)) return new Map();
    for (const [file, entry] of JSON.parse(json) as (readonly [string, Entry])[]) entries.set(file, entry);
  }
  return entries;
}

/** What is known of files for as long as somebody holds it: bytes that were read once are not read again. */
export class Lebendgedaechtnis {
  readonly #known = new Map<string, readonly [digest: string, facts: Einzelfakten]>();

  /** Reads files by `read` of the program and the configuration that `stempel` tells. */
  around(stempel: string, read: FactsOf): FactsOf {
    return (file, bytes) => {
      const digest = sha256(`${stempel} ${sha256(bytes)}`);
      const known = this.#known.get(file);
      if (known?.[0] === digest) return known[1];
      const facts = read(file, bytes);
      this.#known.set(file, [digest, facts]);
      return facts;
    };
  }

  /** True before anything is known: what a run before this one kept is of use then. */
  get isNew(): boolean {
    return this.#known.size === 0;
  }
}
