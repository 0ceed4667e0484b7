import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

export const gremiumNameEndeVorAnfang = defineRule<{ name: string; ab: string; bis: string }>({
  code: 'KZ510',
  name: 'gremium-name-ende-vor-anfang',
  severity: 'error',
  message: ({ name, ab, bis }) => `Der Name „${name}“ gilt bis ${bis}, aber erst ab ${ab}.`,
  help: () => 'Berichtigen Sie „ab“ oder „bis“; vielleicht sind beide vertauscht.',
  explanation:
    'Ein Gremium wird mit dem Namen genannt, den es an dem Tag hatte. Ein Name, der vor seinem Anfang endet, gilt nie.',
  bad: { rat: 'namen:\n  - { name: Rat, ab: 2025-11-01, bis: 2020-10-31 }' },
  good: { rat: 'namen:\n  - { name: Rat, ab: 2020-11-01, bis: 2025-10-31 }' },
  check: (model, report) => {
    for (const gremium of listOf(model, 'gremium')) {
      gremium.data.namen.forEach(({ name, ab, bis }, index) => {
        if (ab === undefined || bis === undefined || bis >= ab) return;
        const related = [relatedTo('Beginn', gremium, ['namen', index, 'ab'])];
        report(placeOf(gremium, ['namen', index, 'bis']), { name, ab, bis }, { related });
      });
    }
  },
});
