// What a reporter gets: the findings of a run and the text of the files that they lie in.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were read. */
  readonly files: number;
  /** The text of a file, or undefined where it cannot be shown. */
  readonly textOf: (file: string) => string | undefined;
}
