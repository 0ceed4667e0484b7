import { nameTarget } from '../../domain/registry.ts';
import { listOf } from '../../model/model.ts';
import { findEntscheider } from '../../model/queries/entscheidungen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { logOf } from './log.ts';

const sachstand = (entscheidet: string): string =>
  'sachstand:\n  - { datum: 2026-06-30, status: laufend, text: Die Stelle ist besetzt., ' +
  `entscheidungsbedarf: Der Rat muss über die Stelle entscheiden., entscheidet: ${entscheidet} }`;

export const entscheidetKeineStelle = defineRule<{ id: string; art: string }>({
  code: 'KZ713',
  name: 'entscheidet-keine-stelle',
  severity: 'error',
  message: ({ id, art }) => `Entscheiden kann ein Gremium oder ein Akteur; ${id} ist etwas anderes (${art}).`,
  help: () =>
    'Nennen Sie die Id eines Gremiums oder Akteurs; „konzept list gremien“ und „konzept list akteure“ zeigen sie.',
  explanation: '„entscheidet“ sagt, von wem eine Entscheidung erbeten wird. Berichte ordnen danach.',
  bad: { 'M-TEIL-05': sachstand('B-TEIL-01') },
  good: { 'M-TEIL-05': sachstand('rat') },
  check: (model, report) => {
    for (const massnahme of listOf(model, 'massnahme'))
      for (const { data, index } of logOf(massnahme)) {
        const { entscheidet: id } = data;
        const thing = id === undefined ? undefined : [...model.bekannt.values()].find((each) => each.id === id);
        if (id === undefined || !thing || findEntscheider(model, id)) continue;
        report(placeOf(massnahme, ['sachstand', index, 'entscheidet']), {
          id,
          art: nameTarget(thing.typ, model.worte),
        });
      }
  },
});
