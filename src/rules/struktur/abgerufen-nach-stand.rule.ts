import { byText } from '../../base/text.ts';
import { formatLang, letzterTag } from '../../base/datum.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, relatedTo } from '../rule.ts';

export const abgerufenNachStand = defineRule<{ tag: string; stand: string; anzahl: number }>({
  code: 'KZ444',
  name: 'abgerufen-nach-stand',
  severity: 'warning',
  message: ({ tag, stand, anzahl }) =>
    anzahl === 1
      ? `Abgerufen am ${formatLang(tag)}, die Fassung des Konzepts hat aber den Stand ${formatLang(stand)}.`
      : `Die Fassung hat den Stand ${formatLang(stand)}, aber ${anzahl} Quellen sind erst danach abgerufen, die letzte am ${formatLang(tag)}.`,
  help: () =>
    'Berichtigen Sie den Tag, oder setzen Sie „stand“ der Fassung in konzept.md auf den Tag, an dem sie fertig war.',
  explanation:
    'Auf dem Titel steht, welchen Stand die Fassung hat. Eine Quelle, die erst danach gelesen wurde, kann in ihr nicht verwendet ' +
    'sein: Einer der beiden Tage stimmt nicht.',
  bad: { 'amt-statistik': 'abgerufen: 2026-07-15' },
  good: { 'amt-statistik': 'abgerufen: 2026-06-30' },
  check: (model, report) => {
    const { konzept } = model;
    const stand = konzept?.data.fassung?.stand;
    if (!konzept || stand === undefined) return;
    const spaete = [...listOf(model, 'quelle'), ...listOf(model, 'verzahnung')]
      .map((entity) => ({ entity, tag: entity.data.abgerufen ?? '' }))
      .filter(({ tag }) => tag > letzterTag(stand))
      .sort(byText(({ tag }) => tag));
    const letzte = spaete.at(-1);
    if (!letzte) return;
    const beide = [
      relatedTo('Stand der Fassung', konzept, ['fassung', 'stand']),
      relatedTo('zuletzt abgerufen', letzte.entity, ['abgerufen']),
    ] as const;
    // Of many sources it is the Stand that is wrong: one finding, where it is written.
    const [place, related] = spaete.length === 1 ? [beide[1], beide[0]] : beide;
    report(place, { tag: letzte.tag, stand, anzahl: spaete.length }, { related: [related] });
  },
});
