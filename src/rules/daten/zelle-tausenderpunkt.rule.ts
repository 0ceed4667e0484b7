import { defineRule } from '../rule.ts';
import { listTausender } from './tabellen.ts';
import { fixOf, visitSpalten } from './zellen.ts';

export const zelleTausenderpunkt = defineRule<{ text: string }>({
  code: 'KZ828',
  name: 'zelle-tausenderpunkt',
  severity: 'error',
  message: ({ text }) => `${text} wird als ${String(Number(text)).replace('.', ',')} gelesen, nicht als Tausender.`,
  help: ({ text }) => `Sind Tausender gemeint, schreiben Sie ${text.replaceAll('.', '')}.`,
  explanation:
    'In einer Tabelle trennt der Punkt die Stellen hinter dem Komma ab. Hat eine Spalte sonst nur ganze Zahlen und eine ' +
    'Zelle genau drei Stellen hinter dem Punkt, ist der Punkt fast immer einer für Tausender.',
  bad: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n2021,1.010\n' },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n2021,1010\n' },
  check: (model, report) => {
    visitSpalten(model, (daten, spalte) => {
      for (const zelle of listTausender(daten, spalte))
        report(
          zelle.place,
          zelle,
          fixOf([zelle], ({ text }) => text.replaceAll('.', '')),
        );
    });
  },
});
