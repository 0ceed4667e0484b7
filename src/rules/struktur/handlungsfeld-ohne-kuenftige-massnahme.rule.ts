import { listOf } from '../../model/model.ts';
import { zweitesFeldOhne } from '../beispiele.ts';
import { withBeiwort } from '../../domain/ebenen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { filesOf, isExpected } from '../vermisst.ts';

export const handlungsfeldOhneKuenftigeMassnahme = defineRule<{ id: string; titel: string }>({
  code: 'KZ406',
  name: 'handlungsfeld-ohne-kuenftige-massnahme',
  severity: 'error',
  message: ({ id, titel }, { massnahme }) =>
    `Das Handlungsfeld ${id} („${titel}“) hat ${withBeiwort(massnahme, 'künftig').keinen}.`,
  help: (_params, { massnahme }) =>
    `Legen Sie im Ordner massnahmen/ des Felds ${massnahme.einen} mit „art: kuenftig“ an.`,
  explanation:
    'Das Konzept beschreibt, was die Kommune tun will. Ein Handlungsfeld, in dem nichts geplant ist, hätte im Aktionsplan ' +
    'keine Zeile.',
  bad: zweitesFeldOhne('massnahme'),
  good: zweitesFeldOhne(),
  check: (model, report) => {
    for (const feld of listOf(model, 'handlungsfeld')) {
      // A file with faults may be the künftige Maßnahme, unless it plainly says otherwise.
      const some = filesOf(model, feld, 'massnahme').some(({ roh }) => roh['art'] !== 'bisherig');
      if (!some && !isExpected(model, feld.id, 'massnahme')) report(placeOf(feld), { id: feld.id, titel: feld.titel });
    }
  },
});
