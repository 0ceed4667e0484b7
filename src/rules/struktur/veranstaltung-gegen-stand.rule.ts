import { ersterTag, formatLang, letzterTag } from '../../base/datum.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

const event = (datum: string, zustand: string): string => `datum: ${datum}\nzustand: ${zustand}`;

export const veranstaltungGegenStand = defineRule<{ datum: string; stand: string; vorbei: boolean }>({
  code: 'KZ422',
  name: 'veranstaltung-gegen-stand',
  severity: 'warning',
  message: ({ datum, stand, vorbei }) =>
    vorbei
      ? `Die Veranstaltung (${formatLang(datum)}) heißt „geplant“, die Fassung hat aber schon den Stand ${formatLang(stand)}.`
      : `Die Veranstaltung (${formatLang(datum)}) heißt „durchgeführt“, die Fassung hat aber erst den Stand ${formatLang(stand)}.`,
  help: ({ vorbei }) =>
    vorbei
      ? 'War sie, schreiben Sie „zustand: durchgefuehrt“ und was dabei herauskam; ist sie verschoben, berichtigen Sie „datum“.'
      : 'Berichtigen Sie „datum“ oder „zustand“, oder setzen Sie „stand“ der Fassung in konzept.md auf den Tag, an dem sie fertig war.',
  explanation:
    'Auf dem Titel steht, welchen Stand die Fassung hat. Eine Veranstaltung, die davor sein sollte und noch „geplant“ heißt, ist ausgefallen, ' +
    'verschoben oder nicht nachgetragen; wer das Konzept liest, erfährt es sonst nicht.',
  bad: { '2025-02-01-auftakt': event('2025-02-01', 'geplant') },
  good: { '2025-02-01-auftakt': event('2025-02-01', 'durchgefuehrt') },
  check: (model, report) => {
    const { konzept } = model;
    const stand = konzept?.data.fassung?.stand;
    if (!konzept || stand === undefined) return;
    for (const beteiligung of listOf(model, 'beteiligung')) {
      const { datum, zustand } = beteiligung.data;
      if (datum === undefined) continue;
      const vorbei = zustand === 'geplant' && letzterTag(datum) < ersterTag(stand);
      if (!vorbei && !(zustand === 'durchgefuehrt' && ersterTag(datum) > letzterTag(stand))) continue;
      const related = [relatedTo('Stand der Fassung', konzept, ['fassung', 'stand'])];
      report(placeOf(beteiligung, ['zustand']), { datum, stand, vorbei }, { related });
    }
  },
});
