// Costs as plans have them ('ca. 5.000 €', '10.000 € pro Jahr', 'kostenneutral') as the costs of a Maßnahme.
import type { DataOf } from '../../domain/registry.ts';
import { zahlOf } from '../werte.ts';

export type Kosten = NonNullable<DataOf<'massnahme'>['kosten']>;

/** The years that costs may fall into. */
export interface Jahre {
  readonly von: number;
  readonly bis: number;
}

/** Costs and whether their year had to be guessed. */
export interface Gelesen {
  readonly kosten: Kosten;
  readonly jahrGeraten: boolean;
}

const keine =
  /^(?:keine?(?: zusätzlichen?| weiteren?)?(?: kosten| mittel)?|kostenneutral|ohne(?: kosten)?|entfällt|0 ?€?|im rahmen (?:der|des) .*|vorhandene? (?:mittel|personal|ressourcen).*)$/i;
const offen =
  /^(?:offen|noch offen|n\. ?n\.|k\. ?a\.|tbd|unklar|nicht bezifferbar|nicht bekannt|zu klären|wird (?:noch )?(?:ermittelt|geklärt)|in klärung|\?)$/i;
const ungefaehr = /\b(?:ca|circa|rund|etwa|geschätzt|ungefähr|max|maximal|bis zu)\b\.?/i;
const jaehrlich = /(?:p\. ?a\.?|jährlich|pro jahr|je jahr|im jahr(?! \d)|\/ ?jahr|\/ ?a\b)/i;

/** Reads costs; undefined where the text has no amount that can be told for sure. */
export function readKosten(text: string, jahre: Jahre): Gelesen | undefined {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (keine.test(plain)) return { kosten: 'keine', jahrGeraten: false };
  if (offen.test(plain)) return { kosten: 'offen', jahrGeraten: false };
  const byYear = readJahresbetraege(plain);
  if (byYear) return { kosten: byYear, jahrGeraten: false };
  const geschaetzt = ungefaehr.test(plain);
  const betrag = betragOf(plain.replace(ungefaehr, '').replace(jaehrlich, ''));
  if (betrag === undefined) return undefined;
  const eines = (jahr: number, art: 'laufend' | 'einmalig') => ({
    jahr,
    betrag,
    art,
    ...(geschaetzt ? { geschaetzt } : {}),
  });
  if (!jaehrlich.test(plain)) return { kosten: [eines(jahre.von, 'einmalig')], jahrGeraten: jahre.von !== jahre.bis };
  const count = Math.min(30, jahre.bis - jahre.von + 1);
  return {
    kosten: Array.from({ length: count }, (_, index) => eines(jahre.von + index, 'laufend')),
    jahrGeraten: false,
  };
}

/** An amount with or without its thousands as a word: '5.000 €', '20 T€', '1,5 Mio. Euro'. */
function betragOf(text: string): number | undefined {
  const [, zahl = '', einheit = ''] =
    /^\s*([\d., \u00A0]*\d(?:,-+)?)\s*(T€|TEUR|Tsd\.?(?: ?€| Euro)?|Mio\.?(?: ?€| Euro)?|€|EUR|Euro)?\.?\s*$/i.exec(
      text,
    ) ?? [];
  const wert = zahlOf(zahl);
  if (wert === undefined) return undefined;
  return Math.round(wert * (/^T/i.test(einheit) ? 1_000 : /^M/i.test(einheit) ? 1_000_000 : 1) * 100) / 100;
}

/** '2026: 10.000 €, 2027: 5.000 €' or '10.000 € (2026); 5.000 € (2027)'. */
function readJahresbetraege(text: string): Exclude<Kosten, string> | undefined {
  const parts = text.split(/[;\n]|, (?=(?:ca\. )?\d{4}:)|(?<=\(\d{4}\)),? /).filter((part) => part.trim() !== '');
  const read = parts.map((part) => {
    const [, before, after, amountAfter, yearAfter] =
      /^\s*(\d{4}): ?(.+)$|^\s*(.+?) ?\((?:in )?(\d{4})\)$/.exec(part) ?? [];
    const jahr = Number(before ?? yearAfter);
    const amount = after ?? amountAfter ?? '';
    const betrag = betragOf(amount.replace(ungefaehr, ''));
    return betrag === undefined || !(jahr >= 1990 && jahr <= 2100)
      ? undefined
      : { jahr, betrag, ...(ungefaehr.test(amount) ? { geschaetzt: true } : {}) };
  });
  return read.every((one) => one !== undefined) && read.length > 0 ? read : undefined;
}
