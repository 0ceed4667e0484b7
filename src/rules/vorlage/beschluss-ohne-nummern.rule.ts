import { defineRule } from '../rule.ts';
import { listBeschluesse, vorlageMit } from './beschlussvorschlag.ts';

export const beschlussOhneNummern = defineRule<{ punkte: number }>({
  code: 'KZ909',
  name: 'beschluss-ohne-nummern',
  severity: 'warning',
  message: ({ punkte }) => `Der Beschlussvorschlag hat ${punkte} Absätze, aber keine Nummern.`,
  help: () => 'Nummerieren Sie die Punkte: „1. Das Konzept wird beschlossen.“, „2. Die Verwaltung wird beauftragt, …“.',
  explanation:
    'Über die Punkte eines Beschlusses kann einzeln abgestimmt werden, und spätere Vorlagen nennen sie mit ihrer Nummer.',
  bad: vorlageMit('Der Rat beschließt das Konzept.\n\nDer Rat beauftragt die Verwaltung mit der Umsetzung.'),
  good: vorlageMit('1. Der Rat beschließt das Konzept.\n2. Der Rat beauftragt die Verwaltung mit der Umsetzung.'),
  check: (model, report) => {
    for (const { absaetze, place } of listBeschluesse(model)) if (absaetze > 1) report(place, { punkte: absaetze });
  },
});
