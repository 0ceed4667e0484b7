import { nameSitzung } from '../../model/queries/gremien.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { listRueckschritte, schritteOf } from './folge.ts';

const folge = (sitzung: string): string =>
  `beratungsfolge:\n  - { sitzung: ausschuss/2025-1, zustaendigkeit: vorberatung }\n  - { sitzung: ${sitzung}, zustaendigkeit: entscheidung }`;

export const beratungsfolgeRueckwaerts = defineRule<{ sitzung: string; davor: string }>({
  code: 'KZ901',
  name: 'beratungsfolge-rueckwaerts',
  severity: 'error',
  message: ({ sitzung, davor }) => `${sitzung} liegt vor dem Schritt darüber (${davor}).`,
  help: () => 'Ordnen Sie die Schritte nach ihrem Tag, oder prüfen Sie, ob die richtige Sitzung genannt ist.',
  explanation:
    'Die Beratungsfolge nennt die Sitzungen in der Reihenfolge, in der beraten wird. Ein Gremium kann nicht vorberaten, ' +
    'was ein anderes schon entschieden hat.',
  bad: { beschluss: folge('rat/2025-1') },
  good: { beschluss: folge('rat/2025-2') },
  check: (model, report) => {
    for (const vorlage of listOf(model, 'vorlage')) {
      for (const { schritt, davor } of listRueckschritte(schritteOf(model, vorlage))) {
        const related = [relatedTo('der Schritt darüber', vorlage, ['beratungsfolge', davor.index, 'sitzung'])];
        const params = { sitzung: nameSitzung(schritt.sitzung), davor: nameSitzung(davor.sitzung) };
        report(placeOf(vorlage, ['beratungsfolge', schritt.index, 'sitzung']), params, { related });
      }
    }
  },
});
