import { listOf } from '../../model/model.ts';
import { zweitesFeldOhne } from '../beispiele.ts';
import { defineRule, placeOf } from '../rule.ts';
import { filesOf, isExpected, isMisplaced } from '../vermisst.ts';

export const handlungsfeldOhneZiel = defineRule<{ id: string; titel: string }>({
  code: 'KZ404',
  name: 'handlungsfeld-ohne-ziel',
  severity: 'error',
  message: ({ id, titel }, { ziel }) => `Das Handlungsfeld ${id} („${titel}“) nennt ${ziel.keinen}.`,
  help: ({ id }) => `Legen Sie im Ordner ziele/ des Felds eine Datei Z-${id}-01.md an.`,
  explanation:
    'Zwischen Bedarf und Maßnahme steht das Ziel. Ohne Ziel lässt sich später nicht sagen, ob das Handlungsfeld ' +
    'vorangekommen ist.',
  bad: zweitesFeldOhne('ziel'),
  good: zweitesFeldOhne(),
  check: (model, report) => {
    if (model.ohne.has('ziel')) return;
    for (const feld of listOf(model, 'handlungsfeld')) {
      const { id, titel } = feld;
      if (filesOf(model, feld, 'ziel').length > 0) continue;
      if (!isExpected(model, id, 'ziel') && !isMisplaced(model, id, 'ziel')) report(placeOf(feld), { id, titel });
    }
  },
});
