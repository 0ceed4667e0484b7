// What a chart says, as its title: one sentence that is true of its values, unless an author has written another.
import { formatLang } from '../../base/datum.ts';
import { spanneOf } from '../../base/zahl.ts';
import { isGetrennt } from '../../model/queries/reihe.ts';
import { formatWert, formatZahl } from './format.ts';

interface Wert {
  readonly zeit: string;
  readonly wert: number;
}

/**
 * The way of a series from its first to its last value. Across a break, or where several values share a time, nothing is
 * compared; the last value or the span of all is told.
 */
export function tellAussage(
  titel: string,
  werte: readonly Wert[],
  einheit: string | undefined,
  brueche: readonly { readonly ab: string }[],
): string {
  const [first] = werte;
  const last = werte.at(-1);
  if (!first || !last) return titel;
  const wannUndWas = ({ zeit, wert }: Wert): string => `${formatWert(wert, einheit)} (${formatLang(zeit)})`;
  const isShared = ({ zeit }: Wert): boolean => werte.filter((other) => other.zeit === zeit).length > 1;
  if (werte.length === 1) return `${titel}: ${wannUndWas(last)}`;
  if (isShared(first) || isShared(last)) return `${titel}: ${tellSpanne(werte, einheit)}`;
  if (isGetrennt(brueche, first.zeit, last.zeit))
    return `${titel}: zuletzt ${wannUndWas(last)}, mit früheren Werten wegen eines Bruchs nicht zu vergleichen`;
  const von = `${formatZahl(first.wert)} (${formatLang(first.zeit)})`;
  if (first.wert === last.wert) return `${titel}: ${wannUndWas(last)}, so viel wie ${formatLang(first.zeit)}`;
  return `${titel}: von ${von} auf ${wannUndWas(last)} ${last.wert > first.wert ? 'gestiegen' : 'gesunken'}`;
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
