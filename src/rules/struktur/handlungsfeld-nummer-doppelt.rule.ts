import { byText } from '../../base/text.ts';
import { type Entity, listOf } from '../../model/model.ts';
import { zweitesFeldOhne } from '../beispiele.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

const handlungsfeld = 'content/handlungsfelder/2-bildung/handlungsfeld.md';

export const handlungsfeldNummerDoppelt = defineRule<{ nummer: number; titel: string }>({
  code: 'KZ407',
  name: 'handlungsfeld-nummer-doppelt',
  severity: 'error',
  message: ({ nummer, titel }) => `Die Nummer ${nummer} hat schon das Handlungsfeld „${titel}“.`,
  help: () => 'Geben Sie jedem Handlungsfeld seine eigene Nummer.',
  explanation:
    'Nach der Nummer werden die Handlungsfelder geordnet und in Überschriften und Tabellen genannt. Zwei mit derselben ' +
    'Nummer ließen sich nicht unterscheiden.',
  bad: { ...zweitesFeldOhne(), [handlungsfeld]: '---\nkuerzel: BILD\nnummer: 1\ntitel: Bildung\n---\n' },
  good: zweitesFeldOhne(),
  check: (model, report) => {
    const byNummer = new Map<number, Entity<'handlungsfeld'>>();
    // In the order of the folders: a copy lies behind what it is copied from.
    for (const feld of listOf(model, 'handlungsfeld').toSorted(byText(({ facts }) => facts.file))) {
      const { nummer } = feld.data;
      const first = byNummer.get(nummer);
      if (!first) byNummer.set(nummer, feld);
      else {
        const related = [relatedTo('hier zuerst vergeben', first, ['nummer'])];
        report(placeOf(feld, ['nummer']), { nummer, titel: first.titel }, { related });
      }
    }
  },
});
