import { massnahmeOhne } from '../beispiele.ts';
import { listGeplante } from '../massnahmen.ts';
import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { laufzeitOf } from './rahmen.ts';

export const zeitraumFehlt = defineRule<{ id: string; titel: string; von: string; bis: string }>({
  code: 'KZ502',
  name: 'zeitraum-fehlt',
  severity: 'error',
  message: ({ id, titel }, { massnahme }) => `${gross(massnahme.der)} ${id} („${titel}“) hat keinen Zeitraum.`,
  help: ({ von, bis }) => `Ergänzen Sie „zeitraum: { von: ${von}, bis: ${bis} }“; eine Daueraufgabe lässt „bis“ weg.`,
  explanation:
    'Der Aktionsplan nennt für jede künftige Maßnahme, wann sie beginnt und wann sie endet. Ohne Zeitraum lässt sich kein ' +
    'Verzug erkennen.',
  bad: massnahmeOhne('zeitraum'),
  good: { 'M-TEIL-05': 'zeitraum: { von: 2026-01 }' },
  check: (model, report) => {
    const { von = '2026-01', bis = '2027-12' } = laufzeitOf(model) ?? {};
    for (const massnahme of listGeplante(model)) {
      if (massnahme.data.zeitraum || isUngewiss(massnahme, 'zeitraum')) continue;
      report(placeOf(massnahme), { id: massnahme.id, titel: massnahme.titel, von, bis });
    }
  },
});
