// A file whose front matter has been read and is to be validated, and what it is validated against.
import type { z } from 'zod';
import type { Ebenenworte } from '../../domain/ebenen.ts';
import type { Places } from '../../model/facts.ts';

export interface Head {
  readonly file: string;
  readonly data: Record<string, unknown>;
  readonly places: Places;
  readonly starts: readonly number[];
  /** The file's text, for what YAML has read as a number and an author wrote as a date. */
  readonly text?: string;
}

/** What is validated against: a kind, or the configuration. */
export interface Subject<S extends z.ZodObject = z.ZodObject> {
  readonly schema: S;
  /** What lacks a field, as messages call it: 'der Maßnahme'. */
  readonly dem: string;
  /** What the concept calls its levels; without it they have their usual words. */
  readonly worte?: Ebenenworte | undefined;
}
