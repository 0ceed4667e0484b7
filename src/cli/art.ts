// The kind that a command's word calls.
import { askMeinten, findNearest } from '../diagnostics/vorschlag.ts';
import { allKinds, type AnyKind, findKind } from '../domain/registry.ts';
import { AufrufFehler } from './fehler.ts';

/** A kind by typ or folder. Throws AufrufFehler, with the nearest one, where there is none. */
export function demandKind(name: string): AnyKind {
  const kind = findKind(name);
  if (kind) return kind;
  const known = allKinds.flatMap(({ typ, ordner }) => [typ, ...(ordner === undefined ? [] : [ordner])]);
  const nearest = findNearest(name, known);
  throw new AufrufFehler(
    `Eine Art „${name}“ gibt es nicht. ${askMeinten(nearest) ?? `Möglich sind: ${allKinds.map(({ typ }) => typ).join(', ')}.`}`,
  );
}
