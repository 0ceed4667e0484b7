import { findEntity } from '../../model/model.ts';
import { listJahreswerte, readReihe } from '../../model/queries/reihe.ts';
import { findReihenspalte, isHeileReihe } from '../daten/tabellen.ts';
import { defineRule } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { listAufrufe } from './aufrufe.ts';

const text = (jahr: number) => ({
  'content/akteure/KI.md': `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\nHier lebten :wert{indikator=I-TEIL-01 jahr=${jahr}} Menschen.\n`,
});

export const wertOhneZahl = defineRule<{ titel: string; jahr: string; jahre: readonly string[] }>({
  code: 'KZ370',
  name: 'wert-ohne-zahl',
  severity: 'error',
  fest: true,
  message: ({ titel, jahr }) => `Der Indikator „${titel}“ hat für ${jahr} keinen Wert.`,
  help: ({ jahre }) =>
    jahre.length === 0
      ? 'Der Indikator hat keine Reihe. Ergänzen Sie sie, oder schreiben Sie den Satz ohne Zahl.'
      : `Werte gibt es für: ${jahre.join(', ')}.`,
  explanation: 'Zahlen im Text werden aus den Daten eingesetzt. Wo die Reihe keine hat, stünde im Satz eine Lücke.',
  bad: text(1999),
  good: text(2021),
  check: (model, report) => {
    for (const { wert, place } of listAufrufe(model, 'wert')) {
      const indikator = findEntity(model, 'indikator', wert('indikator') ?? '');
      const jahr = wert('jahr') ?? '';
      if (!indikator || !/^\d{4}$/.test(jahr) || listJahreswerte(model, indikator, Number(jahr)).length > 0) continue;
      if (isUngewiss(indikator, 'reihe')) continue;
      const { reihe } = indikator.data;
      const spalte = findReihenspalte(model, indikator);
      // A series that cannot be read for a reason of its own is told there.
      if (reihe && 'daten' in reihe && !(spalte && isHeileReihe(spalte.daten, spalte.name))) continue;
      const years = readReihe(model, indikator).flatMap(({ zeit, wert: zahl }) =>
        zahl === undefined ? [] : [zeit.slice(0, 4)],
      );
      report(place('jahr'), { titel: indikator.titel, jahr, jahre: [...new Set(years)] });
    }
  },
});
