// Merged and hidden cells of a plan: what a person means by them, and what is told of them.
import { type Blatt, listFirst, type Zellstelle, type Tafelzeile, zellname } from '../../tafel/tafel.ts';

/** A row with the merged cells that reach into it from above. */
export interface Vollzeile extends Tafelzeile {
  readonly eigene: Tafelzeile['zellen'];
  readonly geerbt: ReadonlyMap<number, Zellstelle>;
}

/** The rows with the value of merged cells in each of them. */
export function fillMerged({ zeilen, verbunden }: Blatt): readonly Vollzeile[] {
  const byNr = new Map(zeilen.map((zeile) => [zeile.nr, zeile]));
  return zeilen.map((zeile) => {
    const geerbt = new Map<number, Zellstelle>();
    const zellen = new Map(zeile.zellen);
    for (const { von, bis } of verbunden) {
      if (zeile.nr <= von.zeile || zeile.nr > bis.zeile || zellen.has(von.spalte)) continue;
      const wert = byNr.get(von.zeile)?.zellen.get(von.spalte);
      if (!wert) continue;
      zellen.set(von.spalte, wert);
      geerbt.set(von.spalte, von);
    }
    return { ...zeile, zellen, eigene: zeile.zellen, geerbt };
  });
}

/** True for a row into which the title reaches that is merged from the row `beginn` downwards. */
export const isFortsetzung = ({ nr }: Tafelzeile, beginn: number, titel: number, { verbunden }: Blatt): boolean =>
  verbunden.some(
    ({ von, bis }) =>
      von.zeile === beginn && nr > beginn && nr <= bis.zeile && von.spalte <= titel && titel <= bis.spalte,
  );

/** What a person does not see at once: merged cells, whose value holds for several rows, and what is hidden. */
export function tellBesonderes(blatt: Blatt, ende: number): string[] {
  const merged = blatt.verbunden.filter(({ von, bis }) => von.zeile > ende && bis.zeile > von.zeile);
  const names = merged.map(({ von }) => zellname(von));
  return [
    ...(names.length > 0
      ? [
          `Blatt „${blatt.name}“: Verbundene Zellen gelten für jede Zeile, über die sie reichen; ist der Titel verbunden, sind die Zeilen eine Maßnahme: ${listFirst(names)}.`,
        ]
      : []),
    ...blatt.verborgen,
  ];
}
