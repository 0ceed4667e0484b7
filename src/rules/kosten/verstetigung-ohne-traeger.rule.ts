import { listOf } from '../../model/model.ts';
import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';

const innovation = (rest: string): string =>
  `innovationsbudget: { idee: Lotsen-App, verstetigung: uebernommen${rest} }`;

export const verstetigungOhneTraeger = defineRule<{ id: string }>({
  code: 'KZ605',
  name: 'verstetigung-ohne-traeger',
  severity: 'error',
  message: ({ id }, { massnahme }) => `${gross(massnahme.der)} ${id} ist als übernommen gemeldet, aber nicht, von wem.`,
  help: (_params, { massnahme }) => `Ergänzen Sie „durch:“ mit der Id des Akteurs, der ${massnahme.ihn} fortführt.`,
  explanation:
    'Das Innovationsbudget bezahlt nur den Anfang. Dass eine Idee bleibt, heißt, dass ein Fachbereich oder Träger sie ' +
    'übernimmt; der Bericht nennt ihn.',
  bad: { 'M-TEIL-05': innovation('') },
  good: { 'M-TEIL-05': innovation(', durch: amt') },
  check: (model, report) => {
    for (const massnahme of listOf(model, 'massnahme')) {
      const { verstetigung, durch } = massnahme.data.innovationsbudget ?? {};
      if (verstetigung !== 'uebernommen' || durch !== undefined || isUngewiss(massnahme, 'durch')) continue;
      report(placeOf(massnahme, ['innovationsbudget', 'verstetigung']), { id: massnahme.id });
    }
  },
});
