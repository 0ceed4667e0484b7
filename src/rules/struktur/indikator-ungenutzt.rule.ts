import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUnused } from '../vermisst.ts';

export const indikatorUngenutzt = defineRule<{ titel: string }>({
  code: 'KZ416',
  name: 'indikator-ungenutzt',
  severity: 'info',
  message: ({ titel }, { ziel, massnahme }) =>
    `Den Indikator „${titel}“ nennt weder ${ziel.ein} noch ${massnahme.ein} noch ein Text.`,
  help: (_params, { ziel, massnahme }) =>
    `Nennen Sie ihn unter „indikatoren“ ${ziel.eines} oder ${massnahme.eines}, oder zeigen Sie ihn mit ::diagramm im Text.`,
  explanation:
    'Ein Indikator zeigt die Lage zu einem Ziel. Ohne Ziel wird er erhoben und gedruckt, und niemand weiß, wozu.',
  bad: { 'content/indikatoren/I-TEIL-02.md': '---\ntitel: Vereine\nreihe: { offen: KI }\n---\n' },
  good: {
    'content/indikatoren/I-TEIL-02.md': '---\ntitel: Vereine\nreihe: { offen: KI }\n---\n',
    'M-TEIL-05': 'indikatoren: [I-TEIL-02]',
  },
  check: (model, report) => {
    for (const entity of listOf(model, 'indikator')) {
      if (isUnused(model, entity)) report(placeOf(entity), { titel: entity.titel });
    }
  },
});
