import { massnahmeOhne } from '../beispiele.ts';
import { listGeplante } from '../massnahmen.ts';
import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';

export const federfuehrungFehlt = defineRule<{ id: string; titel: string }>({
  code: 'KZ501',
  name: 'federfuehrung-fehlt',
  severity: 'error',
  message: ({ id, titel }, { massnahme }) => `${gross(massnahme.der)} ${id} („${titel}“) hat keine Federführung.`,
  help: (_params, { massnahme }) =>
    `Ergänzen Sie „federfuehrung:“ mit der Id des einen Akteurs, der für ${massnahme.den} einsteht. konzept list akteur zeigt alle.`,
  explanation:
    'Jede künftige Maßnahme hat genau eine Stelle, die für sie einsteht und den Sachstand meldet. Wo alle zuständig sind, ' +
    'ist es niemand. Weitere Beteiligte stehen unter „beteiligte“.',
  bad: massnahmeOhne('federfuehrung'),
  good: { 'M-TEIL-05': 'federfuehrung: KI' },
  check: (model, report) => {
    for (const massnahme of listGeplante(model)) {
      if (massnahme.data.federfuehrung !== undefined || isUngewiss(massnahme, 'federfuehrung')) continue;
      report(placeOf(massnahme), { id: massnahme.id, titel: massnahme.titel });
    }
  },
});
