import { fileStart } from '../../diagnostics/diagnostic.ts';
import { isProgramm } from '../../domain/orte.ts';
import { defineRule } from '../rule.ts';

export const beilageMitProgramm = defineRule<{ name: string }>({
  code: 'KZ434',
  name: 'beilage-mit-programm',
  severity: 'error',
  message: ({ name }) => `„${name}“ kann ein Programm enthalten; eine solche Datei kommt in keine Ausgabe.`,
  help: () =>
    'Speichern Sie, was zu lesen sein soll, als PDF (PDF/A) ab, legen Sie dieses daneben und löschen Sie die Datei.',
  explanation:
    'Eine Seite (HTML), ein Skript oder ein Programm liefe im Browser oder auf dem Rechner dessen, der es auf der Website der ' +
    'Stadt öffnet. Beilagen sind deshalb Dokumente, Tabellen und Bilder.',
  bad: { 'content/anlagen/seite.html': '<p>Ein Plan</p>' },
  good: { 'content/anlagen/plan.csv': 'jahr,wert\n2026,1\n' },
  check: (model, report) => {
    for (const file of model.dateien)
      if (isProgramm(file)) report({ file, range: fileStart }, { name: file.split('/').at(-1) ?? file });
  },
});
