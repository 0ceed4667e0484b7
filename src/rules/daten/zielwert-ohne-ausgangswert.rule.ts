import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';

const indikator = (rest: string) => ({
  'content/indikatoren/I-TEIL-01.md': `---\ntitel: Einwohner\nreihe: { daten: einwohner, spalte: einwohner }\n${rest}---\n`,
});

export const zielwertOhneAusgangswert = defineRule<{ jahr: number }>({
  code: 'KZ825',
  name: 'zielwert-ohne-ausgangswert',
  severity: 'warning',
  message: ({ jahr }) => `Der Indikator hat einen Zielwert für ${jahr}, aber keinen Ausgangswert.`,
  help: () => 'Ergänzen Sie „ausgangswert: { wert: …, jahr: … }“ mit dem Wert, von dem das Konzept ausgeht.',
  explanation:
    'Ob ein Ziel erreicht ist, zeigt erst der Weg dahin. Ohne Ausgangswert weiß niemand, ob der Zielwert mehr oder weniger ist ' +
    'als heute.',
  bad: indikator('zielwert: { wert: 1050, jahr: 2030 }\n'),
  good: indikator('ausgangswert: { wert: 1010, jahr: 2021 }\nzielwert: { wert: 1050, jahr: 2030 }\n'),
  check: (model, report) => {
    for (const entity of listOf(model, 'indikator')) {
      const { ausgangswert, zielwert } = entity.data;
      if (zielwert && !ausgangswert && !isUngewiss(entity, 'ausgangswert'))
        report(placeOf(entity, ['zielwert'], true), { jahr: zielwert.jahr });
    }
  },
});
