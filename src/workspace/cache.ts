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
  const known = decode(recall(path)?.toString('utf8'), stempel);
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
    if (!packed) return facts;
    seen.set(file, [digest, packed]);
    news = true;
    // Packed facts take a third of the room, and both runs have the same in hand.
    return unpack(file, packed);
  }

  function keep(): void {
    if (news) remember(path, encode(seen, stempel));
  }

  return { factsOf, keep };
}

const hasHtml = ({ entitaet }: Packed): boolean => !entitaet?.prosa || entitaet.prosa.html !== undefined;

/** How many entries stand on one line: the whole would be one very long text, several times in memory. */
const perLine = 500;

/** A first line that says who wrote it and what follows it; then the entries, many to a line. */
function* encode(entries: ReadonlyMap<string, Entry>, stempel: string): Generator<string> {
  const all = [...entries];
  const lines = Array.from({ length: Math.ceil(all.length / perLine) }, (_, index) =>
    JSON.stringify(all.slice(index * perLine, (index + 1) * perLine)),
  );
  yield headOf(stempel, lines);
  for (const line of lines) yield `\n${line}`;
}

const headOf = (stempel: string, lines: readonly string[]): string =>
  JSON.stringify({ stempel, zeilen: lines.map(sha256) });

/** The entries; none where they are not whole or another program wrote them. */
function decode(text: string | undefined, stempel: string): ReadonlyMap<string, Entry> {
  const [head, ...lines] = text?.split('\n') ?? [];
  if (head !== headOf(stempel, lines)) return new Map();
  return new Map(lines.flatMap((line) => JSON.parse(line) as (readonly [string, Entry])[]));
}
