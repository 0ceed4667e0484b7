// Fixes as the command line makes them: into the author's files, or as a diff.
import { sha256 } from '../base/digest.ts';
import { showDiff } from '../edits/diff.ts';
import { countOf, type Mended, mend } from '../edits/mend.ts';
import { readIfThere, replaceFiles } from '../host/files.ts';
import { OutsideError } from '../host/outside.ts';
import type { Projekt } from '../workspace/open.ts';

/** What can be mended in a project, of the files that `isWanted`. */
function mendProjekt(
  { snapshot, pathOf }: Projekt,
  isWanted: (file: string, bytes: Uint8Array) => boolean = () => true,
): readonly Mended[] {
  return mend(snapshot.diagnostics, (file) => {
    const bytes = readIfThere(pathOf(file));
    if (!bytes) throw new OutsideError(`${pathOf(file)} ist während der Prüfung verschwunden; nichts wurde geändert.`);
    return isWanted(file, bytes) ? bytes : undefined;
  });
}

/**
 * Mends the author's files; gives how many findings, and the files that are left alone because somebody has changed them
 * since. `checked` has the digests of the files as they were checked. Throws OutsideError where a file cannot be changed.
 */
export function writeFixes(
  projekt: Projekt,
  checked: ReadonlyMap<string, string>,
): { readonly count: number; readonly changed: readonly string[] } {
  const changed: string[] = [];
  const mended = mendProjekt(projekt, (file, bytes) => {
    const isSame = checked.get(file) === sha256(bytes);
    if (!isSame) changed.push(file);
    return isSame;
  });
  const left = replaceFiles(mended.map((each) => ({ ...each, path: projekt.pathOf(each.file) })));
  return { count: countOf(mended) - countOf(left), changed: [...changed, ...left.map(({ file }) => file)] };
}

/** What writeFixes would change, as a unified diff, and how many findings that would mend. */
export function previewFixes(projekt: Projekt): { readonly diff: string; readonly count: number } {
  const mended = mendProjekt(projekt);
  return { diff: showDiff(mended), count: countOf(mended) };
}
