import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { findWertwiderspruch, type Widerspruch } from './ausgangswert.ts';

export const ausgangswertAbweichend = defineRule<Widerspruch>({
  code: 'KZ823',
  name: 'ausgangswert-abweichend',
  severity: 'error',
  message: ({ wert, jahr, reihe }) =>
    reihe === undefined
      ? `Die Reihe des Indikators hat für ${jahr} keinen Wert; der Ausgangswert ${wert} ist nicht belegt.`
      : `Der Ausgangswert ${wert} weicht von der Reihe ab; sie hat für ${jahr} den Wert ${reihe}.`,
  help: ({ jahr, reihe }) =>
    reihe === undefined
      ? 'Nennen Sie ein Jahr, das im Datensatz steht, oder ergänzen Sie dort den Wert mit seiner Quelle.'
      : `Schreiben Sie { wert: ${reihe}, jahr: ${jahr} }, oder berichtigen Sie den Datensatz.`,
  explanation:
    'Der Ausgangswert ist die Zahl, von der aus der Fortschritt gemessen wird. Er muss in der Reihe des Indikators stehen ' +
    '(bei mehreren Werten im Jahr zählt der letzte), denn nur dort ist seine Quelle genannt.',
  bad: { 'I-TEIL-01': 'ausgangswert: { wert: 1100, jahr: 2020 }' },
  good: { 'I-TEIL-01': 'ausgangswert: { wert: 1000, jahr: 2020 }' },
  check: (model, report) => {
    for (const indikator of listOf(model, 'indikator')) {
      const widerspruch = findWertwiderspruch(model, indikator);
      // A point for thousands is told where the number is read (KZ222).
      if (widerspruch && widerspruch.wert * 1000 !== widerspruch.reihe)
        report(placeOf(indikator, ['ausgangswert', widerspruch.reihe === undefined ? 'jahr' : 'wert']), widerspruch);
    }
  },
});
