import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { listNachfolgen, mitVorgaenger } from './vorgaenger-massnahmen.ts';

export const beendetUndFortgefuehrt = defineRule<{ id: string; nummer: string; massnahme: string }>({
  code: 'KZ433',
  name: 'beendet-und-fortgefuehrt',
  severity: 'error',
  message: ({ id, nummer, massnahme }) =>
    `${massnahme} führt die Nummer ${nummer} des Vorgängers ${id} fort, die als beendet eingetragen ist.`,
  help: (_params, { massnahme }) =>
    `Streichen Sie „beendet“ in konzept.md, wenn ${massnahme.der} weitergeht, oder „fortgefuehrt_aus“, wenn ${massnahme.er} etwas Neues ist.`,
  explanation: 'Eine Maßnahme eines Vorgängers geht weiter oder ist beendet. Beides zugleich widerspricht sich.',
  bad: mitVorgaenger('      - { nummer: 1, titel: Lotsen, beendet: Das Projekt war zu Ende. }\n', '1'),
  good: mitVorgaenger('      - { nummer: 1, titel: Lotsen }\n', '1'),
  check: (model, report) => {
    for (const { massnahme, vorgaenger, nummer, stelle, beendet } of listNachfolgen(model)) {
      if (!beendet || !model.konzept) continue;
      const path = ['vorgaenger', stelle[0], 'massnahmen', stelle[1], 'beendet'];
      report(
        placeOf(massnahme, ['fortgefuehrt_aus', 'nummer']),
        { id: vorgaenger, nummer, massnahme: massnahme.id },
        { related: [relatedTo('hier als beendet eingetragen', model.konzept, path)] },
      );
    }
  },
});
