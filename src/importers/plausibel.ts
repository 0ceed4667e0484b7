// Days that are more likely a slip of the hand than meant: 30.09.2062 in a concept that ends in 2030.
import { addMonths, ersterTag, formatKurz, letzterTag } from '../base/datum.ts';
import type { Model } from '../model/model.ts';

/** How far beside the Laufzeit a date may lie: what came before and what follows is told too. */
const monateDaneben = 60;

/** Says why a date cannot be meant, as the end of a sentence; undefined where it can, or the concept names no Laufzeit. */
export function tellUnplausibel(datum: string, { konzept }: Model): string | undefined {
  const laufzeit = konzept?.data.laufzeit;
  if (laufzeit === undefined) return undefined;
  const from = addMonths(ersterTag(laufzeit.von), -monateDaneben);
  const to = addMonths(letzterTag(laufzeit.bis), monateDaneben);
  if (ersterTag(datum) >= from && letzterTag(datum) <= to) return undefined;
  return `liegt mehr als fünf Jahre außerhalb der Laufzeit (${formatKurz(laufzeit.von)} bis ${formatKurz(laufzeit.bis)})`;
}
