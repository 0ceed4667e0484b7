// Shortening by rule, where a page has room for no more: at the end of a word, always with '…', never without a trace.
import { withoutEnd } from '../../base/text.ts';
import { type Stueck, stueck, type Tabellensicht, type Zelle } from '../tabelle/zelle.ts';

/** What cannot begin a text: a mark, or the second half of a character that takes two places. */
const fortsetzung = /^[\p{M}\uDC00-\uDFFF]/u;

/** The first so many places of a text, without a character that would lose its marks or its second half. */
function takeWhole(text: string, most: number): string {
  const cut = text.slice(0, most);
  return fortsetzung.test(text.slice(most)) ? cut.replace(/\P{M}\p{M}*$/u, '') : cut;
}

/** A text of at most so many characters, '…' included. */
export function shortenText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = takeWhole(text, most - 1);
  const end = cut.search(/\s\S*$/);
  return `${withoutEnd(cut.slice(0, end > most / 2 ? end : undefined), ' \u00A0\t\n.,;:–-')} …`;
}

/** Pieces with at most so many characters together. */
export function shortenStuecke(stuecke: readonly Stueck[], most: number): Stueck[] {
  let room = most;
  const kept: Stueck[] = [];
  for (const { text, href } of stuecke) {
    const short = shortenText(text, Math.max(room, 2));
    kept.push(stueck(short, href));
    room -= short.length;
    if (short !== text) break;
  }
  return kept;
}

/** A table of at most so many rows, with at most so many characters a cell; a line below tells how many rows are left out. */
export function shortenTabelle(
  sicht: Tabellensicht,
  { zeilen, zeichen }: { readonly zeilen: number; readonly zeichen: number },
): Tabellensicht {
  const left = sicht.zeilen.length - zeilen;
  return {
    ...sicht,
    zeilen: sicht.zeilen
      .slice(0, zeilen)
      .map((zeile) => ({ ...zeile, zellen: zeile.zellen.map((zelle) => shortenZelle(zelle, zeichen)) })),
    anmerkungen: [
      ...(left > 0 ? [[stueck(`… und ${left} weitere ${left === 1 ? 'Zeile' : 'Zeilen'}.`)]] : []),
      ...(sicht.anmerkungen ?? []),
    ],
  };
}

const shortenZelle = (zelle: Zelle, zeichen: number): Zelle => ({
  ...zelle,
  absaetze: zelle.absaetze.map((stuecke) => shortenStuecke(stuecke, zeichen)),
});
