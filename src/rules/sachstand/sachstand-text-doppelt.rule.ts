import { formatKurz } from '../../base/datum.ts';
import { listOf } from '../../model/model.ts';
import { findRepeated } from '../doppelt.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

const sachstand = (text: string): string =>
  'sachstand:\n  - { datum: 2026-03-31, status: begonnen, text: Die Stelle ist ausgeschrieben. }\n' +
  `  - { datum: 2026-06-30, status: begonnen, text: ${text} }`;

export const sachstandTextDoppelt = defineRule<{ datum: string }>({
  code: 'KZ710',
  name: 'sachstand-text-doppelt',
  severity: 'warning',
  message: ({ datum }) => `Dieser Sachstand hat denselben Text wie der vom ${formatKurz(datum)}.`,
  help: () => 'Schreiben Sie, was seitdem geschah; geschah nichts, dann das, und warum.',
  explanation:
    'Der Sachstand sagt, was seit dem letzten Eintrag geschehen ist. Steht zweimal dasselbe da, ist der alte Text kopiert und ' +
    'nicht geändert worden, oder ein Eintrag steht doppelt.',
  bad: { 'M-TEIL-05': sachstand('Die Stelle ist ausgeschrieben.') },
  good: { 'M-TEIL-05': sachstand('Gespräche sind geführt.') },
  check: (model, report) => {
    for (const massnahme of listOf(model, 'massnahme')) {
      const { sachstand: log = [] } = massnahme.data;
      for (const { index, first } of findRepeated(log.map(({ text }) => text.replaceAll(/\s+/g, ' ').toLowerCase()))) {
        const related = [relatedTo('hier zuerst', massnahme, ['sachstand', first, 'text'])];
        report(placeOf(massnahme, ['sachstand', index, 'text']), { datum: log[first]?.datum ?? '' }, { related });
      }
    }
  },
});
