// Fixes as the command line makes them: into the author's files, or as a diff.
import { type Mended, mend, showDiff } from '../edits/mend.ts';
import { readIfThere, replaceFiles } from '../host/files.ts';
import { OutsideError } from '../host/outside.ts';
import type { Projekt } from '../workspace/open.ts';

const countOf = (mended: readonly Mended[]): number => mended.reduce((sum, { count }) => sum + count, 0);

/** What can be mended in a project. */
function mendProjekt({ snapshot, pathOf }: Projekt): readonly Mended[] {
  return mend(snapshot.diagnostics, (file) => {
    const bytes = readIfThere(pathOf(file));
    if (!bytes) throw new OutsideError(`${pathOf(file)} ist während der Prüfung verschwunden; nichts wurde geändert.`);
    return bytes;
  });
}

/** Mends the author's files; gives how many findings. Throws OutsideError where a file cannot be changed. */
export function writeFixes(projekt: Projekt): number {
  const mended = mendProjekt(projekt);
  replaceFiles(mended.map(({ file, after }) => ({ path: projekt.pathOf(file), bytes: after })));
  return countOf(mended);
}

/** What writeFixes would change, as a unified diff, and how many findings that would mend. */
export function previewFixes(projekt: Projekt): { readonly diff: string; readonly count: number } {
  const mended = mendProjekt(projekt);
  return { diff: showDiff(mended), count: countOf(mended) };
}
