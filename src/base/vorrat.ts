// What was made before, under a digest of all that it is made of: pictures, pages. Whoever makes such a thing looks here first.

/** A store of made things. Who asks names everything that the thing depends on in its `kennung`, but for the program itself. */
export interface Vorrat {
  readonly find: (kennung: string) => Buffer | undefined;
  readonly add: (kennung: string, inhalt: Buffer) => void;
}

/** A store in memory. */
export interface FluechtigerVorrat extends Vorrat {
  readonly used: ReadonlyMap<string, Buffer>;
}

/** A store for as long as somebody holds it. What the one `before` it used is there too, and goes where this one has no use for it. */
export function openVorrat(before?: FluechtigerVorrat): FluechtigerVorrat {
  const old = before?.used ?? new Map<string, Buffer>();
  const used = new Map<string, Buffer>();
  const add = (kennung: string, inhalt: Buffer): void => void used.set(kennung, inhalt);
  const find = (kennung: string): Buffer | undefined => {
    const known = used.get(kennung) ?? old.get(kennung);
    if (known) add(kennung, known);
    return known;
  };
  return { find, add, used };
}
