import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

export const federfuehrungBeteiligt = defineRule<{ akteur: string }>({
  code: 'KZ514',
  name: 'federfuehrung-beteiligt',
  severity: 'warning',
  message: ({ akteur }) => `„${akteur}“ hat die Federführung und steht noch einmal unter „beteiligte“.`,
  help: () => 'Löschen Sie den Eintrag unter „beteiligte“, oder nennen Sie die Stelle, die gemeint war.',
  explanation:
    'Unter „beteiligte“ stehen die weiteren Stellen. Wer federführend ist, ist ohnehin dabei; doppelt genannt sieht es aus, als ' +
    'wären es zwei.',
  bad: { 'M-TEIL-05': 'beteiligte: [amt, KI]' },
  good: { 'M-TEIL-05': 'beteiligte: [amt]' },
  check: (model, report) => {
    for (const massnahme of listOf(model, 'massnahme')) {
      const { federfuehrung = '', beteiligte = [] } = massnahme.data;
      const index = beteiligte.indexOf(federfuehrung);
      if (index < 0) continue;
      const related = [relatedTo('Federführung', massnahme, ['federfuehrung'])];
      report(placeOf(massnahme, ['beteiligte', index]), { akteur: federfuehrung }, { related });
    }
  },
});
