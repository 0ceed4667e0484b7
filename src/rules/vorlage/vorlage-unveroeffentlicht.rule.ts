import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { vorlageMit } from './beschlussvorschlag.ts';

const [[datei, text] = ['', '']] = Object.entries(vorlageMit('Der Rat beschließt das Konzept.'));

export const vorlageUnveroeffentlicht = defineRule({
  code: 'KZ925',
  name: 'vorlage-unveroeffentlicht',
  severity: 'info',
  message: () => 'Die Vorlage sagt nicht, ob sie öffentlich ist; so wird sie nicht veröffentlicht.',
  help: () => 'Schreiben Sie „oeffentlich: true“, wenn sie auf der Website stehen soll, sonst „oeffentlich: false“.',
  explanation:
    'Was nichtöffentlich beraten wird, darf nicht aus Versehen veröffentlicht werden: Ohne Angabe bleibt eine Vorlage deshalb aus der Website und aus dist/. ' +
    'Wer sie dort vermisst, sucht den Grund sonst lange.',
  bad: { [datei]: text.replace(/^oeffentlich: .*\n/m, '') },
  good: { [datei]: /^oeffentlich:/m.test(text) ? text : text.replace('bezug:', 'oeffentlich: true\nbezug:') },
  check: (model, report) => {
    for (const vorlage of listOf(model, 'vorlage'))
      if (vorlage.data.oeffentlich === undefined && !isUngewiss(vorlage, 'oeffentlich'))
        report(placeOf(vorlage, ['oeffentlich'], true), {});
  },
});
