import { ersterTag, letzterTag } from '../../base/datum.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

export const zeitraumEndeVorAnfang = defineRule<{ von: string; bis: string }>({
  code: 'KZ503',
  name: 'zeitraum-ende-vor-anfang',
  severity: 'error',
  message: ({ von, bis }) => `Der Zeitraum endet (${bis}), bevor er beginnt (${von}).`,
  help: () => 'Berichtigen Sie „von“ oder „bis“; vielleicht sind beide vertauscht.',
  explanation: 'Ein Zeitraum zählt vom ersten Tag seines Anfangs bis zum letzten Tag seines Endes.',
  bad: { 'M-TEIL-05': 'zeitraum: { von: 2027-12, bis: 2026-01 }' },
  good: { 'M-TEIL-05': 'zeitraum: { von: 2026-01, bis: 2027-12 }' },
  check: (model, report) => {
    for (const massnahme of listOf(model, 'massnahme')) {
      const { von, bis } = massnahme.data.zeitraum ?? {};
      if (von === undefined || bis === undefined || letzterTag(bis) >= ersterTag(von)) continue;
      const related = [relatedTo('Beginn des Zeitraums', massnahme, ['zeitraum', 'von'])];
      report(placeOf(massnahme, ['zeitraum', 'bis']), { von, bis }, { related });
    }
  },
});
