import { listOf } from '../../model/model.ts';
import { findRepeated } from '../doppelt.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

const zwischenziele = (nr: number): string =>
  `zwischenziele:\n  - { nr: 1, titel: Stelle besetzt, termin: 2026-09 }\n  - { nr: ${nr}, titel: Lotsen geschult, termin: 2027-06 }`;

export const zwischenzielNummerDoppelt = defineRule<{ nr: number }>({
  code: 'KZ508',
  name: 'zwischenziel-nummer-doppelt',
  severity: 'error',
  message: ({ nr }, { zwischenziel }) => `Die Nummer ${nr} steht bei zwei ${zwischenziel.vielen}.`,
  help: (_params, { zwischenziel, massnahme }) =>
    `Geben Sie ${zwischenziel.jedem} ${massnahme.des} eine eigene Nummer.`,
  explanation:
    'Der Sachstand nennt erreichte und verlegte Zwischenziele mit ihrer Nummer. Sie muss in der Maßnahme eindeutig sein.',
  bad: { 'M-TEIL-05': zwischenziele(1) },
  good: { 'M-TEIL-05': zwischenziele(2) },
  check: (model, report) => {
    for (const massnahme of listOf(model, 'massnahme')) {
      for (const { index, first, key } of findRepeated((massnahme.data.zwischenziele ?? []).map(({ nr }) => nr))) {
        const related = [relatedTo('hier zuerst vergeben', massnahme, ['zwischenziele', first, 'nr'])];
        report(placeOf(massnahme, ['zwischenziele', index, 'nr']), { nr: key }, { related });
      }
    }
  },
});
