// A file whose front matter has been read and is to be validated.
import type { Places } from '../../model/facts.ts';

export interface Head {
  readonly file: string;
  readonly data: Record<string, unknown>;
  readonly places: Places;
  readonly starts: readonly number[];
  /** The file's text, for what YAML has read as a number and an author wrote as a date. */
  readonly text?: string;
}
