import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { vorlageMit } from './beschlussvorschlag.ts';

const [[datei, text] = ['', '']] = Object.entries(vorlageMit('Der Rat beschließt das Konzept.'));

export const bezugFehlt = defineRule({
  code: 'KZ910',
  name: 'bezug-fehlt',
  severity: 'warning',
  message: () => 'Die Beschlussvorlage sagt nicht, auf welche früheren Beschlüsse sie sich bezieht.',
  help: () => 'Ergänzen Sie „bezug“ mit den früheren Vorlagen oder Sitzungen, oder schreiben Sie „bezug: keine“.',
  explanation:
    'Wer entscheidet, muss wissen, was schon beschlossen ist. Gibt es keinen früheren Beschluss, sagt die Vorlage auch das.',
  bad: { [datei]: text.replace('bezug: keine\n', '') },
  good: { [datei]: text },
  check: (model, report) => {
    for (const vorlage of listOf(model, 'vorlage')) {
      const { art, bezug } = vorlage.data;
      const fehlt = bezug === undefined || (Array.isArray(bezug) && bezug.length === 0);
      if (art === 'beschluss' && fehlt && !isUngewiss(vorlage, 'bezug')) report(placeOf(vorlage, ['bezug'], true), {});
    }
  },
});
