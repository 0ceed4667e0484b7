import { listOf } from '../../model/model.ts';
import { listGeplante } from '../massnahmen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUnused } from '../vermisst.ts';

export const akteurOhneAufgabe = defineRule<{ titel: string }>({
  code: 'KZ415',
  name: 'akteur-ohne-aufgabe',
  severity: 'info',
  message: ({ titel }) => `Der Akteur „${titel}“ hat im Konzept nichts zu tun.`,
  help: (_params, { massnahme, teilziel }) =>
    `Nennen Sie ihn bei ${massnahme.einem}, ${teilziel.einem} oder im Text, oder löschen Sie die Datei.`,
  explanation:
    'Wer im Verzeichnis der Akteure steht, ohne irgendwo genannt zu sein, wurde meist bei einer Maßnahme vergessen.',
  bad: { 'content/akteure/verein.md': '---\nname: Verein der Nachbarn\nart: verein\n---\n' },
  good: {
    'content/akteure/verein.md': '---\nname: Verein der Nachbarn\nart: verein\n---\n',
    'M-TEIL-05': 'beteiligte: [verein]',
  },
  check: (model, report) => {
    // A Maßnahme without Federführung may be what this Akteur is for; that is told there.
    if (listGeplante(model).some(({ data }) => data.federfuehrung === undefined)) return;
    for (const entity of listOf(model, 'akteur')) {
      if (isUnused(model, entity)) report(placeOf(entity), { titel: entity.titel });
    }
  },
});
