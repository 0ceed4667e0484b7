import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { isEntscheidung, listRueckschritte, listNachEntscheidung, schritteOf } from './folge.ts';

const folge = (dann: string): string =>
  `beratungsfolge:\n  - { sitzung: ausschuss/2025-1, zustaendigkeit: vorberatung }\n  - { sitzung: rat/2025-2, zustaendigkeit: ${dann} }`;

const texte = {
  keine: [
    'In der Beratungsfolge entscheidet niemand.',
    'Geben Sie dem letzten Schritt die Zuständigkeit „entscheidung“.',
  ],
  mehrere: [
    'In der Beratungsfolge steht mehr als eine Entscheidung.',
    'Behalten Sie die letzte; die Schritte davor sind Vorberatungen.',
  ],
  mitten: ['Auf die Entscheidung folgt noch ein Schritt.', 'Stellen Sie die Entscheidung ans Ende der Beratungsfolge.'],
} as const;

export const beschlussEntscheidung = defineRule<{ fall: keyof typeof texte }>({
  code: 'KZ903',
  name: 'beschluss-entscheidung',
  severity: 'error',
  message: ({ fall }) => texte[fall][0],
  help: ({ fall }) => texte[fall][1],
  explanation:
    'Eine Beschlussvorlage führt zu genau einer Entscheidung, und mit ihr endet die Beratungsfolge (§ 62 GO NRW). Die Gremien ' +
    'davor beraten vor, werden angehört oder nehmen zur Kenntnis.',
  bad: { beschluss: folge('kenntnisnahme') },
  good: { beschluss: folge('entscheidung') },
  check: (model, report) => {
    for (const vorlage of listOf(model, 'vorlage')) {
      if (vorlage.data.art !== 'beschluss') continue;
      const schritte = schritteOf(model, vorlage);
      const [decision, second] = schritte.filter(isEntscheidung);
      if (!decision) {
        if (!isUngewiss(vorlage, 'beratungsfolge'))
          report(placeOf(vorlage, ['beratungsfolge'], true), { fall: 'keine' });
      } else if (second) {
        const related = [
          relatedTo('die erste Entscheidung', vorlage, ['beratungsfolge', decision.index, 'zustaendigkeit']),
        ];
        report(placeOf(vorlage, ['beratungsfolge', second.index, 'zustaendigkeit']), { fall: 'mehrere' }, { related });
      } else if (
        decision !== schritte.at(-1) &&
        listNachEntscheidung(schritte).length === 0 &&
        listRueckschritte(schritte).length === 0
      )
        report(placeOf(vorlage, ['beratungsfolge', decision.index, 'zustaendigkeit']), { fall: 'mitten' });
    }
  },
});
