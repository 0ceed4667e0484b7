import { ersterTag, letzterTag } from '../../base/datum.ts';
import { ansatzOf, postenOf } from '../../model/queries/kosten.ts';
import { listOf } from '../../model/model.ts';
import { isEntfallen } from '../massnahmen.ts';
import { isFraglich, zeitrahmenOf } from '../plan/rahmen.ts';
import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

const kosten = (jahr: number): string => `kosten:\n  - { jahr: ${jahr}, betrag: 20000 }`;

export const kostenJahrAusserhalb = defineRule<{ jahr: number; von: string; bis: string }>({
  code: 'KZ603',
  name: 'kosten-jahr-ausserhalb',
  severity: 'warning',
  message: ({ jahr, von, bis }, { massnahme }) =>
    `${gross(massnahme.der)} hat Kosten im Jahr ${jahr}, läuft aber von ${von} bis ${bis}.`,
  help: (_params, { massnahme }) => `Berichtigen Sie das Jahr oder den Zeitraum ${massnahme.des}.`,
  explanation:
    'Kosten fallen in der Regel an, solange eine Maßnahme läuft. Ein Jahr davor oder danach ist meist ein Tippfehler, kann ' +
    'aber stimmen, etwa bei einer Schlussrechnung.',
  bad: { 'M-TEIL-05': kosten(2029) },
  good: { 'M-TEIL-05': kosten(2027) },
  check: (model, report) => {
    for (const massnahme of listOf(model, 'massnahme').filter((each) => !isEntfallen(each))) {
      const rahmen = zeitrahmenOf(model, massnahme);
      if (!rahmen || isFraglich(massnahme, rahmen)) continue;
      for (const {
        kosten: { jahr, budget, betrag },
        path,
      } of postenOf(massnahme)) {
        const inside = letzterTag(String(jahr)) >= rahmen.ersterTag && ersterTag(String(jahr)) <= rahmen.letzterTag;
        // A year that the budget does not have either is told there, as an error.
        const told = betrag > 0 && budget !== undefined && ansatzOf(model, { jahr, budget }) === 0;
        if (inside || told) continue;
        const related = [relatedTo('Zeitraum der Maßnahme', massnahme, ['zeitraum'])];
        report(placeOf(massnahme, [...path, 'jahr']), { jahr, von: rahmen.von, bis: rahmen.bis }, { related });
      }
    }
  },
});
