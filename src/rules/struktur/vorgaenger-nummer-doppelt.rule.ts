import { findRepeated } from '../doppelt.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { mitVorgaenger } from './vorgaenger-massnahmen.ts';

export const vorgaengerNummerDoppelt = defineRule<{ id: string; nummer: string }>({
  code: 'KZ431',
  name: 'vorgaenger-nummer-doppelt',
  severity: 'error',
  message: ({ id, nummer }, { massnahme }) =>
    `Der Vorgänger ${id} hat zwei ${massnahme.viele} mit der Nummer ${nummer}.`,
  help: (_params, { massnahme }) =>
    `Geben Sie ${massnahme.jedem} des Vorgängers die Nummer, die ${massnahme.er} dort hatte.`,
  explanation:
    'Über die Nummer sagt eine Maßnahme, was sie fortführt. Steht eine Nummer zweimal da, ist nicht klar, welche gemeint ist.',
  bad: mitVorgaenger('      - { nummer: 1, titel: Lotsen }\n      - { nummer: 1, titel: Kurse }\n', '1'),
  good: mitVorgaenger('      - { nummer: 1, titel: Lotsen }\n      - { nummer: 2, titel: Kurse }\n', '1'),
  check: ({ konzept }, report) => {
    if (!konzept) return;
    for (const [at, { id, massnahmen = [] }] of (konzept.data.vorgaenger ?? []).entries()) {
      const path = (index: number) => ['vorgaenger', at, 'massnahmen', index, 'nummer'];
      for (const { index, first, key } of findRepeated(massnahmen.map(({ nummer }) => String(nummer)))) {
        const related = [relatedTo('hier zuerst vergeben', konzept, path(first))];
        report(placeOf(konzept, path(index)), { id, nummer: key }, { related });
      }
    }
  },
});
