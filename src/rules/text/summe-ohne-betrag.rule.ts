import { findEntity } from '../../model/model.ts';
import { defineRule } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { listAufrufe } from './aufrufe.ts';

const text = (jahr: number) => ({
  'content/akteure/KI.md': `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\nEs stehen :summe{budget=eigenmittel jahr=${jahr}} bereit.\n`,
});

export const summeOhneBetrag = defineRule<{ titel: string; jahr: string; jahre: readonly string[] }>({
  code: 'KZ373',
  name: 'summe-ohne-betrag',
  severity: 'error',
  fest: true,
  message: ({ titel, jahr }) => `Das Budget „${titel}“ nennt für ${jahr} keinen Betrag.`,
  help: ({ jahre }) =>
    jahre.length === 0 ? 'Ergänzen Sie „jahre“ im Budget.' : `Beträge gibt es für: ${jahre.join(', ')}.`,
  explanation: 'Beträge im Text werden aus dem Budget eingesetzt. Wo es keinen nennt, stünde im Satz eine Lücke.',
  bad: text(2035),
  good: text(2026),
  check: (model, report) => {
    for (const { wert, place } of listAufrufe(model, 'summe')) {
      const budget = findEntity(model, 'budget', wert('budget') ?? '');
      const jahr = wert('jahr') ?? '';
      const { jahre = {} } = budget?.data ?? {};
      // `offen` is an answer: the text says so.
      if (!budget || isUngewiss(budget, 'jahre')) continue;
      if (jahre === 'offen' || !/^\d{4}$/.test(jahr) || Object.hasOwn(jahre, jahr)) continue;
      report(place('jahr'), { titel: budget.titel, jahr, jahre: Object.keys(jahre) });
    }
  },
});
