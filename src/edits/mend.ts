// The fixes of a run, gathered file by file: what `--fix` writes and `--fix-dry-run` shows.
import { groupBy } from '../base/gruppen.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { applyEdits, withoutMark } from './apply.ts';

/** A file before and after its fixes. */
export interface Mended {
  readonly file: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** How many findings are mended in it. */
  readonly count: number;
}

/**
 * Mends what is safe. `read` gives a file's bytes as they were checked, or undefined where it is to be left alone. Fixes over
 * several files are left to a person.
 */
export function mend(
  diagnostics: readonly Diagnostic[],
  read: (file: string) => Uint8Array | undefined,
): readonly Mended[] {
  const fixable = diagnostics.filter(({ file, fix }) => fix?.edits.every((edit) => edit.file === file));
  return [...groupBy(fixable, ({ file }) => file)].flatMap(([file, own]) => {
    const before = read(file);
    if (!before) return [];
    const { bytes: after, applied } = applyEdits(
      before,
      own.map(({ fix }) => fix?.edits ?? []),
    );
    const count = applied.filter(Boolean).length;
    // Excel's mark before a table goes with what else Excel made of it.
    const unmarked = file.endsWith('.csv') ? withoutMark(after) : after;
    return count === 0 ? [] : [{ file, before, after: unmarked, count }];
  });
}

/** How many findings are mended in all files. */
export const countOf = (mended: readonly Mended[]): number => mended.reduce((sum, { count }) => sum + count, 0);
