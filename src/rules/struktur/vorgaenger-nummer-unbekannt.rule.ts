import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { listNachfolgen, mitVorgaenger } from './vorgaenger-massnahmen.ts';

export const vorgaengerNummerUnbekannt = defineRule<{ id: string; nummer: string; nummern: readonly string[] }>({
  code: 'KZ432',
  name: 'vorgaenger-nummer-unbekannt',
  severity: 'error',
  fest: true,
  message: ({ id, nummer }, { massnahme }) => `Der Vorgänger ${id} hat ${massnahme.keinen} mit der Nummer ${nummer}.`,
  help: ({ nummern, nummer }, { massnahme }) =>
    `In konzept.md stehen: ${nummern.join(', ')}. Berichtigen Sie die Nummer, oder ergänzen Sie dort ${massnahme.den} ${nummer}.`,
  explanation:
    'Sind die Maßnahmen eines Vorgängers in konzept.md genannt, muss jede Fortführung eine davon meinen. Sonst zeigte die Tabelle ' +
    'der Fortschreibung eine Maßnahme, die es nicht gab, und die gemeinte ohne Nachfolgerin.',
  bad: mitVorgaenger('      - { nummer: 1, titel: Lotsen }\n', '7'),
  good: mitVorgaenger('      - { nummer: 1, titel: Lotsen }\n', '1'),
  check: (model, report) => {
    for (const { massnahme, vorgaenger, nummer, nummern, stelle } of listNachfolgen(model)) {
      if (stelle[1] < 0 && !(model.konzept && isUngewiss(model.konzept, 'massnahmen')))
        report(placeOf(massnahme, ['fortgefuehrt_aus', 'nummer']), { id: vorgaenger, nummer, nummern });
    }
  },
});
