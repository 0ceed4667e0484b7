// Before anything is built: whether every template can be read as one.
import { findKonflikte } from '../../base/konflikt.ts';
import { lineStarts, positionAt } from '../../base/text.ts';
import { findSyntaxfehler, Gestaltungsfehler } from '../../render/gestaltungsfehler.ts';

/** Throws Gestaltungsfehler that tells all faults in the syntax of templates, a line for each. */
export function checkGestaltung(templates: ReadonlyMap<string, string>): void {
  const faults = [...templates].flatMap(([pfad, source]) => {
    const conflicts = findKonflikte(source).map(({ from }) => tellKonflikt(pfad, source, from));
    if (conflicts.length > 0 || !pfad.endsWith('.hbs')) return conflicts;
    return findSyntaxfehler({ pfad, source })?.message ?? [];
  });
  if (faults.length > 0) throw new Gestaltungsfehler(`${faults.join('\n')}\nGebaut ist nichts.`);
}

/** What git leaves where two versions of a place could not be brought together would stand on every page. */
function tellKonflikt(pfad: string, source: string, from: number): string {
  const { line } = positionAt(lineStarts(source), from);
  return `Gestaltungsvorlage templates/${pfad}, Zeile ${line}: Hier stehen zwei Fassungen derselben Stelle. Behalten Sie eine, und löschen Sie die Zeilen mit <<<<<<<, ======= und >>>>>>>.`;
}
