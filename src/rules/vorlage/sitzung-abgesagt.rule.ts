import { findSitzung, nameSitzung } from '../../model/queries/gremien.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { schritteOf } from './folge.ts';

const rat = 'sitzungen:\n  - { id: 2025-2, datum: 2025-09-29, abgesagt: true }\n  - { id: 2025-3, datum: 2025-11-10 }';
const beschluss =
  'beratungsfolge:\n  - { sitzung: ausschuss/2025-1, zustaendigkeit: vorberatung }\n' +
  '  - { sitzung: rat/2025-3, zustaendigkeit: entscheidung }';

export const sitzungAbgesagt = defineRule<{ sitzung: string }>({
  code: 'KZ905',
  name: 'sitzung-abgesagt',
  severity: 'error',
  message: ({ sitzung }) => `Die Sitzung ${sitzung} ist abgesagt.`,
  help: () =>
    'Nennen Sie die Sitzung, in der stattdessen beraten wird. Eine verlegte Sitzung bleibt dieselbe; ihr alter Tag steht unter „verlegt“.',
  explanation:
    'Eine Vorlage kann nur in einer Sitzung beraten, ein Konzept nur in einer beschlossen werden, die stattfindet.',
  bad: { rat },
  good: { rat, beschluss },
  check: (model, report) => {
    for (const vorlage of listOf(model, 'vorlage')) {
      for (const { index, sitzung } of schritteOf(model, vorlage)) {
        if (!sitzung?.data.abgesagt) continue;
        const related = [relatedTo('hier abgesagt', sitzung.gremium, ['sitzungen', sitzung.index, 'abgesagt'])];
        report(placeOf(vorlage, ['beratungsfolge', index, 'sitzung']), { sitzung: nameSitzung(sitzung) }, { related });
      }
    }
    const beschluss = findSitzung(model, model.konzept?.data.fassung?.beschluss ?? '');
    if (model.konzept && beschluss?.data.abgesagt)
      report(placeOf(model.konzept, ['fassung', 'beschluss']), { sitzung: nameSitzung(beschluss) });
  },
});
