import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { findWertwiderspruch } from './ausgangswert.ts';

export const zielwertGegenRichtung = defineRule<{ richtung: 'steigend' | 'sinkend'; ziel: number; ausgang: number }>({
  code: 'KZ829',
  name: 'zielwert-gegen-richtung',
  severity: 'warning',
  message: ({ richtung, ziel, ausgang }) =>
    `Der Indikator soll ${richtung === 'steigend' ? 'steigen' : 'sinken'}, der Zielwert ${toZahl(ziel)} liegt aber ` +
    `${richtung === 'steigend' ? 'unter' : 'über'} dem Ausgangswert ${toZahl(ausgang)}.`,
  help: ({ richtung }) =>
    `Berichtigen Sie einen der Werte, oder die Richtung: „richtung: ${richtung === 'steigend' ? 'sinkend' : 'steigend'}“.`,
  explanation:
    'Die Richtung sagt, was besser ist; der Weg vom Ausgangswert zum Zielwert muss dahin führen. Sonst ließe sich nicht ' +
    'beurteilen, ob der Indikator auf seinem Pfad liegt.',
  bad: { 'I-TEIL-01': 'richtung: sinkend' },
  good: { 'I-TEIL-01': 'richtung: steigend' },
  check: (model, report) => {
    for (const indikator of listOf(model, 'indikator')) {
      const { richtung, ausgangswert, zielwert } = indikator.data;
      if (!ausgangswert || !zielwert || (richtung !== 'steigend' && richtung !== 'sinkend')) continue;
      const weg = zielwert.wert - ausgangswert.wert;
      if ((richtung === 'steigend' ? weg >= 0 : weg <= 0) || findWertwiderspruch(model, indikator)) continue;
      const related = [relatedTo('Ausgangswert', indikator, ['ausgangswert', 'wert'])];
      report(
        placeOf(indikator, ['zielwert', 'wert']),
        { richtung, ziel: zielwert.wert, ausgang: ausgangswert.wert },
        { related },
      );
    }
  },
});

const toZahl = (zahl: number): string => String(zahl).replace('.', ',');
