import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

export const tagUnmoeglich = defineRule<{ text: string; grund: string }>({
  code: 'KZ388',
  name: 'tag-unmoeglich',
  severity: 'error',
  message: ({ text, grund }) =>
    `${text.endsWith('Uhr') ? 'Die Zeit' : 'Den Tag'} „${text.replace(/\s+/g, ' ')}“ gibt es nicht: ${grund}.`,
  help: () => 'Sehen Sie in der Quelle nach, was gemeint ist.',
  explanation:
    'Ein Tag, den es nicht gibt, ist ein Tippfehler, und keiner weiß, welcher Tag gemeint war. Geprüft werden Tage in Worten und in ' +
    'Ziffern und Uhrzeiten überall im Text.',
  bad: prosa('Der Rat hat das am 31. November 2025 beschlossen.'),
  good: prosa('Der Rat hat das am 30. November 2025 beschlossen.'),
  check: (model, report) => {
    for (const { text, satz: grund = '', place } of listFundstellen(model, 'tag')) report(place, { text, grund });
  },
});
