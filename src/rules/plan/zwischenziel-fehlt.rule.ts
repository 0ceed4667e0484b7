import { massnahmeOhne } from '../beispiele.ts';
import { listGeplante } from '../massnahmen.ts';
import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';

export const zwischenzielFehlt = defineRule<{ id: string; titel: string }>({
  code: 'KZ505',
  name: 'zwischenziel-fehlt',
  severity: 'error',
  message: ({ id, titel }, { massnahme, zwischenziel }) =>
    `${gross(massnahme.der)} ${id} („${titel}“) hat ${zwischenziel.keinen}.`,
  help: () => 'Ergänzen Sie unter „zwischenziele“ mindestens einen Schritt mit nr, titel und termin.',
  explanation:
    'Zwischenziele mit Terminen machen aus einer Absicht einen Plan. An ihnen erkennt der Umsetzungsbericht, ob eine ' +
    'Maßnahme vorankommt.',
  bad: massnahmeOhne('zwischenziele'),
  good: { 'M-TEIL-05': 'zwischenziele:\n  - { nr: 1, titel: Stelle besetzt, termin: 2026-09 }' },
  check: (model, report) => {
    if (model.ohne.has('zwischenziel')) return;
    for (const massnahme of listGeplante(model)) {
      if ((massnahme.data.zwischenziele ?? []).length > 0 || isUngewiss(massnahme, 'zwischenziele')) continue;
      report(placeOf(massnahme, ['zwischenziele'], true), { id: massnahme.id, titel: massnahme.titel });
    }
  },
});
