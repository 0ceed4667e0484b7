import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { findWertwiderspruch } from './ausgangswert.ts';

export const zielwertVorAusgangswert = defineRule<{ ziel: number; ausgang: number }>({
  code: 'KZ824',
  name: 'zielwert-vor-ausgangswert',
  severity: 'error',
  message: ({ ziel, ausgang }) => `Der Zielwert gilt für ${ziel}, der Ausgangswert aber erst für ${ausgang}.`,
  help: () => 'Berichtigen Sie das Jahr des Zielwerts oder des Ausgangswerts.',
  explanation:
    'Vom Ausgangswert führt die Zeit zum Zielwert. Ein Ziel, das vor dem Anfang liegt, kann niemand mehr erreichen.',
  bad: { 'I-TEIL-01': 'zielwert: { wert: 1050, jahr: 2003 }' },
  good: { 'I-TEIL-01': 'zielwert: { wert: 1050, jahr: 2030 }' },
  check: (model, report) => {
    for (const indikator of listOf(model, 'indikator')) {
      const { ausgangswert, zielwert } = indikator.data;
      if (!ausgangswert || !zielwert || zielwert.jahr >= ausgangswert.jahr || findWertwiderspruch(model, indikator))
        continue;
      const related = [relatedTo('Ausgangswert', indikator, ['ausgangswert', 'jahr'])];
      report(
        placeOf(indikator, ['zielwert', 'jahr']),
        { ziel: zielwert.jahr, ausgang: ausgangswert.jahr },
        { related },
      );
    }
  },
});
