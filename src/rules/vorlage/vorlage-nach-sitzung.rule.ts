import { formatKurz, letzterTag } from '../../base/datum.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { schritteOf } from './folge.ts';

const vorlage = (datum: string) => ({
  'content/vorlagen/mitteilung.md':
    `---\nart: mitteilung\ndatum: ${datum}\nbetreff: Mitteilung\n` +
    'beratungsfolge:\n  - { sitzung: rat/2025-2, zustaendigkeit: kenntnisnahme }\n---\n',
});

export const vorlageNachSitzung = defineRule<{ datum: string; sitzung: string }>({
  code: 'KZ913',
  name: 'vorlage-nach-sitzung',
  severity: 'warning',
  message: ({ datum, sitzung }) =>
    `Die Vorlage ist vom ${datum}, die erste Sitzung ihrer Beratungsfolge war aber schon am ${sitzung}.`,
  help: () => 'Berichtigen Sie das Datum der Vorlage oder die Sitzung.',
  explanation:
    'Beraten werden kann nur, was vorliegt. Ist die Vorlage nach einer Beratung neu gefasst, trägt sie das Datum der ersten ' +
    'Fassung oder nennt die frühere Beratung unter „bezug“.',
  bad: vorlage('2026-03-01'),
  good: vorlage('2025-03-01'),
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
