// What a chart says, as its title: one sentence that is true of its values, unless an author has written another.
import { formatLang } from '../../base/datum.ts';
import { spanneOf } from '../../base/zahl.ts';
import { isGetrennt } from '../../model/queries/reihe.ts';
import { formatWert, formatZahl } from './format.ts';

interface Wert {
  readonly zeit: string;
  readonly wert: number;
}

/** Where the last value goes, seen from an earlier one. */
interface Richtung {
  readonly wort: 'steigt' | 'sinkt' | 'unveraendert';
  readonly seit: Wert;
}

const richtungen = { steigt: 'gestiegen', sinkt: 'gesunken', unveraendert: 'kaum verändert' } as const;

/**
 * The way of a series from its first to its last value. Across a break, or where several values share a time, nothing is
 * compared; the last value or the span of all is told. Where the `trend` of the Indikator says something else than the whole way
 * does, both are told: nobody reads 'gesunken' above and 'steigt' beside it.
 */
export function tellAussage(
  titel: string,
  werte: readonly Wert[],
  einheit: string | undefined,
  brueche: readonly { readonly ab: string }[],
  trend?: Richtung,
): string {
  const [first] = werte;
  const last = werte.at(-1);
  if (!first || !last) return titel;
  const wannUndWas = ({ zeit, wert }: Wert): string => `${formatWert(wert, einheit)} (${formatLang(zeit)})`;
  const isShared = ({ zeit }: Wert): boolean => werte.filter((other) => other.zeit === zeit).length > 1;
  if (werte.length === 1) return `${titel}: ${wannUndWas(last)}`;
  if (isShared(first) || isShared(last)) return `${titel}: ${tellSpanne(werte, einheit)}`;
  const seit =
    trend && `seit ${formatLang(trend.seit.zeit)} (${formatZahl(trend.seit.wert)}) ${richtungen[trend.wort]}`;
  if (isGetrennt(brueche, first.zeit, last.zeit))
    return seit === undefined
      ? `${titel}: zuletzt ${wannUndWas(last)}, mit früheren Werten wegen eines Bruchs nicht zu vergleichen`
      : `${titel}: zuletzt ${wannUndWas(last)}, ${seit}; ältere Werte sind wegen eines Bruchs nicht zu vergleichen`;
  const von = `${formatZahl(first.wert)} (${formatLang(first.zeit)})`;
  const weg = last.wert > first.wert ? 'steigt' : 'sinkt';
  const danach = seit === undefined || trend?.seit.zeit === first.zeit || trend?.wort === weg ? '' : `, ${seit}`;
  if (first.wert === last.wert) return `${titel}: ${wannUndWas(last)}, so viel wie ${formatLang(first.zeit)}${danach}`;
  return `${titel}: von ${von} auf ${wannUndWas(last)} ${richtungen[weg]}${danach}`;
}

/** From the lowest to the highest value: for what lies ahead and has neither risen nor fallen yet. */
export function tellSpanne(werte: readonly { readonly wert: number }[], einheit: string | undefined): string {
  const zahlen = werte.map(({ wert }) => wert);
  const [low, high] = spanneOf(zahlen);
  return low === high ? formatWert(low, einheit) : `zwischen ${formatZahl(low)} und ${formatWert(high, einheit)}`;
}

/** Every value with its time, for those who do not see the picture. */
export const tellWerte = (werte: readonly { readonly name: string; readonly wert: number }[]): string =>
  `Alle Werte: ${werte.map(({ name, wert }) => `${name}: ${formatZahl(wert)}`).join('; ')}.`;
