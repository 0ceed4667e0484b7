// What a change to content would bring with it: told before anything is written.
import process from 'node:process';
import { type Diagnostic, findNew } from '../../diagnostics/diagnostic.ts';
import { writePretty } from '../../reporters/pretty.reporter.ts';
import type { Projekt } from '../../workspace/open.ts';
import { type GlobaleOptionen, note, wantsColor, widthOf } from '../ausgabe.ts';
import { openFrom, textsOf } from '../projekt.ts';

/** Files as they would be, by their path relative to the root; undefined for one that would be gone. */
export type Geaendert = ReadonlyMap<string, Uint8Array | undefined>;

/** What the check of the changed project finds that it does not find now. */
export const findNewAfter = (
  { snapshot }: Projekt,
  geaendert: Geaendert,
  options: GlobaleOptionen,
): readonly Diagnostic[] => findNew(snapshot.diagnostics, openFrom(options, { geaendert }).snapshot.diagnostics);

/** Shows findings with the text that they are about: that of the changed files. */
export function showBefunde(
  projekt: Projekt,
  diagnostics: readonly Diagnostic[],
  geaendert: Geaendert,
  options: GlobaleOptionen,
): void {
  if (diagnostics.length === 0) return;
  const onDisk = textsOf(projekt);
  const textOf = (file: string): string | undefined =>
    geaendert.has(file) ? new TextDecoder().decode(geaendert.get(file)) : onDisk(file);
  const report = { diagnostics, files: diagnostics.length, textOf };
  note(writePretty(report, { color: wantsColor(options, process.stderr), width: widthOf(process.stderr) }));
}
