import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

export const diagrammAlsProgramm = defineRule<{ sprache: string }>({
  code: 'KZ395',
  name: 'diagramm-als-programm',
  severity: 'error',
  message: ({ sprache }) => `Aus einem Block „${sprache}“ wird hier kein Bild; gedruckt würde sein Programmtext.`,
  help: () =>
    'Legen Sie die Zeichnung als SVG oder PNG in content/bilder/ und zeigen Sie sie mit ![Beschreibung](bilder/name.svg). Zahlen zeichnet :diagramm aus einem Datensatz.',
  explanation:
    'GitHub, GitLab und manche Editoren zeichnen aus solchen Blöcken ein Bild. Dieses Werkzeug führt nichts aus, was in einem Text steht; in allen ' +
    'Dokumenten stünde nur, was im Block geschrieben ist.',
  bad: prosa('```mermaid\ngraph TD\n  Antrag --> Bescheid\n```'),
  good: prosa('Auf den Antrag folgt der Bescheid.'),
  check: (model, report) => {
    for (const { text, place } of listFundstellen(model, 'diagramm')) report(place, { sprache: text });
  },
});
