import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';

const vorlage = (begruendung: string) => ({
  'content/vorlagen/beschluss.md':
    '---\nart: beschluss\nbetreff: Beschluss des Beispielkonzepts\nbezug: keine\nanlagen: [handlungskonzept.pdf]\n' +
    'beratungsfolge:\n  - { sitzung: rat/2025-2, zustaendigkeit: entscheidung }\n---\n\n' +
    `## Beschlussvorschlag\n\nDer Rat beschließt das Konzept.\n\n## Begründung\n\n${begruendung}\n`,
});

export const anlageUnerwaehnt = defineRule<{ anzahl: number }>({
  code: 'KZ911',
  name: 'anlage-unerwaehnt',
  severity: 'info',
  message: ({ anzahl }) =>
    anzahl === 1
      ? 'Die Beschlussvorlage hat eine Anlage, aber ihr Text erwähnt sie nicht.'
      : `Die Beschlussvorlage hat ${anzahl} Anlagen, aber ihr Text erwähnt keine.`,
  help: () => 'Schreiben Sie im Text, wozu die Anlage dient: „Das Konzept (Anlage 1) …“.',
  explanation:
    'Wer berät, muss wissen, wozu eine Anlage gehört und ob über sie mit beschlossen wird. Der Text nennt sie deshalb mit ' +
    'ihrer Nummer.',
  bad: vorlage('Es fehlen Zugänge.'),
  good: vorlage('Es fehlen Zugänge. Das Konzept (Anlage 1) nennt sie.'),
  check: (model, report) => {
    for (const each of listOf(model, 'vorlage')) {
      const anzahl = each.data.anlagen?.length ?? 0;
      const { beobachtungen, dateien } = each.facts.prosa;
      const erwaehnt = dateien.length > 0 || beobachtungen.some(({ art }) => art === 'anlage');
      if (each.data.art === 'beschluss' && anzahl > 0 && !erwaehnt)
        report(placeOf(each, ['anlagen'], true), { anzahl });
    }
  },
});
