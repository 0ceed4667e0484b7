// What the three rules about single cells share: how a cell is told, and when the column is told instead.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Model } from '../../model/model.ts';
import { placeOf, type TellFinding } from '../rule.ts';
import { type Datentabelle, listDatentabellen, type Datenspalte, type Datenzelle } from './tabellen.ts';

/** A cell that does not fit its column; `alle`: none of the column's cells does, so the kind is wrong and not the cells. */
export interface Zellbefund {
  readonly text: string;
  readonly spalte: string;
  readonly alle: boolean;
}

/** Calls back for every described column of every table that could be read. */
export function visitSpalten(
  model: Model,
  visit: (daten: Datentabelle, spalte: Datenspalte, index: number) => void,
): void {
  for (const daten of listDatentabellen(model)) {
    daten.datensatz.data.spalten?.forEach((spalte, index) => {
      visit(daten, spalte, index);
    });
  }
}

/**
 * Reports each cell at its place, with the text that mends it where `mend` knows one. Where all of the column are meant, they
 * are told once: at the first where all can be mended, else at the column's kind.
 */
export function reportZellen(
  report: TellFinding<Zellbefund>,
  { datensatz }: Datentabelle,
  index: number,
  { zellen, alle }: { readonly zellen: readonly Datenzelle[]; readonly alle: boolean },
  mend: (zelle: Datenzelle) => string | undefined = () => undefined,
): void {
  const told = ({ text, spalte }: Datenzelle): Zellbefund => ({ text, spalte: spalte.name, alle });
  const [first] = zellen;
  if (!alle || !first) {
    for (const zelle of zellen) report(zelle.place, told(zelle), fixOf([zelle], mend));
    return;
  }
  const related = [{ message: 'die erste solche Zelle', ...first.place }];
  const fix = fixOf(zellen, mend);
  if (fix) report(first.place, told(first), fix);
  else report(placeOf(datensatz, ['spalten', index, 'art']), told(first), { related });
}

/** A fix that writes cells anew; undefined where one of them cannot be mended. */
export function fixOf(
  zellen: readonly Datenzelle[],
  mend: (zelle: Datenzelle) => string | undefined,
): Pick<Diagnostic, 'fix'> | undefined {
  const edits = zellen.flatMap((zelle) => {
    const text = mend(zelle);
    return text === undefined || !zelle.raum ? [] : [{ file: zelle.place.file, range: zelle.raum, text }];
  });
  const [first] = edits;
  if (!first || edits.length < zellen.length) return undefined;
  return {
    fix: { title: edits.length === 1 ? `${first.text} schreiben` : 'Alle Zellen der Spalte umschreiben', edits },
  };
}
