import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUnused } from '../vermisst.ts';

export const quelleUngenutzt = defineRule<{ titel: string }>({
  code: 'KZ417',
  name: 'quelle-ungenutzt',
  severity: 'info',
  message: ({ titel }) => `Auf die Quelle „${titel}“ beruft sich niemand.`,
  help: () =>
    'Nennen Sie sie, wo ihre Angabe steht ([[…]] im Text, „quelle“ im Datensatz), oder löschen Sie die Datei.',
  explanation: 'Das Quellenverzeichnis belegt, was im Konzept steht. Eine Quelle, die niemand nennt, belegt nichts.',
  bad: { 'content/quellen/zeitung.md': '---\ntitel: Bericht der Zeitung\n---\n' },
  good: {
    'content/quellen/zeitung.md': '---\ntitel: Bericht der Zeitung\n---\n',
    'content/akteure/amt.md': '---\nname: Amt\nart: verwaltung\n---\n\nSiehe [[zeitung]].\n',
  },
  check: (model, report) => {
    for (const entity of listOf(model, 'quelle')) {
      if (isUnused(model, entity)) report(placeOf(entity), { titel: entity.titel });
    }
  },
});
