// What the three rules about single cells share: how a cell is told, and when the column is told instead.
import type { Model } from '../../model/model.ts';
import { placeOf, type Report } from '../rule.ts';
import { type Datentabelle, listDatentabellen, type Spalte, type Zelle } from './tabellen.ts';

/** A cell that does not fit its column; `alle`: none of the column's cells does, so the kind is wrong and not the cells. */
export interface Zellbefund {
  readonly text: string;
  readonly spalte: string;
  readonly alle: boolean;
}

/** Calls back for every described column of every table that could be read. */
export function visitSpalten(model: Model, visit: (daten: Datentabelle, spalte: Spalte, index: number) => void): void {
  for (const daten of listDatentabellen(model)) {
    daten.datensatz.data.spalten?.forEach((spalte, index) => {
      visit(daten, spalte, index);
    });
  }
}

/** Reports each cell at its place; where all of the column are meant, once, at the column's kind. */
export function reportZellen(
  report: Report<Zellbefund>,
  { datensatz }: Datentabelle,
  index: number,
  { zellen, alle }: { readonly zellen: readonly Zelle[]; readonly alle: boolean },
): void {
  const told = ({ text, spalte }: Zelle): Zellbefund => ({ text, spalte: spalte.name, alle });
  const [first] = zellen;
  if (alle && first) {
    const related = [{ message: 'die erste solche Zelle', ...first.place }];
    report(placeOf(datensatz, ['spalten', index, 'art']), told(first), { related });
  } else for (const zelle of zellen) report(zelle.place, told(zelle));
}
