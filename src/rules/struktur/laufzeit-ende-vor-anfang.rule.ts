import { ersterTag, letzterTag } from '../../base/datum.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

export const laufzeitEndeVorAnfang = defineRule<{ von: string; bis: string }>({
  code: 'KZ401',
  name: 'laufzeit-ende-vor-anfang',
  severity: 'error',
  message: ({ von, bis }) => `Die Laufzeit endet (${bis}), bevor sie beginnt (${von}).`,
  help: () => 'Berichtigen Sie „von“ oder „bis“ der Laufzeit; vielleicht sind beide vertauscht.',
  explanation:
    'An der Laufzeit werden die Zeiträume der Maßnahmen gemessen. Endet sie vor ihrem Anfang, liegt nichts in ihr.',
  bad: { konzept: 'laufzeit: { von: 2030-12, bis: 2026-01 }' },
  good: { konzept: 'laufzeit: { von: 2026-01, bis: 2030-12 }' },
  check: ({ konzept }, report) => {
    const laufzeit = konzept?.data.laufzeit;
    if (!konzept || !laufzeit || letzterTag(laufzeit.bis) >= ersterTag(laufzeit.von)) return;
    const related = [relatedTo('Beginn der Laufzeit', konzept, ['laufzeit', 'von'])];
    report(placeOf(konzept, ['laufzeit', 'bis']), laufzeit, { related });
  },
});
