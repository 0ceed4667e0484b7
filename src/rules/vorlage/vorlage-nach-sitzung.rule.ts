import { formatKurz, letzterTag } from '../../base/datum.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { schritteOf } from './folge.ts';

const rat =
  'sitzungen:\n  - { id: 2025-1, datum: 2025-03-10 }\n  - { id: 2025-2, datum: 2025-09-29 }\n  - { id: 2026-1, datum: 2026-03-16 }';
const vorlage = (sitzung: string) => ({
  rat,
  'content/vorlagen/mitteilung.md':
    '---\nart: mitteilung\ndatum: 2026-03-01\nbetreff: Mitteilung\n' +
    `beratungsfolge:\n  - { sitzung: ${sitzung}, zustaendigkeit: kenntnisnahme }\n---\n`,
});

export const vorlageNachSitzung = defineRule<{ datum: string; sitzung: string }>({
  code: 'KZ913',
  name: 'vorlage-nach-sitzung',
  severity: 'warning',
  message: ({ datum, sitzung }) =>
    `Die Vorlage ist vom ${datum}, die erste Sitzung ihrer Beratungsfolge war aber schon am ${sitzung}.`,
  help: () =>
    'Nennen Sie die Sitzung, in der die Vorlage wirklich beraten wird. Das Datum ändern Sie nur, wenn es falsch geschrieben ist.',
  explanation:
    'Beraten werden kann nur, was vorliegt. Ist die Vorlage nach einer Beratung neu gefasst, trägt sie das Datum der ersten ' +
    'Fassung oder nennt die frühere Beratung unter „bezug“.',
  bad: vorlage('rat/2025-2'),
  good: vorlage('rat/2026-1'),
  check: (model, report) => {
    for (const vorlage of listOf(model, 'vorlage')) {
      const { datum } = vorlage.data;
      const first = schritteOf(model, vorlage).find(({ sitzung }) => sitzung !== undefined);
      const am = first?.sitzung && letzterTag(first.sitzung.data.datum);
      if (datum === undefined || !first || am === undefined || datum <= am) continue;
      const related = [relatedTo('diese Sitzung', vorlage, ['beratungsfolge', first.index, 'sitzung'])];
      report(placeOf(vorlage, ['datum']), { datum: formatKurz(datum), sitzung: formatKurz(am) }, { related });
    }
  },
});
