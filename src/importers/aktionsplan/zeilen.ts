// The rows of a plan by field: merged cells are filled, and a row that names only a Handlungsfeld heads those below it.
import type { Plankopf } from './kopfzeilen.ts';
import { type Blatt, ortOf, spaltenname, type Zeile, type Zellwert } from '../tafel/tafel.ts';
import { readText } from '../werte.ts';
import type { Planfeld } from './felder.ts';

/** What a cell says, and where it stands: 'Blatt „Plan“, Zelle C5'. */
export interface Angabe {
  readonly text: string;
  readonly ort: string;
}

/** A row that is a Maßnahme: its fields, and the cells of columns that no field took, by their titles. */
export interface Planzeile {
  readonly ort: string;
  readonly felder: ReadonlyMap<Planfeld, Angabe>;
  readonly rest: readonly { readonly titel: string; readonly text: string }[];
}

export interface Planzeilen {
  readonly zeilen: readonly Planzeile[];
  readonly ablehnungen: readonly string[];
  readonly hinweise: readonly string[];
}

/**
 * Reads the rows below a head. `spalten` says which column is which field; rows that name no Handlungsfeld, nor lie below
 * one, are of `feldname` where it is given.
 */
export function readPlanzeilen(
  blatt: Blatt,
  kopf: Plankopf,
  spalten: ReadonlyMap<Planfeld, number>,
  feldname?: string,
): Planzeilen {
  const ablehnungen: string[] = [];
  const hinweise = [
    ...(blatt.verbunden.some(({ bis }) => bis.zeile > kopf.ende)
      ? ['Verbundene Zellen: Ihr Wert gilt für jede Zeile, über die sie reichen.']
      : []),
    ...(blatt.zeilen.some(({ nr, verborgen }) => nr > kopf.ende && verborgen)
      ? ['Ausgeblendete Zeilen werden mitgelesen.']
      : []),
  ];
  const zeilen: Planzeile[] = [];
  let ueberschrift: Angabe | undefined;
  for (const zeile of fillMerged(blatt).filter(({ nr }) => nr > kopf.ende)) {
    const angabeOf = (spalte: number): Angabe | undefined => {
      const zelle = zeile.zellen.get(spalte);
      const ort = ortOf(blatt, { zeile: zeile.nr, spalte });
      if (!zelle) return undefined;
      const text = readText(zelle);
      if ('wert' in text) return { text: text.wert, ort };
      ablehnungen.push(`${ort}: ${text.grund}`);
      return undefined;
    };
    const felder = new Map(
      [...spalten].flatMap(([feld, spalte]): [Planfeld, Angabe][] => {
        const angabe = angabeOf(spalte);
        return angabe ? [[feld, angabe]] : [];
      }),
    );
    const titel = felder.get('titel');
    if (isUeberschrift(zeile, blatt)) {
      ueberschrift = angabeOf([...zeile.zellen.keys()][0] ?? 1);
      continue;
    }
    if (!titel) {
      hinweise.push(`Blatt „${blatt.name}“, Zeile ${zeile.nr}: ohne Titel einer Maßnahme, nicht übernommen.`);
      continue;
    }
    const feld = ueberschrift ?? (feldname === undefined ? undefined : { text: feldname, ort: titel.ort });
    if (!felder.has('handlungsfeld') && feld) felder.set('handlungsfeld', feld);
    const taken = new Set(spalten.values());
    const rest = [...zeile.zellen.keys()].flatMap((spalte) => {
      const angabe = taken.has(spalte) ? undefined : angabeOf(spalte);
      const name = kopf.spalten.find((one) => one.spalte === spalte)?.titel ?? `Spalte ${spaltenname(spalte)}`;
      return angabe ? [{ titel: name, text: angabe.text }] : [];
    });
    zeilen.push({ ort: titel.ort, felder, rest });
  }
  return { zeilen, ablehnungen, hinweise };
}

/** True for a row that has one text alone, or one that is merged over the columns. */
function isUeberschrift({ nr, zellen }: Zeile, { verbunden }: Blatt): boolean {
  const merged = verbunden.some(
    ({ von, bis }) => von.zeile === nr && bis.spalte - von.spalte >= 2 && zellen.has(von.spalte),
  );
  const different = new Set([...zellen.values()].map((zelle) => JSON.stringify(zelle)));
  return different.size === 1 && (merged || zellen.size === 1);
}

/** The rows with the value of merged cells in each of them. */
function fillMerged({ zeilen, verbunden }: Blatt): readonly Zeile[] {
  const byNr = new Map(zeilen.map((zeile) => [zeile.nr, zeile]));
  return zeilen.map((zeile) => {
    const added = verbunden.flatMap(({ von, bis }): [number, Zellwert][] => {
      const wert = byNr.get(von.zeile)?.zellen.get(von.spalte);
      const inside = zeile.nr > von.zeile && zeile.nr <= bis.zeile;
      return wert && inside && !zeile.zellen.has(von.spalte) ? [[von.spalte, wert]] : [];
    });
    return added.length === 0 ? zeile : { ...zeile, zellen: new Map([...zeile.zellen, ...added]) };
  });
}
