import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

const innovation = (bewilligt: string): string =>
  `innovationsbudget: { idee: Lotsen-App, antrag: 2026-03-01, bewilligt: ${bewilligt} }`;

export const innovationBewilligtVorAntrag = defineRule<{ antrag: string; bewilligt: string }>({
  code: 'KZ604',
  name: 'innovation-bewilligt-vor-antrag',
  severity: 'error',
  message: ({ antrag, bewilligt }) => `Bewilligt am ${bewilligt}, aber beantragt erst am ${antrag}.`,
  help: () => 'Berichtigen Sie „antrag“ oder „bewilligt“; vielleicht sind beide vertauscht.',
  explanation: 'Mittel des Innovationsbudgets werden erst beantragt und dann bewilligt.',
  bad: { 'M-TEIL-05': innovation('2026-02-01') },
  good: { 'M-TEIL-05': innovation('2026-04-01') },
  check: (model, report) => {
    for (const massnahme of listOf(model, 'massnahme')) {
      const { antrag, bewilligt } = massnahme.data.innovationsbudget ?? {};
      if (antrag === undefined || bewilligt === undefined || bewilligt >= antrag) continue;
      const related = [relatedTo('Antrag', massnahme, ['innovationsbudget', 'antrag'])];
      report(placeOf(massnahme, ['innovationsbudget', 'bewilligt']), { antrag, bewilligt }, { related });
    }
  },
});
