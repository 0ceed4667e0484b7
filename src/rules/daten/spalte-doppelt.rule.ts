import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

const spalten = (name: string) => ({
  einwohner: `spalten:\n  - { name: jahr, art: datum }\n  - { name: einwohner, art: zahl }\n  - { name: ${name}, art: zahl }`,
  'content/daten/einwohner.csv': 'jahr,einwohner,frauen\n2020,1000,510\n',
});

export const spalteDoppelt = defineRule<{ name: string }>({
  code: 'KZ834',
  name: 'spalte-doppelt',
  severity: 'error',
  message: ({ name }) => `Die Spalte „${name}“ ist zweimal beschrieben.`,
  help: () => 'Löschen Sie eine der beiden Beschreibungen, oder berichtigen Sie ihren Namen.',
  explanation: 'Art, Titel und Einheit einer Spalte stehen an einer Stelle. Von zweien wirkte nur die erste.',
  bad: spalten('einwohner'),
  good: spalten('frauen'),
  check: (model, report) => {
    for (const datensatz of listOf(model, 'datensatz')) {
      const namen = (datensatz.data.spalten ?? []).map(({ name }) => name);
      namen.forEach((name, index) => {
        const first = namen.indexOf(name);
        if (first === index) return;
        const related = [relatedTo('die erste Beschreibung', datensatz, ['spalten', first])];
        report(placeOf(datensatz, ['spalten', index, 'name']), { name }, { related });
      });
    }
  },
});
