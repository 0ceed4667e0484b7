// What a sheet holds and nobody sees: hidden rows and columns, and what lies under merged cells. It is left out and told, so
// that nothing is published which the one who handed in the table had put away.
import {
  type Zellbereich,
  type Blatt,
  listFirst,
  refuseKaputt,
  spaltenname,
  type Zellstelle,
  type Tafelzeile,
  zellname,
  type Zellwert,
} from './tafel.ts';

/** Columns from the one to the other, both in it. */
export interface Spaltenbereich {
  readonly von: number;
  readonly bis: number;
}

/** A sheet as the file has it. */
export interface Rohblatt {
  readonly name: string;
  readonly zeilen: readonly Tafelzeile[];
  readonly verbunden: readonly Zellbereich[];
  readonly verborgeneZeilen: ReadonlySet<number>;
  readonly verborgeneSpalten: readonly Spaltenbereich[];
}

/** The sheet without what is hidden, and sentences that say what that is. A merged cell stands where the first of it is seen. */
export function hideUnseen(blatt: Rohblatt): Pick<Blatt, 'zeilen' | 'verbunden' | 'verborgen'> {
  const { zeilen, verborgeneZeilen } = blatt;
  const columns = [...new Set(zeilen.flatMap(({ zellen }) => [...zellen.keys()]))].sort((a, b) => a - b);
  const hiddenColumns = columns.filter((spalte) => isHidden(spalte, blatt));
  const verbunden = blatt.verbunden.flatMap((bereich) => toSeen(bereich, blatt) ?? []);
  const covered: Zellstelle[] = [];
  const seen = zeilen
    .filter(({ nr }) => !verborgeneZeilen.has(nr))
    .map(({ nr, zellen }) => ({ nr, zellen: seenCells(nr, zellen, hiddenColumns, verbunden, covered) }));
  for (const { von, wert } of verbunden) if (wert) putInto(seen, von, wert);
  return {
    zeilen: seen.filter(({ zellen }) => zellen.size > 0),
    verbunden,
    verborgen: tell(blatt, hiddenColumns, covered),
  };
}

const isHidden = (spalte: number, { verborgeneSpalten }: Rohblatt): boolean =>
  verborgeneSpalten.some(({ von, bis }) => von <= spalte && spalte <= bis);

/** A merged range from the first cell of it that is seen, with its value where that has moved there; undefined where none is seen. */
function toSeen(
  { von, bis }: Zellbereich,
  blatt: Rohblatt,
): (Zellbereich & { readonly wert?: Zellwert | undefined }) | undefined {
  let { zeile, spalte } = von;
  while (zeile <= bis.zeile && blatt.verborgeneZeilen.has(zeile)) zeile++;
  while (spalte <= bis.spalte && isHidden(spalte, blatt)) spalte++;
  if (zeile > bis.zeile || spalte > bis.spalte) return undefined;
  if (zeile === von.zeile && spalte === von.spalte) return { von, bis };
  const wert = blatt.zeilen.find(({ nr }) => nr === von.zeile)?.zellen.get(von.spalte);
  return { von: { zeile, spalte }, bis, wert };
}

/** The cells of a row that are seen; what lies under a merged cell is gathered. Merged cells that overlap are no spreadsheet's. */
function seenCells(
  nr: number,
  zellen: Tafelzeile['zellen'],
  hidden: readonly number[],
  verbunden: readonly Zellbereich[],
  covered: Zellstelle[],
): Map<number, Zellwert> {
  const here = verbunden
    .filter(({ von, bis }) => von.zeile <= nr && nr <= bis.zeile)
    .sort((a, b) => a.von.spalte - b.von.spalte);
  if (here.some(({ von }, index) => von.spalte <= (here[index - 1]?.bis.spalte ?? 0))) refuseKaputt();
  const left = new Map(zellen);
  for (const spalte of hidden) left.delete(spalte);
  for (const { von, bis } of here)
    for (const spalte of left.keys()) {
      if (spalte < von.spalte || spalte > bis.spalte || (nr === von.zeile && spalte === von.spalte)) continue;
      left.delete(spalte);
      covered.push({ zeile: nr, spalte });
    }
  return left;
}

function putInto(
  zeilen: readonly { readonly nr: number; readonly zellen: Map<number, Zellwert> }[],
  { zeile, spalte }: Zellstelle,
  wert: Zellwert,
): void {
  zeilen.find(({ nr }) => nr === zeile)?.zellen.set(spalte, wert);
}

function tell(blatt: Rohblatt, columns: readonly number[], covered: readonly Zellstelle[]): string[] {
  const rows = blatt.zeilen.filter(({ nr }) => blatt.verborgeneZeilen.has(nr)).map(({ nr }) => String(nr));
  const spalten = columns.map((spalte) => spaltenname(spalte) + quoteTitel(blatt, spalte));
  const tellHidden = (was: string, rat: string): string =>
    `Blatt „${blatt.name}“: Nicht übernommen, weil ausgeblendet: ${was}. ${rat}`;
  const rat = 'Was dazugehört, blenden Sie ein.';
  return [
    ...(rows.length > 0
      ? [tellHidden(`Zeilen ${listFirst(rows)}`, `${rat} Vielleicht ist noch ein Filter gesetzt.`)]
      : []),
    ...(spalten.length > 0 ? [tellHidden(`Spalten ${listFirst(spalten)}`, rat)] : []),
    ...(covered.length > 0
      ? [
          `Blatt „${blatt.name}“: Unter verbundenen Zellen liegen Werte, die niemand sieht; sie sind nicht übernommen: ${listFirst(covered.map(zellname))}.`,
        ]
      : []),
  ];
}

/** The first text of a column, which is its title in most tables. */
function quoteTitel({ zeilen }: Rohblatt, spalte: number): string {
  const first = zeilen.map(({ zellen }) => zellen.get(spalte)).find((zelle) => zelle !== undefined);
  return first?.art === 'text' ? ` („${first.text}“)` : '';
}
