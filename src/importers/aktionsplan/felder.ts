// Which column of a plan stands for which field, told by its title.
import { distance } from 'fastest-levenshtein';
import { faltTitel, type Kopfspalte } from '../kopf.ts';
import { jahrOf } from './zelle/kosten.ts';
import { type Planfeld, planfelder, spaltenworte } from './spaltenworte.ts';

/** A column that was taken for a field; `sicher` where its title is one of those known. */
export interface Spaltenvorschlag {
  readonly feld: Planfeld;
  readonly spalte: Kopfspalte;
  readonly sicher: boolean;
}

const foldTitel = (titel: string): string => faltTitel(titel).replace(/\.$/, '');

/** The known titles of each field, folded. */
const bekannt = Object.fromEntries(
  planfelder.map((feld): [Planfeld, readonly string[]] => [feld, spaltenworte[feld].map(foldTitel)]),
) as Readonly<Record<Planfeld, readonly string[]>>;

/**
 * How far a title is from those of a field: 0 the same, below 1 the same but for what is in brackets, 1 one of its words, then
 * slips; Infinity beyond. A year belongs to costs alone: 'Kosten 2026'.
 */
function abstand(titel: string, feld: Planfeld): number {
  const jahr = /(?:19|20)\d{2}/.test(titel);
  if (jahr && (feld !== 'kosten' || jahrOf(titel) === undefined)) return Infinity;
  const known = bekannt[feld];
  const bare = foldTitel(titel.replace(/\b20\d{2}\b/, ''));
  if (known.includes(bare)) return titel.includes('(') ? 0.5 : 0;
  const words = bare.split(/[^\p{L}]+/u);
  if (known.some((one) => words.includes(one) && one.length > 4)) return 1;
  const nearest = Math.min(...known.map((one) => distance(one, bare)));
  return bare.length > 4 && nearest <= Math.min(3, bare.length / 4) ? 1 + nearest : Infinity;
}

/** The columns by their titles, what is surest first: each column once and each field once, save costs by year, which leave out sums. */
export function proposeSpalten(spalten: readonly Kopfspalte[]): readonly Spaltenvorschlag[] {
  const pairs = spalten
    .flatMap((spalte) => planfelder.map((feld) => ({ feld, spalte, wert: abstand(spalte.titel, feld) })))
    .filter(({ wert }) => wert < Infinity)
    .sort((a, b) => a.wert - b.wert || a.spalte.spalte - b.spalte.spalte);
  const isJahr = ({ feld, spalte }: Pick<Spaltenvorschlag, 'feld' | 'spalte'>): boolean =>
    feld === 'kosten' && jahrOf(spalte.titel) !== undefined;
  const jahre = pairs.filter(isJahr);
  const taken: Spaltenvorschlag[] = [];
  for (const { feld, spalte, wert } of pairs) {
    if (feld === 'kosten' && jahre.length > 0 && !isJahr({ feld, spalte })) continue;
    if (taken.some((one) => one.spalte === spalte || (one.feld === feld && !isJahr({ feld, spalte })))) continue;
    // Where columns name begin and end, another with a Termin is of something else.
    if (feld === 'zeitraum' && wert >= 1 && taken.some((one) => one.feld === 'beginn' || one.feld === 'ende')) continue;
    taken.push({ feld, spalte, sicher: wert < 1 });
  }
  return taken;
}
