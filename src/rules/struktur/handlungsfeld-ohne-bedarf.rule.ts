import { listOf } from '../../model/model.ts';
import { zweitesFeldOhne } from '../beispiele.ts';
import { defineRule, placeOf } from '../rule.ts';
import { filesOf, isExpected, isMisplaced } from '../vermisst.ts';

export const handlungsfeldOhneBedarf = defineRule<{ id: string; titel: string }>({
  code: 'KZ403',
  name: 'handlungsfeld-ohne-bedarf',
  severity: 'error',
  message: ({ id, titel }, { handlungsbedarf }) =>
    `Das Handlungsfeld ${id} („${titel}“) nennt ${handlungsbedarf.keinen}.`,
  help: ({ id }) => `Legen Sie im Ordner bedarfe/ des Felds eine Datei B-${id}-01.md an.`,
  explanation:
    'Ziele antworten auf Bedarfe. Ein Handlungsfeld ohne Bedarf sagt nicht, warum die Kommune in ihm handeln soll.',
  bad: zweitesFeldOhne('bedarf'),
  good: zweitesFeldOhne(),
  check: (model, report) => {
    if (model.ohne.has('bedarf')) return;
    for (const feld of listOf(model, 'handlungsfeld')) {
      const { id, titel } = feld;
      if (filesOf(model, feld, 'bedarf').length > 0) continue;
      if (!isExpected(model, id, 'bedarf') && !isMisplaced(model, id, 'bedarf')) report(placeOf(feld), { id, titel });
    }
  },
});
