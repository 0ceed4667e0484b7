import { listOf } from '../../model/model.ts';
import { findRepeated } from '../doppelt.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

const sitzungen = (id: string): string =>
  `sitzungen:\n  - { id: 2025-2, datum: 2025-09-29 }\n  - { id: ${id}, datum: 2025-12-15 }`;

export const sitzungDoppelt = defineRule<{ id: string }>({
  code: 'KZ512',
  name: 'sitzung-doppelt',
  severity: 'error',
  message: ({ id }) => `Die Sitzung ${id} steht zweimal bei diesem Gremium.`,
  help: () =>
    'Geben Sie jeder Sitzung ihre eigene Id. Wurde eine Sitzung verlegt, bleibt sie eine: Der alte Tag steht unter „verlegt“.',
  explanation: 'Beratungsfolgen verweisen auf eine Sitzung mit Gremium und Id. Beides zusammen muss eindeutig sein.',
  bad: { rat: sitzungen('2025-2') },
  good: { rat: sitzungen('2025-3') },
  check: (model, report) => {
    for (const gremium of listOf(model, 'gremium')) {
      for (const { index, first, key } of findRepeated((gremium.data.sitzungen ?? []).map(({ id }) => id))) {
        const related = [relatedTo('hier zuerst vergeben', gremium, ['sitzungen', first, 'id'])];
        report(placeOf(gremium, ['sitzungen', index, 'id']), { id: key }, { related });
      }
    }
  },
});
