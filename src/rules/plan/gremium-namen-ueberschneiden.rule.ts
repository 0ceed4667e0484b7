import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';

const namen = (bis: string): string =>
  `namen:\n  - { name: Integrationsrat, bis: ${bis} }\n  - { name: Ausschuss für Integration, ab: 2025-11-01 }`;

export const gremiumNamenUeberschneiden = defineRule<{ name: string; anderer: string }>({
  code: 'KZ511',
  name: 'gremium-namen-ueberschneiden',
  severity: 'error',
  message: ({ name, anderer }) => `Die Namen „${anderer}“ und „${name}“ gelten an denselben Tagen.`,
  help: () => 'Berichtigen Sie „ab“ und „bis“: Ein Name endet am Tag vor dem Beginn des nächsten.',
  explanation:
    'Gremien werden umbenannt, der Integrationsrat etwa nach § 27 GO NRW. An jedem Tag hat ein Gremium genau einen Namen, ' +
    'sonst wäre offen, wie ein Beschluss von diesem Tag zu zitieren ist.',
  bad: { ausschuss: namen('2025-12-31') },
  good: { ausschuss: namen('2025-10-31') },
  check: (model, report) => {
    for (const gremium of listOf(model, 'gremium').filter((each) => !isUngewiss(each, 'namen'))) {
      const periods = gremium.data.namen.map(({ name, ab = '0000', bis = '9999' }, index) => ({
        name,
        ab,
        bis,
        index,
      }));
      const sound = periods.filter(({ ab, bis }) => ab <= bis);
      sound.forEach(({ name, ab, bis, index }, position) => {
        const other = sound.slice(0, position).find((earlier) => earlier.ab <= bis && ab <= earlier.bis);
        if (!other) return;
        const related = [relatedTo(`„${other.name}“`, gremium, ['namen', other.index])];
        const path = gremium.data.namen[index]?.ab === undefined ? 'name' : 'ab';
        report(placeOf(gremium, ['namen', index, path]), { name, anderer: other.name }, { related });
      });
    }
  },
});
