import { listOf, type Model } from '../../model/model.ts';
import { defineRule } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { listBeschluesse, vorlageMit } from './beschlussvorschlag.ts';

/** The first words of the names of all bodies: Rat, Integrationsrat, Ausschuss. */
const listNamen = (model: Model): readonly string[] =>
  listOf(model, 'gremium').flatMap(({ data }) =>
    data.namen.map(({ name }) => (name.split(/[\s-]/)[0] ?? '').toLowerCase()),
  );

/** The word behind the article that a text begins with. */
const subjektOf = (beginn: string): string => /^(?:Der|Die|Das) ([\p{L}]+)/u.exec(beginn)?.[1]?.toLowerCase() ?? '';

export const beschlussOhneGremium = defineRule<{ beginn: string }>({
  code: 'KZ908',
  name: 'beschluss-ohne-gremium',
  severity: 'warning',
  message: ({ beginn }) => `Der Beschlussvorschlag beginnt nicht mit dem Gremium, das beschließt („${beginn} …“).`,
  help: () =>
    'Beginnen Sie mit dem Gremium: „Der Rat beschließt …“, „Der Kreistag beschließt …“, „Der Ausschuss empfiehlt …“.',
  explanation:
    'Der Beschlussvorschlag wird wörtlich in die Niederschrift übernommen. Er muss für sich sagen, wer beschließt, und braucht ' +
    'darum das Gremium als Subjekt des ersten Satzes.',
  bad: vorlageMit('Das Konzept wird beschlossen.'),
  good: vorlageMit('Der Rat beschließt das Konzept.'),
  check: (model, report) => {
    const namen = listNamen(model);
    // Where a body cannot be read, its name is not known.
    if (
      model.zweifel.has('gremium') ||
      model.facts.some((file) => file.typ === 'gremium' && (file.unlesbar || isUngewiss({ facts: file }, 'namen')))
    )
      return;
    for (const { beginn, place } of listBeschluesse(model)) {
      const subjekt = subjektOf(beginn);
      if (!namen.some((name) => name !== '' && subjekt.startsWith(name)))
        report(place, { beginn: beginn.split(/\s+/).slice(0, 4).join(' ') });
    }
  },
});
