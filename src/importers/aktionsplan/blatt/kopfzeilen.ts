// The head of a plan: one row of titles, or two where the upper one groups columns ('Zeit' over 'Beginn' and 'Ende').
import { findKopf, headOf, type Kopf } from '../../kopf.ts';
import type { Blatt } from '../../tafel/tafel.ts';
import { proposeSpalten } from '../felder.ts';

/** A head with the last row that belongs to it. */
export interface Plankopf extends Kopf {
  readonly ende: number;
}

/** The head that begins in the first row that `fits`; undefined where none does. */
export function findPlankopf(blatt: Blatt, fits: (kopf: Kopf) => boolean): Plankopf | undefined {
  const oben = findKopf(blatt, fits);
  if (!oben) return undefined;
  const next = blatt.zeilen.find(({ nr }) => nr === oben.zeile + 1);
  const unten = next && headOf(next);
  return unten && isUntertitel(oben, unten)
    ? { zeile: oben.zeile, ende: unten.zeile, spalten: joinTitel(oben, unten) }
    : { ...oben, ende: oben.zeile };
}

/** True where a row titles columns that the row above leaves without, and names no Maßnahme. */
function isUntertitel(oben: Kopf, unten: Kopf): boolean {
  const titled = new Set(oben.spalten.map(({ spalte }) => spalte));
  const titel = proposeSpalten(oben.spalten).find(({ feld }) => feld === 'titel')?.spalte.spalte;
  return (
    titel !== undefined &&
    unten.spalten.every(({ spalte }) => spalte !== titel) &&
    unten.spalten.some(({ spalte }) => !titled.has(spalte))
  );
}

/** The lower title where there is one, with the upper one where it is a mere year: 'Kosten 2026'. */
function joinTitel(oben: Kopf, unten: Kopf): Kopf['spalten'] {
  const numbers = [...new Set([...oben.spalten, ...unten.spalten].map(({ spalte }) => spalte))].sort((a, b) => a - b);
  return numbers.map((spalte) => {
    const upper = oben.spalten.findLast((one) => one.spalte <= spalte)?.titel ?? '';
    const lower = unten.spalten.find((one) => one.spalte === spalte)?.titel;
    return { spalte, titel: lower === undefined ? upper : /^\d{4}$/.test(lower) ? `${upper} ${lower}` : lower };
  });
}
