// The columns of an office sheet, found by their titles wherever they stand.
import { findNearest } from '../../diagnostics/vorschlag.ts';
import type { Ebenenworte } from '../../domain/ebenen.ts';
import { auskunftstitel, type Eingabefeld, eingabespalten, pflichtfelder } from '../../domain/stellenblatt.ts';
import { faktorOf } from '../kosteneinheit.ts';
import { faltTitel, type Kopf, spalteMitTitel } from '../kopf.ts';
import { type Blatt, ortOf } from '../tafel/tafel.ts';

/** The columns of a sheet by what they hold. */
export interface Spalten {
  readonly id: number;
  readonly titel: number | undefined;
  readonly eingaben: ReadonlyMap<Eingabefeld, number>;
}

/** Finds the columns by title; a title twice, one of the required missing, or amounts in thousands are refused. */
export function findSpalten(
  blatt: Blatt,
  kopf: Kopf,
  worte: Ebenenworte,
): { readonly spalten?: Spalten; readonly ablehnungen: string[]; readonly hinweise: string[] } {
  const ort = (spalte: number): string => ortOf(blatt, { zeile: kopf.zeile, spalte });
  const auskunft = auskunftstitel(worte);
  const zumFuellen = eingabespalten(worte);
  const known = new Map<string, string>([
    ...Object.values(auskunft).map((titel): [string, string] => [faltTitel(titel), titel]),
    ...zumFuellen.map(({ titel }): [string, string] => [faltTitel(titel), titel]),
  ]);
  const betraege = new Set(zumFuellen.filter(({ art }) => art === 'betrag').map(({ titel }) => faltTitel(titel)));
  const byTitel = new Map<string, number>();
  const ablehnungen: string[] = [];
  const hinweise: string[] = [];
  for (const one of kopf.spalten) {
    const titel = faltTitel(one.titel);
    const first = byTitel.get(titel);
    if (!known.has(titel)) {
      const nah = findNearest(
        titel,
        [...known].map(([id, wort]) => ({ id, titel: wort })),
      );
      const meinten = nah ? ` Ist „${nah.titel ?? ''}“ gemeint, schreiben Sie es so.` : '';
      hinweise.push(`Die Spalte ${spalteMitTitel(one)} wird nicht gelesen.${meinten}`);
    } else if (first !== undefined)
      ablehnungen.push(`${ort(one.spalte)}: Die Spalte „${one.titel}“ gibt es zweimal; löschen Sie die überzählige.`);
    else byTitel.set(titel, one.spalte);
    if (faktorOf(one.titel) > 1 && betraege.has(titel))
      ablehnungen.push(
        `${ort(one.spalte)}: Der Titel „${one.titel}“ nennt eine andere Einheit; gelesen werden Euro. Schreiben Sie Titel und Beträge in Euro.`,
      );
  }
  const columnOf = (titel: string): number | undefined => byTitel.get(faltTitel(titel));
  const eingaben = new Map(
    zumFuellen.flatMap(({ feld, titel }): [Eingabefeld, number][] => {
      const column = columnOf(titel);
      return column === undefined ? [] : [[feld, column]];
    }),
  );
  const missing = zumFuellen.filter(({ feld }) => pflichtfelder.some((one) => one === feld) && !eingaben.has(feld));
  for (const { titel } of missing)
    ablehnungen.push(
      `Blatt „${blatt.name}“, Zeile ${kopf.zeile}: Die Spalte „${titel}“ fehlt. Fügen Sie sie mit diesem Titel ein.`,
    );
  const id = columnOf(auskunft.id);
  return id === undefined || ablehnungen.length > 0
    ? { ablehnungen, hinweise }
    : { spalten: { id, titel: columnOf(auskunft.titel), eingaben }, ablehnungen, hinweise };
}
