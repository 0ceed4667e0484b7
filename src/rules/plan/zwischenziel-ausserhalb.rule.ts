import { listGeplante } from '../massnahmen.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { listAusserhalb, type Zeitrahmen, zeitrahmenOf } from './rahmen.ts';

export const zwischenzielAusserhalb = defineRule<{ termin: string; weitere: number; rahmen: Zeitrahmen }>({
  code: 'KZ506',
  name: 'zwischenziel-ausserhalb',
  severity: 'error',
  message: ({ termin, weitere, rahmen: { wessen, von, bis } }) =>
    `Der Termin ${termin} liegt außerhalb ${wessen} (${von} bis ${bis})` +
    `${weitere === 0 ? '' : weitere === 1 ? ', ebenso ein weiterer' : `, ebenso ${weitere} weitere`}.`,
  help: (_params, { massnahme }) => `Berichtigen Sie den Termin oder den Zeitraum ${massnahme.des}.`,
  explanation:
    'Ein Zwischenziel ist ein Schritt innerhalb der Maßnahme. Sein Termin liegt in ihrem Zeitraum; bei einer Daueraufgabe ' +
    'ohne Ende in der Laufzeit des Konzepts. Eine spätere Verlegung steht im Sachstand und ändert den Plan nicht. Liegen ' +
    'mehrere Termine vor oder nach dem Zeitraum, ist meist er falsch; gemeldet wird dann einmal.',
  bad: { 'M-TEIL-05': 'zwischenziele:\n  - { nr: 1, titel: Stelle besetzt, termin: 2031-03 }' },
  good: { 'M-TEIL-05': 'zwischenziele:\n  - { nr: 1, titel: Stelle besetzt, termin: 2026-09 }' },
  check: (model, report) => {
    for (const massnahme of listGeplante(model)) {
      const rahmen = zeitrahmenOf(model, massnahme);
      if (!rahmen) continue;
      for (const [first, ...others] of Object.values(listAusserhalb(massnahme, rahmen))) {
        const zwischenziel = first === undefined ? undefined : massnahme.data.zwischenziele?.[first];
        if (first === undefined || !zwischenziel) continue;
        const places = others.map((index) =>
          relatedTo('liegt auch außerhalb', massnahme, ['zwischenziele', index, 'termin']),
        );
        const related = [relatedTo('Zeitraum der Maßnahme', massnahme, ['zeitraum']), ...places];
        const params = { termin: zwischenziel.termin, weitere: others.length, rahmen };
        report(placeOf(massnahme, ['zwischenziele', first, 'termin']), params, { related });
      }
    }
  },
});
