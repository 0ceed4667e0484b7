import { listOf } from '../../model/model.ts';
import { findRepeated } from '../doppelt.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

export const teilzielNummerDoppelt = defineRule<{ nr: number }>({
  code: 'KZ410',
  name: 'teilziel-nummer-doppelt',
  severity: 'error',
  message: ({ nr }, { teilziel }) => `Die Nummer ${nr} steht bei zwei ${teilziel.vielen}.`,
  help: (_params, { teilziel, ziel }) => `Geben Sie ${teilziel.jedem} ${ziel.des} eine eigene Nummer.`,
  explanation: 'Berichte und Beschlüsse nennen ein Teilziel mit seiner Nummer. Sie muss eindeutig sein.',
  bad: {
    'Z-TEIL-01': 'teilziele:\n  - { nr: 1, titel: Wegweiser liegt vor }\n  - { nr: 1, titel: Lotsen sind bekannt }',
  },
  good: {
    'Z-TEIL-01': 'teilziele:\n  - { nr: 1, titel: Wegweiser liegt vor }\n  - { nr: 2, titel: Lotsen sind bekannt }',
  },
  check: (model, report) => {
    for (const ziel of listOf(model, 'ziel')) {
      for (const { index, first, key } of findRepeated((ziel.data.teilziele ?? []).map(({ nr }) => nr))) {
        const related = [relatedTo('hier zuerst vergeben', ziel, ['teilziele', first, 'nr'])];
        report(placeOf(ziel, ['teilziele', index, 'nr']), { nr: key }, { related });
      }
    }
  },
});
