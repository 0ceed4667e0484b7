import { type Entity, listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

const vorlage = (nummer: string): string => `---\nnummer: ${nummer}\nart: mitteilung\nbetreff: Mitteilung\n---\n`;
const [eine, andere] = ['content/vorlagen/eine.md', 'content/vorlagen/andere.md'];

export const vorlageNummerDoppelt = defineRule<{ nummer: string; titel: string }>({
  code: 'KZ912',
  name: 'vorlage-nummer-doppelt',
  severity: 'error',
  message: ({ nummer, titel }) => `Die Nummer ${nummer} hat schon die Vorlage „${titel}“.`,
  help: () => 'Berichtigen Sie eine der beiden. Solange es noch keine Nummer gibt, lassen Sie „nummer“ weg.',
  explanation:
    'Unter ihrer Nummer findet sich eine Vorlage im Ratsinformationssystem und in späteren Beschlüssen wieder; jede wird ' +
    'einmal vergeben. Das Wort „Muster“ darf bei mehreren stehen.',
  bad: { [eine]: vorlage('B/17/1001'), [andere]: vorlage('B/17/1001') },
  good: { [eine]: vorlage('B/17/1001'), [andere]: vorlage('B/17/1002') },
  check: (model, report) => {
    const byNummer = new Map<string, Entity<'vorlage'>>();
    for (const vorlage of listOf(model, 'vorlage')) {
      const { nummer } = vorlage.data;
      if (nummer === undefined || nummer === 'Muster') continue;
      const first = byNummer.get(nummer);
      if (!first) byNummer.set(nummer, vorlage);
      else {
        const related = [relatedTo('hier zuerst vergeben', first, ['nummer'])];
        report(placeOf(vorlage, ['nummer']), { nummer, titel: first.titel }, { related });
      }
    }
  },
});
