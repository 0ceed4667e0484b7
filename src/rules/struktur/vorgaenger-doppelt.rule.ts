import { findRepeated } from '../doppelt.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

export const vorgaengerDoppelt = defineRule<{ id: string }>({
  code: 'KZ411',
  name: 'vorgaenger-doppelt',
  severity: 'error',
  message: ({ id }) => `Die Id ${id} steht bei zwei Vorgängern.`,
  help: () => 'Geben Sie jedem Vorgänger seine eigene Id.',
  explanation:
    'Maßnahmen nennen unter „fortgefuehrt_aus“ die Id des Vorgängers, aus dem sie stammen. Sie muss eindeutig sein.',
  bad: { konzept: 'vorgaenger:\n  - { id: ALT, titel: Altes Konzept }\n  - { id: ALT, titel: Noch älteres Konzept }' },
  good: {
    konzept: 'vorgaenger:\n  - { id: ALT, titel: Altes Konzept }\n  - { id: URALT, titel: Noch älteres Konzept }',
  },
  check: ({ konzept }, report) => {
    if (!konzept) return;
    for (const { index, first, key } of findRepeated((konzept.data.vorgaenger ?? []).map(({ id }) => id))) {
      const related = [relatedTo('hier zuerst vergeben', konzept, ['vorgaenger', first, 'id'])];
      report(placeOf(konzept, ['vorgaenger', index, 'id']), { id: key }, { related });
    }
  },
});
