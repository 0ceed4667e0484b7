import { massnahmeOhne } from '../beispiele.ts';
import { listGeplante } from '../massnahmen.ts';
import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';

export const zeitraumFehlt = defineRule<{ id: string; titel: string }>({
  code: 'KZ502',
  name: 'zeitraum-fehlt',
  severity: 'error',
  message: ({ id, titel }, { massnahme }) => `${gross(massnahme.der)} ${id} („${titel}“) hat keinen Zeitraum.`,
  help: () => 'Ergänzen Sie „zeitraum: { von: 2026-01, bis: 2027-12 }“; eine Daueraufgabe lässt „bis“ weg.',
  explanation:
    'Der Aktionsplan nennt für jede künftige Maßnahme, wann sie beginnt und wann sie endet. Ohne Zeitraum lässt sich kein ' +
    'Verzug erkennen.',
  bad: massnahmeOhne('zeitraum'),
  good: { 'M-TEIL-05': 'zeitraum: { von: 2026-01 }' },
  check: (model, report) => {
    for (const massnahme of listGeplante(model)) {
      if (massnahme.data.zeitraum || isUngewiss(massnahme, 'zeitraum')) continue;
      report(placeOf(massnahme), { id: massnahme.id, titel: massnahme.titel });
    }
  },
});
