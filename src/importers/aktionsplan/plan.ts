// The sheets of a plan to its Maßnahmen, by a mapping.
import { faktorOf } from '../kosteneinheit.ts';
import { spalteMitTitel } from '../kopf.ts';
import { DateiAbgelehnt, type Mappe, ortOf } from '../tafel/tafel.ts';
import { type Planfeld, planfelder } from './spaltenworte.ts';
import { findPlankopf, type Plankopf } from './blatt/kopfzeilen.ts';
import { jahrOf } from './zelle/kosten.ts';
import type { Planblatt } from './blatt/zeilenart.ts';
import { type Planzeilen, readPlanzeilen } from './blatt/zeilen.ts';
import type { Zuordnung } from './zuordnung.ts';

/**
 * Reads the rows of all sheets that a mapping names; `isFeld` is true for the name of a Handlungsfeld. Throws DateiAbgelehnt
 * where the mapping names what is not there.
 */
export function readPlan(
  mappe: Mappe,
  zuordnung: Zuordnung,
  isFeld = (name: string): boolean => zuordnung.handlungsfelder[name] !== undefined,
): Planzeilen {
  const { blaetter, kopfzeile } = zuordnung;
  const gelesen = blaetter.map((name) => {
    const blatt =
      mappe.blaetter.find((each) => each.name === name) ??
      (mappe.blaetter.length === 1 ? mappe.blaetter[0] : undefined);
    const kopf = blatt && findPlankopf(blatt, ({ zeile }) => zeile === kopfzeile);
    if (!kopf)
      throw new DateiAbgelehnt(
        `Das Blatt „${name}“ mit Spaltentiteln in Zeile ${kopfzeile} gibt es in der Datei nicht; so steht es in der Zuordnung.`,
      );
    const plan = { blatt, kopf, spalten: columnsOf(zuordnung, kopf), weg: listWeggelassene(zuordnung, kopf), isFeld };
    const vorab = [...tellWeggelassene(plan), ...tellEinheiten(plan)];
    return { ...readPlanzeilen(plan, blaetter.length > 1 ? name : undefined), vorab };
  });
  return {
    zeilen: gelesen.flatMap(({ zeilen }) => zeilen),
    ablehnungen: gelesen.flatMap(({ ablehnungen }) => ablehnungen),
    hinweise: gelesen.flatMap(({ vorab, hinweise }) => [...vorab, ...hinweise]),
  };
}

/** The columns that are left out. Throws DateiAbgelehnt for a title that the head does not have, or that stands for a field. */
function listWeggelassene({ weglassen, spalten }: Zuordnung, kopf: Plankopf): ReadonlySet<number> {
  const felder = new Set(Object.values(spalten).flat());
  const both = weglassen.find((titel) => felder.has(titel));
  if (both !== undefined)
    throw new DateiAbgelehnt(
      `Die Zuordnung nennt die Spalte „${both}“ als Feld und unter weglassen. Streichen Sie eines.`,
    );
  return new Set(weglassen.map((titel) => findSpalte(titel, 'weglassen', kopf)));
}

const tellWeggelassene = ({ blatt, kopf, weg }: Planblatt): string[] => {
  const spalten = kopf.spalten.filter(({ spalte }) => weg.has(spalte)).map(spalteMitTitel);
  return spalten.length > 0
    ? [`Blatt „${blatt.name}“: Nicht übernommen, wie es die Zuordnung sagt: Spalten ${spalten.join(', ')}.`]
    : [];
};

/** The columns whose title says thousands or millions. */
const tellEinheiten = ({ blatt, kopf, spalten }: Planblatt): string[] =>
  kopf.spalten
    .filter(({ spalte, titel }) => spalten.get(spalte) === 'kosten' && faktorOf(titel) > 1)
    .map(({ spalte, titel }) => {
      const wort = faktorOf(titel) === 1_000 ? 'Tausend Euro' : 'Millionen Euro';
      return `${ortOf(blatt, { zeile: kopf.zeile, spalte })}: Beträge ohne eigene Einheit sind als ${wort} gelesen („${titel}“).`;
    });

/** The fields by column. Throws DateiAbgelehnt for a title that the head does not have, and for a field twice that is no cost of a year. */
function columnsOf({ spalten }: Zuordnung, kopf: Plankopf): ReadonlyMap<number, Planfeld> {
  return new Map(
    planfelder.flatMap((feld) => {
      const titel = [spalten[feld] ?? []].flat().filter((one) => one !== '');
      if (titel.length > 1 && !(feld === 'kosten' && titel.every((one) => jahrOf(one) !== undefined)))
        throw new DateiAbgelehnt(
          `Die Zuordnung nennt für ${feld} mehrere Spalten. Das geht nur für kosten, und jede Spalte braucht ein Jahr in ihrem Titel.`,
        );
      return titel.map((one): [number, Planfeld] => [findSpalte(one, feld, kopf), feld]);
    }),
  );
}

function findSpalte(titel: string, feld: Planfeld | 'weglassen', kopf: Plankopf): number {
  const column = kopf.spalten.find((one) => one.titel === titel);
  if (column) return column.spalte;
  throw new DateiAbgelehnt(
    `Die Zuordnung nennt für ${feld} die Spalte „${titel}“; in Zeile ${kopf.zeile} steht sie nicht.`,
  );
}
