// The kind that a command's word calls.
import { askMeinten, findNearest } from '../diagnostics/vorschlag.ts';
import type { Ebenenworte } from '../domain/ebenen.ts';
import { allKinds, type AnyKind, findKind, labelOfTyp, pluralOfTyp } from '../domain/registry.ts';
import { AufrufFehler } from './fehler.ts';

/** A kind by typ, folder or what the concept calls it. Throws AufrufFehler, with the nearest one, where there is none. */
export function demandKind(name: string, worte: Ebenenworte): AnyKind {
  const wordsOf = ({ typ }: AnyKind): readonly string[] => [labelOfTyp(typ, worte), pluralOfTyp(typ, worte)];
  const kind =
    findKind(name) ?? allKinds.find((one) => wordsOf(one).some((wort) => wort.toLowerCase() === name.toLowerCase()));
  if (kind) return kind;
  const teil = allKinds.find(
    (one) =>
      one.teil && [one.teil.typ, one.teil.label.toLowerCase()].some((wort) => name.toLowerCase().startsWith(wort)),
  );
  if (teil?.teil)
    throw new AufrufFehler(
      `${teil.teil.label}: Das steht in der Datei, zu der es gehört (${labelOfTyp(teil.typ, worte)}). „konzept list ${teil.ordner ?? teil.typ}“ nennt deren Ids, „konzept show“ mit einer davon zeigt alles.`,
    );
  const known = allKinds.flatMap(({ typ, ordner }) => [typ, ...(ordner === undefined ? [] : [ordner])]);
  const nearest = findNearest(name, known);
  throw new AufrufFehler(
    `Eine Art „${name}“ gibt es nicht. ${askMeinten(nearest) ?? `Möglich sind: ${allKinds.map(({ typ }) => typ).join(', ')}.`}`,
  );
}
