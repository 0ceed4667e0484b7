import { massnahmeOhne } from '../beispiele.ts';
import { listGeplante } from '../massnahmen.ts';
import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';

export const kostenFehlen = defineRule<{ id: string; titel: string }>({
  code: 'KZ601',
  name: 'kosten-fehlen',
  severity: 'error',
  message: ({ id, titel }, { massnahme }) => `${gross(massnahme.der)} ${id} („${titel}“) sagt nichts zu ihren Kosten.`,
  help: (_params, { massnahme }) =>
    `Ergänzen Sie „kosten:“ mit Jahr, Betrag und Budget je Zeile; „kosten: keine“, wenn ${massnahme.er} nichts kostet; ` +
    '„kosten: offen“, wenn es noch niemand weiß.',
  explanation:
    'Wer beschließt, muss wissen, was es kostet. Eine fehlende Zahl wird gesagt („offen“), nicht weggelassen: Sonst sähe ' +
    'eine vergessene Angabe aus wie eine kostenlose Maßnahme.',
  bad: massnahmeOhne('kosten'),
  good: { 'M-TEIL-05': 'kosten: offen' },
  check: (model, report) => {
    for (const massnahme of listGeplante(model)) {
      if (massnahme.data.kosten !== undefined || isUngewiss(massnahme, 'kosten')) continue;
      report(placeOf(massnahme), { id: massnahme.id, titel: massnahme.titel });
    }
  },
});
