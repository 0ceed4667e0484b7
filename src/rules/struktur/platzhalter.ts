// What `konzept init` leaves to be written.
import type { Path } from '../../model/facts.ts';

/** How it names its examples (templates/projekt). */
const vorgabe = /^Beispiel(?: eine[rs] |zahlen(?:,| des Gerüsts))/;

/** True for the name of an example that nobody has replaced. */
export const isVorgabe = (titel: string): boolean => vorgabe.test(titel);

/** Where in the fields of an entry a text says that it has to be written still. */
export function* listOffene(wert: unknown, path: Path = []): Generator<Path> {
  if (typeof wert === 'string') {
    if (wert.startsWith('Bitte eintragen')) yield path;
  } else if (Array.isArray(wert)) for (const [index, each] of wert.entries()) yield* listOffene(each, [...path, index]);
  else if (typeof wert === 'object' && wert !== null)
    for (const [name, each] of Object.entries(wert)) yield* listOffene(each, [...path, name]);
}
