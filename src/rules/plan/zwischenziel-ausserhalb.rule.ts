import { ersterTag, letzterTag } from '../../base/datum.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';

export const zwischenzielAusserhalb = defineRule<{ termin: string; rahmen: string; von: string; bis: string }>({
  code: 'KZ506',
  name: 'zwischenziel-ausserhalb',
  severity: 'error',
  message: ({ termin, rahmen, von, bis }) => `Der Termin ${termin} liegt außerhalb ${rahmen} (${von} bis ${bis}).`,
  help: () => 'Berichtigen Sie den Termin oder den Zeitraum der Maßnahme.',
  explanation:
    'Ein Zwischenziel ist ein Schritt innerhalb der Maßnahme. Sein Termin liegt in ihrem Zeitraum; bei einer Daueraufgabe ' +
    'ohne Ende in der Laufzeit des Konzepts. Eine spätere Verlegung steht im Sachstand und ändert den Plan nicht.',
  bad: { 'M-TEIL-05': 'zwischenziele:\n  - { nr: 1, titel: Stelle besetzt, termin: 2031-03 }' },
  good: { 'M-TEIL-05': 'zwischenziele:\n  - { nr: 1, titel: Stelle besetzt, termin: 2026-09 }' },
  check: (model, report) => {
    const laufzeit = model.konzept?.data.laufzeit;
    for (const massnahme of listOf(model, 'massnahme')) {
      const { art, zeitraum, zwischenziele = [] } = massnahme.data;
      const bis = zeitraum?.bis ?? laufzeit?.bis;
      if (art !== 'kuenftig' || !zeitraum || bis === undefined) continue;
      const rahmen = zeitraum.bis === undefined ? 'der Laufzeit des Konzepts' : 'des Zeitraums der Maßnahme';
      zwischenziele.forEach(({ termin }, index) => {
        const day = letzterTag(termin);
        if (day < ersterTag(zeitraum.von) || day > letzterTag(bis))
          report(placeOf(massnahme, ['zwischenziele', index, 'termin']), { termin, rahmen, von: zeitraum.von, bis });
      });
    }
  },
});
