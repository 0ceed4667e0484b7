import { letzterTag } from '../../base/datum.ts';
import { listGeplante } from '../massnahmen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { lageOf, type Zeitrahmen, zeitrahmenOf, isFraglich } from './rahmen.ts';

const sachstand = (nach: string): string =>
  'sachstand:\n  - datum: 2026-06-30\n    status: laufend\n    text: Die Schulung verschiebt sich.\n' +
  `    verlegt: [{ zwischenziel: 2, nach: ${nach}, grund: Der Träger hat gewechselt. }]`;

export const verlegungAusserhalb = defineRule<{ nach: string; rahmen: Zeitrahmen }>({
  code: 'KZ509',
  name: 'verlegung-ausserhalb',
  severity: 'info',
  message: ({ nach, rahmen: { wessen, von, bis } }) =>
    `Der verlegte Termin ${nach} liegt außerhalb ${wessen} (${von} bis ${bis}).`,
  help: (_params, { massnahme }) =>
    `Prüfen Sie, ob auch der Zeitraum ${massnahme.des} zu ändern ist. Wenn nicht, ist nichts zu tun.`,
  explanation:
    'Ein Termin darf durch eine Verlegung den Zeitraum der Maßnahme verlassen; der Plan selbst bleibt stehen. Der Hinweis ' +
    'erinnert daran, dass dann oft auch der Zeitraum nicht mehr stimmt.',
  bad: { 'M-TEIL-05': sachstand('2028-03') },
  good: { 'M-TEIL-05': sachstand('2027-09') },
  check: (model, report) => {
    for (const massnahme of listGeplante(model)) {
      const rahmen = zeitrahmenOf(model, massnahme);
      if (!rahmen || isFraglich(massnahme, rahmen)) continue;
      const nummern = new Set((massnahme.data.zwischenziele ?? []).map(({ nr }) => nr));
      (massnahme.data.sachstand ?? []).forEach(({ verlegt = [] }, entry) => {
        verlegt.forEach(({ zwischenziel, nach }, index) => {
          if (!nummern.has(zwischenziel) || !lageOf(letzterTag(nach), rahmen)) return;
          report(placeOf(massnahme, ['sachstand', entry, 'verlegt', index, 'nach']), { nach, rahmen });
        });
      });
    }
  },
});
