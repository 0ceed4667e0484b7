// The rows of a plan by field: merged cells are filled, rows of one merged title are one Maßnahme, and a Handlungsfeld holds
// until the next is named.
import { listFirst, ortOf, spaltenname, type Tafelzeile, zellname, type Zellwert } from '../../tafel/tafel.ts';
import { type Lesung, readText } from '../../werte.ts';
import type { Planfeld } from '../spaltenworte.ts';
import { fillMerged, isFortsetzung, tellBesonderes, type Vollzeile } from './verbunden.ts';
import { artOf, type Planblatt, spalteOf } from './zeilenart.ts';

/** What a cell says, where it stands ('Blatt „Plan“, Zelle C5'), and the title of its column. */
export interface Zellangabe {
  readonly text: string;
  readonly ort: string;
  readonly titel: string;
}

/** A Maßnahme of the plan: its fields, its costs by column, and the cells of columns that no field took. */
export interface Planzeile {
  readonly ort: string;
  readonly felder: ReadonlyMap<Planfeld, Zellangabe>;
  readonly kosten: readonly Zellangabe[];
  readonly rest: readonly Zellangabe[];
}

export interface Planzeilen {
  readonly zeilen: readonly Planzeile[];
  readonly ablehnungen: readonly string[];
  readonly hinweise: readonly string[];
}

/** The text of a field in one line; empty where there is none. */
export const feldtextOf = ({ felder }: Planzeile, feld: Planfeld): string =>
  felder.get(feld)?.text.replaceAll(/\s+/g, ' ') ?? '';

/** A Maßnahme while its rows are read: its cells by column, and what is known beside them. */
interface Offen {
  readonly nr: number;
  readonly feld: Zellangabe | undefined;
  readonly zellen: Map<number, Zellangabe>;
  readonly rest: Zellangabe[];
}

/** Reads the rows below a head; where neither a column nor a row above names the Handlungsfeld, it is `feldname`. */
export function readPlanzeilen(plan: Planblatt, feldname?: string): Planzeilen {
  const { blatt, kopf, spalten } = plan;
  const name = `Blatt „${blatt.name}“`;
  const rows = fillMerged(blatt).filter(({ nr }) => nr > kopf.ende);
  const ablehnungen: string[] = [];
  const hinweise = tellBesonderes(blatt, kopf.ende);
  const offene: Offen[] = [];
  const ohneFeld: number[] = [];
  const fremde: Fremde = { mit: [], ohne: [] };
  const titel = spalteOf(plan, 'titel');
  const feldspalte = spalteOf(plan, 'handlungsfeld');
  let feld: Zellangabe | undefined =
    feldname === undefined ? undefined : { text: feldname, ort: name, titel: 'Handlungsfeld' };

  const readZelle = ({ nr, zellen }: Tafelzeile, spalte: number): Zellangabe | undefined => {
    const zelle = zellen.get(spalte);
    if (!zelle || plan.weg.has(spalte)) return undefined;
    const ort = ortOf(blatt, { zeile: nr, spalte });
    const text = spalten.has(spalte) ? readText(zelle) : readFremde(zelle, zellname({ zeile: nr, spalte }), fremde);
    if (!text) return undefined;
    if ('grund' in text) {
      ablehnungen.push(`${ort}: ${text.grund}`);
      return undefined;
    }
    const wort = kopf.spalten.find((one) => one.spalte === spalte)?.titel ?? `Spalte ${spaltenname(spalte)}`;
    return { text: text.wert, ort, titel: wort };
  };

  for (const [index, zeile] of rows.entries()) {
    const last = offene.at(-1);
    if (last && isFortsetzung(zeile, last.nr, titel, blatt)) {
      extend(last, listAngaben({ ...zeile, zellen: zeile.eigene }, readZelle));
      continue;
    }
    const art = artOf({ ...zeile, zellen: zeile.eigene }, rows[index + 1], plan);
    const ort = `${name}, Zeile ${zeile.nr}`;
    if (art === 'keine') {
      hinweise.push(`${ort}: keine Maßnahme, nicht übernommen${quoteFirst(zeile)}.`);
    } else if (art === 'ueberschrift') {
      const [erste = 0] = zeile.eigene.keys();
      feld = readZelle(zeile, zeile.eigene.has(titel) ? titel : erste);
      if (feld && feldspalte === 0) hinweise.push(`${ort}: „${feld.text}“ gilt als Handlungsfeld der Zeilen darunter.`);
    } else {
      const angaben = new Map(listAngaben(zeile, readZelle));
      const own = angaben.get(feldspalte);
      if (!own && feldspalte > 0 && feld) ohneFeld.push(zeile.nr);
      feld = own ?? feld;
      offene.push({ nr: zeile.nr, feld, zellen: angaben, rest: takeGemeinsame(zeile, angaben, plan, hinweise) });
    }
  }
  if (ohneFeld.length > 0)
    hinweise.push(
      `${name}, Zeilen ohne Handlungsfeld: Übernommen ist das zuletzt genannte. Es sind: ${ohneFeld.join(', ')}.`,
    );
  hinweise.push(...tellFremde(name, fremde));
  return { zeilen: offene.flatMap((offen) => closeZeile(offen, spalten)), ablehnungen, hinweise };
}

/** Cells of columns that no field took and that hold a formula or an error: by whether they have a result to take. */
interface Fremde {
  readonly mit: string[];
  readonly ohne: string[];
}

/** The text of a cell that no field needs: of a formula the result that the file keeps, of an error nothing. */
function readFremde(zelle: Zellwert, stelle: string, fremde: Fremde): Lesung<string> | undefined {
  if (zelle.art !== 'formel' && zelle.art !== 'fehler') return readText(zelle);
  const ergebnis = zelle.art === 'formel' ? zelle.ergebnis : undefined;
  const text = ergebnis && ergebnis.art !== 'fehler' ? readText(ergebnis) : undefined;
  (text ? fremde.mit : fremde.ohne).push(stelle);
  return text;
}

const tellFremde = (name: string, { mit, ohne }: Fremde): string[] => [
  ...(mit.length > 0
    ? [`${name}: Formeln in Spalten ohne Feld; übernommen ist das Ergebnis, das die Datei kennt: ${listFirst(mit)}.`]
    : []),
  ...(ohne.length > 0 ? [`${name}: Formeln und Fehler ohne Ergebnis sind nicht übernommen: ${listFirst(ohne)}.`] : []),
];

type ReadZelle = (zeile: Tafelzeile, spalte: number) => Zellangabe | undefined;

const listAngaben = (zeile: Tafelzeile, readZelle: ReadZelle): [number, Zellangabe][] =>
  [...zeile.zellen.keys()].flatMap((spalte): [number, Zellangabe][] => {
    const angabe = readZelle(zeile, spalte);
    return angabe ? [[spalte, angabe]] : [];
  });

/** Adds what a further row of the same Maßnahme says: other words in other lines. */
function extend({ zellen }: Offen, angaben: readonly (readonly [number, Zellangabe])[]): void {
  for (const [spalte, angabe] of angaben) {
    const before = zellen.get(spalte);
    if (before && before.text.split('\n').includes(angabe.text)) continue;
    zellen.set(spalte, before ? { ...before, text: `${before.text}\n${angabe.text}` } : angabe);
  }
}

/** An amount that is merged over several Maßnahmen counts for the first; the others keep its wording as text. */
function takeGemeinsame(
  { geerbt }: Vollzeile,
  angaben: Map<number, Zellangabe>,
  { blatt, spalten }: Planblatt,
  hinweise: string[],
): Zellangabe[] {
  return [...geerbt].flatMap(([spalte, von]) => {
    const angabe = angaben.get(spalte);
    if (!angabe || spalten.get(spalte) !== 'kosten' || !/\d/.test(angabe.text)) return [];
    angaben.delete(spalte);
    hinweise.push(
      `${angabe.ort}: „${angabe.text}“ gilt für mehrere Maßnahmen und zählt nur bei der ersten (${ortOf(blatt, von)}); hier steht der Wortlaut im Text der Maßnahme.`,
    );
    return [{ ...angabe, text: `${angabe.text} (gemeinsam mit anderen Maßnahmen)` }];
  });
}

/** A Maßnahme with its cells by field; none where its title could not be read. */
function closeZeile({ feld, zellen, rest }: Offen, spalten: Planblatt['spalten']): Planzeile[] {
  const felder = new Map<Planfeld, Zellangabe>();
  const kosten: Zellangabe[] = [];
  const uebrige: Zellangabe[] = [];
  for (const [spalte, angabe] of zellen) {
    const one = spalten.get(spalte);
    if (one === undefined) uebrige.push(angabe);
    else if (one === 'kosten') kosten.push(angabe);
    else felder.set(one, angabe);
  }
  if (feld) felder.set('handlungsfeld', feld);
  const titel = felder.get('titel');
  return titel ? [{ ort: titel.ort, felder, kosten, rest: [...uebrige, ...rest] }] : [];
}

/** What a row begins with, for telling which one it is. */
function quoteFirst({ eigene }: Vollzeile): string {
  const [zelle] = eigene.values();
  const text = zelle && readText(zelle);
  return text && 'wert' in text ? `: „${text.wert}“` : '';
}
