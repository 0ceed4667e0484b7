// Costs as plans have them ('ca. 5.000 €', '10.000 € pro Jahr', 'kostenneutral') as the costs of a Maßnahme.
import type { DataOf } from '../../../domain/registry.ts';
import { faktorOf } from '../../kosteneinheit.ts';
import { zahlOf } from '../../werte.ts';

export type Kostenfeld = NonNullable<DataOf<'massnahme'>['kosten']>;

/** The years that costs may fall into. */
export interface Jahre {
  readonly von: number;
  readonly bis: number;
}

/** Costs, and what a person should know beside them as the end of a sentence. */
export interface GeleseneKosten {
  readonly kosten: Kostenfeld;
  readonly vorbehalt?: string;
}

const keine =
  /^(?:keine?(?: kosten| mittel)?|kostenneutral|ohne(?: kosten)?|entfällt|0(?:,(?:00|-))? ?(?:€|EUR|Euro)?)$/i;
const keineWeiteren = /^keine (?:zusätzlichen?|weiteren?)(?: kosten| mittel)?$/i;
const offen =
  /^(?:offen|noch offen|n\. ?n\.|k\. ?a\.|tbd|unklar|nicht bezifferbar|nicht bekannt|zu klären|wird (?:noch )?(?:ermittelt|geklärt)|in klärung|\?)$/i;
const ungefaehr = /\b(?:ca|circa|rund|etwa|geschätzt|ungefähr|max|maximal|bis zu)\b\.?/i;
const jaehrlich =
  /(?<!\p{L})p\. ?a(?!\p{L})\.?|(?<!\p{L})jährl(?:iche?r?s?|ich|\.)|(?:pro|je|im|jedes) jahr(?! \d)|\/ ?(?:jahr|a)(?!\p{L})|(?<!\p{L})(?:fort|dauerhaft )?laufend(?!\p{L})|(?<!\p{L})dauerhaft(?!\p{L})/iu;

/** The most years that a yearly amount is written for. */
const meisteJahre = 30;

/** The most signs of a cell of costs; a longer one tells more than an amount. */
const laengsterText = 500;

/**
 * Reads a cell of costs; undefined where it has no amount that can be told for sure. `titel` is that of its column: a year in it
 * is that of the amount, and its unit that of amounts without one of their own.
 */
export function readKosten(text: string, titel: string, jahre: Jahre): GeleseneKosten | undefined {
  const plain = text.replaceAll(/[^\S\n]+/g, ' ').trim();
  if (plain.length > laengsterText) return undefined;
  if (keine.test(plain)) return { kosten: 'keine' };
  if (keineWeiteren.test(plain)) return { kosten: 'keine', vorbehalt: 'gilt als „keine Kosten“' };
  if (/^[-–—]$/.test(plain))
    return { kosten: 'offen', vorbehalt: 'sagt nicht, ob etwas kostet; eingetragen ist „offen“' };
  if (offen.test(plain)) return { kosten: 'offen' };
  const faktor = faktorOf(titel);
  const jahr = jahrOf(titel);
  const byYear = readJahresbetraege(jahr === undefined ? plain : `${jahr}: ${plain}`, faktor);
  return byYear ? { kosten: byYear } : jahr === undefined ? readOhneJahr(plain, faktor, jahre) : undefined;
}

/** The one year that a title names: 'Kosten 2026'. */
export function jahrOf(titel: string): number | undefined {
  const [first, second] = titel.match(/(?<!\d)20\d{2}(?!\d)/g) ?? [];
  return second === undefined && first !== undefined ? Number(first) : undefined;
}

/** One amount: once, in the first year, or for each of them. What each year or the year is, the cell does not say, and it is told. */
function readOhneJahr(text: string, faktor: number, { von, bis }: Jahre): GeleseneKosten | undefined {
  const betrag = betragOf(text.replace(ungefaehr, '').replace(jaehrlich, ''), faktor);
  if (betrag === undefined) return undefined;
  if (!jaehrlich.test(text)) {
    const kosten = [{ jahr: von, betrag, art: 'einmalig' as const, ...geschaetztIn(text) }];
    return von === bis ? { kosten } : { kosten, vorbehalt: `nennt kein Jahr; eingesetzt ist ${von}, einmalig` };
  }
  const count = Math.min(meisteJahre, bis - von + 1);
  const kosten = Array.from({ length: count }, (_, index) => ({
    jahr: von + index,
    betrag,
    art: 'laufend' as const,
    geschaetzt: true,
  }));
  return {
    kosten,
    vorbehalt: `ist für jedes Jahr von ${von} bis ${von + count - 1} eingetragen (${count}-mal), als geschätzt`,
  };
}

const geschaetztIn = (text: string): { geschaetzt?: true } => (ungefaehr.test(text) ? { geschaetzt: true } : {});

const davor = /^(?:€|EUR|Euro) ?/i;
const danach = / ?(?:T ?€|TEUR|Tsd\.?(?: ?€| Euro)?|Mio\.?(?: ?€| Euro)?|€|EUR|Euro)\.?$/i;

/** An amount with or without a unit: '5.000 €', '€ 5.000', '20 T€', '1,5 Mio. Euro'; without one, times `faktor`. */
function betragOf(text: string, faktor: number): number | undefined {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  const einheit = (davor.exec(plain)?.[0] ?? '') + (danach.exec(plain)?.[0] ?? '');
  const wert = zahlOf(plain.replace(davor, '').replace(danach, ''));
  return wert === undefined ? undefined : Math.round(wert * (einheit === '' ? faktor : faktorOf(einheit)) * 100) / 100;
}

/** '2026: 10.000 €, 2027: 5.000 €' or '10.000 € (2026); 5.000 € (2027)'. */
function readJahresbetraege(text: string, faktor: number): Exclude<Kostenfeld, string> | undefined {
  const parts = text.split(/[;\n]|, (?=(?:ca\. )?\d{4}:)|(?<=\(\d{4}\)),? /).filter((part) => part.trim() !== '');
  const read = parts.map((part) => {
    const { jahr, rest } = splitJahr(part.trim());
    const betrag = betragOf(rest.replace(ungefaehr, ''), faktor);
    return betrag === undefined || !(jahr >= 1990 && jahr <= 2100)
      ? undefined
      : { jahr, betrag, ...geschaetztIn(rest) };
  });
  return read.every((one) => one !== undefined) && read.length > 0 ? read : undefined;
}

/** The year before an amount or in brackets behind it, and the amount. */
function splitJahr(part: string): { readonly jahr: number; readonly rest: string } {
  const vorn = /^(\d{4}):/.exec(part);
  if (vorn) return { jahr: Number(vorn[1]), rest: part.slice(vorn[0].length) };
  const hinten = /\((?:in )?(\d{4})\)$/.exec(part);
  return hinten ? { jahr: Number(hinten[1]), rest: part.slice(0, hinten.index) } : { jahr: NaN, rest: part };
}
