// What the tool says to the bad example of each kind of finding: `explain` and docs/regeln show it, `npm run regeln` writes it.
import worte from './gesagt.json' with { type: 'json' };

/** What a finding says: what happened, and what the author does now. */
export interface Gesagt {
  readonly befund: string;
  readonly tun: string;
}

/** The words for a kind of finding; undefined for one that is newer than the last `npm run regeln`. */
export const gesagtOf = (code: string): Gesagt | undefined => (worte as Readonly<Record<string, Gesagt>>)[code];
