// Before anything is built: whether every template can be read as one.
import { findSyntaxfehler, Gestaltungsfehler } from '../../render/gestaltungsfehler.ts';

/** Throws Gestaltungsfehler that tells all faults in the syntax of templates, a line for each. */
export function checkGestaltung(templates: ReadonlyMap<string, string>): void {
  const faults = [...templates]
    .filter(([pfad]) => pfad.endsWith('.hbs'))
    .flatMap(([pfad, source]) => findSyntaxfehler({ pfad, source })?.message ?? []);
  if (faults.length > 0) throw new Gestaltungsfehler(`${faults.join('\n')}\nGebaut ist nichts.`);
}
