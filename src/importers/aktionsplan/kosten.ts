// Costs as plans have them ('ca. 5.000 €', '10.000 € pro Jahr', 'kostenneutral') as the costs of a Maßnahme.
import type { DataOf } from '../../domain/kinds/registry.ts';
import { faktorOf } from '../geldeinheit.ts';
import { zahlOf } from '../werte.ts';

export type Kosten = NonNullable<DataOf<'massnahme'>['kosten']>;

/** The years that costs may fall into. */
export interface Jahre {
  readonly von: number;
  readonly bis: number;
}

/** Costs, and what a person should know beside them as the end of a sentence. */
export interface Gelesen {
  readonly kosten: Kosten;
  readonly vorbehalt?: string;
}

const keine =
  /^(?:keine?(?: kosten| mittel)?|kostenneutral|ohne(?: kosten)?|entfällt|[-–—]|0(?:,(?:00|-))? ?(?:€|EUR|Euro)?)$/i;
const keineWeiteren = /^keine (?:zusätzlichen?|weiteren?)(?: kosten| mittel)?$/i;
const offen =
  /^(?:offen|noch offen|n\. ?n\.|k\. ?a\.|tbd|unklar|nicht bezifferbar|nicht bekannt|zu klären|wird (?:noch )?(?:ermittelt|geklärt)|in klärung|\?)$/i;
const ungefaehr = /\b(?:ca|circa|rund|etwa|geschätzt|ungefähr|max|maximal|bis zu)\b\.?/i;
const jaehrlich = /(?:p\. ?a\.?|jährl(?:ich|\.)|pro jahr|je jahr|im jahr(?! \d)|\/ ?jahr|\/ ?a\b)/i;

/**
 * Reads a cell of costs; undefined where it has no amount that can be told for sure. `titel` is that of its column: a year in it
 * is that of the amount, and its unit that of amounts without one of their own.
 */
export function readKosten(text: string, titel: string, jahre: Jahre): Gelesen | undefined {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (keine.test(plain)) return { kosten: 'keine' };
  if (keineWeiteren.test(plain)) return { kosten: 'keine', vorbehalt: 'gilt als „keine Kosten“' };
  if (offen.test(plain)) return { kosten: 'offen' };
  const faktor = faktorOf(titel);
  const jahr = jahrOf(titel);
  const byYear = readJahresbetraege(jahr === undefined ? plain : `${jahr}: ${plain}`, faktor);
  return byYear ? { kosten: byYear } : jahr === undefined ? readLaufende(plain, faktor, jahre) : undefined;
}

/** The one year that a title names: 'Kosten 2026'. */
export function jahrOf(titel: string): number | undefined {
  const [first, second] = titel.match(/(?<!\d)20\d{2}(?!\d)/g) ?? [];
  return second === undefined && first !== undefined ? Number(first) : undefined;
}

/** One amount, for each year or once; a year that is not named is the first. */
function readLaufende(text: string, faktor: number, jahre: Jahre): Gelesen | undefined {
  const geschaetzt = ungefaehr.test(text);
  const betrag = betragOf(text.replace(ungefaehr, '').replace(jaehrlich, ''), faktor);
  if (betrag === undefined) return undefined;
  const eines = (jahr: number, art: 'laufend' | 'einmalig') => ({
    jahr,
    betrag,
    art,
    ...(geschaetzt ? { geschaetzt } : {}),
  });
  if (!jaehrlich.test(text)) {
    const kosten = [eines(jahre.von, 'einmalig')];
    return jahre.von === jahre.bis
      ? { kosten }
      : { kosten, vorbehalt: `nennt kein Jahr; eingesetzt ist ${jahre.von}, einmalig` };
  }
  const count = Math.min(30, jahre.bis - jahre.von + 1);
  return { kosten: Array.from({ length: count }, (_, index) => eines(jahre.von + index, 'laufend')) };
}

/** An amount with or without a unit: '5.000 €', '€ 5.000', '20 T€', '1,5 Mio. Euro'; without one, times `faktor`. */
function betragOf(text: string, faktor: number): number | undefined {
  const [, davor = '', zahl = '', danach = ''] =
    /^\s*(€|EUR|Euro)?\s*(\d[\d., \u00A0]*?(?:,-+)?)\s*(T ?€|TEUR|Tsd\.?(?: ?€| Euro)?|Mio\.?(?: ?€| Euro)?|€|EUR|Euro)?\.?\s*$/i.exec(
      text,
    ) ?? [];
  const wert = zahlOf(zahl);
  const einheit = davor + danach;
  return wert === undefined ? undefined : Math.round(wert * (einheit === '' ? faktor : faktorOf(einheit)) * 100) / 100;
}

/** '2026: 10.000 €, 2027: 5.000 €' or '10.000 € (2026); 5.000 € (2027)'. */
function readJahresbetraege(text: string, faktor: number): Exclude<Kosten, string> | undefined {
  const parts = text.split(/[;\n]|, (?=(?:ca\. )?\d{4}:)|(?<=\(\d{4}\)),? /).filter((part) => part.trim() !== '');
  const read = parts.map((part) => {
    const [, before, after, amountAfter, yearAfter] =
      /^\s*(\d{4}): ?(.+)$|^\s*(.+?) ?\((?:in )?(\d{4})\)$/.exec(part) ?? [];
    const jahr = Number(before ?? yearAfter);
    const amount = after ?? amountAfter ?? '';
    const betrag = betragOf(amount.replace(ungefaehr, ''), faktor);
    return betrag === undefined || !(jahr >= 1990 && jahr <= 2100)
      ? undefined
      : { jahr, betrag, ...(ungefaehr.test(amount) ? { geschaetzt: true } : {}) };
  });
  return read.every((one) => one !== undefined) && read.length > 0 ? read : undefined;
}
