// What a row of a plan is: a Maßnahme, the head of a Handlungsfeld, or neither.
import { type Blatt, type Tafelzeile } from '../../tafel/tafel.ts';
import { readText } from '../../werte.ts';
import type { Planfeld } from '../spaltenworte.ts';
import type { Plankopf } from './kopfzeilen.ts';
import { splitUeberschrift } from '../zelle/ueberschrift.ts';

/** What the rows of a sheet are judged by. */
export interface Planblatt {
  readonly blatt: Blatt;
  readonly kopf: Plankopf;
  /** Columns that stand for a field. */
  readonly spalten: ReadonlyMap<number, Planfeld>;
  /** Columns that the mapping leaves out. */
  readonly weg: ReadonlySet<number>;
  /** True for the name of a Handlungsfeld that is known. */
  readonly isFeld: (name: string) => boolean;
}

/** `keine` is a row that stands below or between the Maßnahmen: a sum, a legend, a note. */
export type Zeilenart = 'massnahme' | 'ueberschrift' | 'keine';

const summe = /^(?:(?:zwischen|gesamt)?summe|gesamt(?:kosten|betrag)?|insgesamt|total)(?![\p{L}-])/iu;
const notiz = /^(?:legende|hinweise?|anmerkung(?:en)?|erläuterung(?:en)?|quellen?|stand)\s*(?::|$)/i;

/** The column of a field. */
export const spalteOf = ({ spalten }: Pick<Planblatt, 'spalten'>, feld: Planfeld): number =>
  [...spalten].find(([, one]) => one === feld)?.[0] ?? 0;

/** What a row is. `next` is the one below it. */
export function artOf(zeile: Tafelzeile, next: Tafelzeile | undefined, plan: Planblatt): Zeilenart {
  const titel = spalteOf(plan, 'titel');
  const erster = textOf(zeile, Math.min(...zeile.zellen.keys()));
  if ([textOf(zeile, titel), erster].some((text) => summe.test(text) || notiz.test(text))) return 'keine';
  if (isUeberschrift(zeile, plan) || isNummerierte(zeile, next, plan)) return 'ueberschrift';
  return zeile.zellen.has(titel) ? 'massnahme' : 'keine';
}

const textOf = ({ zellen }: Tafelzeile, spalte: number): string => {
  const zelle = zellen.get(spalte);
  const text = zelle && readText(zelle);
  return text && 'wert' in text ? text.wert : '';
};

/** One text merged over the columns, or alone in its row where it says that it is a Handlungsfeld. */
function isUeberschrift(zeile: Tafelzeile, plan: Planblatt): boolean {
  const { nr, zellen } = zeile;
  const spalten = [...zellen.keys()];
  const [spalte = 0] = spalten;
  const texte = new Set(spalten.map((one) => textOf(zeile, one)));
  const merged = plan.blatt.verbunden.some(
    ({ von, bis }) => von.zeile === nr && bis.spalte - von.spalte >= 2 && zellen.has(von.spalte),
  );
  if (merged) return texte.size === 1;
  if (spalten.length !== 1) return false;
  const text = textOf(zeile, spalte);
  return plan.spalten.get(spalte) === 'handlungsfeld' || isFeldname(text, plan) || isGezaehlt(text, spalte, plan);
}

const isFeldname = (text: string, { isFeld }: Planblatt): boolean =>
  isFeld(text) || splitUeberschrift(text).art === 'benannt';

/** '1. Sprache' in the first column heads the rows below where no column names their Handlungsfeld, and no Maßnahme is counted like it. */
function isGezaehlt(text: string, spalte: number, plan: Planblatt): boolean {
  const { blatt, kopf } = plan;
  const first = Math.min(...kopf.spalten.map((one) => one.spalte));
  if (spalte !== first || spalteOf(plan, 'handlungsfeld') > 0) return false;
  const isCounted = (one: string): boolean => splitUeberschrift(one).art === 'gezaehlt';
  const others = blatt.zeilen.filter(({ nr, zellen }) => nr > kopf.ende && zellen.size > 1);
  return isCounted(text) && !others.some((zeile) => isCounted(textOf(zeile, spalte)));
}

/** 'A | Gesundheit' above 'A1 | …': number and title alone, of a Handlungsfeld by its name or by the number of the row below. */
function isNummerierte(zeile: Tafelzeile, next: Tafelzeile | undefined, plan: Planblatt): boolean {
  const [titel, nummer] = [spalteOf(plan, 'titel'), spalteOf(plan, 'nummer')];
  if (zeile.zellen.size !== 2 || !zeile.zellen.has(titel) || !zeile.zellen.has(nummer)) return false;
  const own = textOf(zeile, nummer).replace(/[.)]$/, '');
  const below = next ? textOf(next, nummer) : '';
  const rest = below.slice(own.length);
  const isAbove = below.startsWith(own) && (/\d$/.test(own) ? /^[.,-]\d/ : /^[.,-]?\d/).test(rest);
  return isFeldname(textOf(zeile, titel), plan) || isAbove;
}
