import { listOf } from '../../model/model.ts';
import { listGeplante } from '../massnahmen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUnused } from '../vermisst.ts';

export const budgetUngenutzt = defineRule<{ titel: string }>({
  code: 'KZ606',
  name: 'budget-ungenutzt',
  severity: 'info',
  message: ({ titel }, { massnahme }) => `Aus dem Budget „${titel}“ wird ${massnahme.kein} bezahlt.`,
  help: (_params, { massnahme }) =>
    `Nennen Sie es unter „budget“ bei den Kosten ${massnahme.derVielen}, die daraus bezahlt werden, oder löschen Sie die Datei.`,
  explanation:
    'Ein Budget steht im Konzept, weil Maßnahmen daraus bezahlt werden oder der Text davon handelt. Sonst fehlt vermutlich die Angabe bei den Kosten.',
  bad: { 'content/budgets/land.md': '---\ntitel: Landesmittel\nart: foerderung\njahre: offen\n---\n' },
  good: {
    'content/budgets/land.md': '---\ntitel: Landesmittel\nart: foerderung\njahre: offen\n---\n',
    'M-TEIL-05': 'kosten:\n  - { jahr: 2026, betrag: 500, budget: land }',
  },
  check: (model, report) => {
    // A Maßnahme without Kosten may be what this Budget pays for; that is told there.
    if (listGeplante(model).some(({ data }) => data.kosten === undefined)) return;
    for (const entity of listOf(model, 'budget')) {
      if (isUnused(model, entity)) report(placeOf(entity), { titel: entity.titel });
    }
  },
});
