import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { logOf, listGeordnete } from './log.ts';

const sachstand = (ausgaben: number): string =>
  'sachstand:\n  - { datum: 2026-03-31, status: begonnen, text: Es geht los., ausgaben: 5000 }\n' +
  `  - { datum: 2026-06-30, status: begonnen, text: Es geht weiter., ausgaben: ${ausgaben} }`;

const worte = { ausgaben: 'Die Ausgaben', teilnehmende: 'Die Teilnehmenden' } as const;
type Summenfeld = keyof typeof worte;

export const sachstandSummeSinkt = defineRule<{ feld: Summenfeld; wert: number; vorher: number }>({
  code: 'KZ707',
  name: 'sachstand-summe-sinkt',
  severity: 'warning',
  message: ({ feld, wert, vorher }) => `${worte[feld]} (${wert}) sind weniger als im Eintrag davor (${vorher}).`,
  help: ({ feld }) =>
    `Schreiben Sie bei „${feld}“ die Summe von Anfang an bis zu diesem Tag. War die frühere Angabe zu hoch, sagt es der Text.`,
  explanation:
    'Ausgaben und Teilnehmende zählt der Sachstand fort: Jede Angabe ist die Summe bis zu ihrem Tag, nicht die seit dem ' +
    'letzten Bericht. Wird sie kleiner, steht dort meist nur der Zuwachs, und alle Summen der Berichte sind falsch.',
  bad: { 'M-TEIL-05': sachstand(1850) },
  good: { 'M-TEIL-05': sachstand(6850) },
  check: (model, report) => {
    for (const massnahme of listGeordnete(model))
      for (const feld of Object.keys(worte) as Summenfeld[]) {
        let davor: { readonly wert: number; readonly index: number } | undefined;
        for (const { data, index } of logOf(massnahme)) {
          const wert = data[feld];
          if (wert === undefined) continue;
          if (davor && wert < davor.wert) {
            const related = [relatedTo('die Angabe davor', massnahme, ['sachstand', davor.index, feld])];
            report(placeOf(massnahme, ['sachstand', index, feld]), { feld, wert, vorher: davor.wert }, { related });
          }
          davor = { wert, index };
        }
      }
  },
});
