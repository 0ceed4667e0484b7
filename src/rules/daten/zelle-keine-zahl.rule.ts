import { readGeschrieben } from '../../base/zahl.ts';
import { defineRule } from '../rule.ts';
import { listUnpassende, type Datenzelle } from './tabellen.ts';
import { reportZellen, visitSpalten, type Zellbefund } from './zellen.ts';

export const zelleKeineZahl = defineRule<Zellbefund>({
  code: 'KZ816',
  name: 'zelle-keine-zahl',
  severity: 'error',
  message: ({ text, spalte, alle }) =>
    alle
      ? `Keine Zelle der Spalte „${spalte}“ ist eine Zahl, z. B. „${text}“.`
      : `„${text}“ in der Spalte „${spalte}“ ist keine Zahl.`,
  help: ({ text, alle }) =>
    alle ? `Prüfen Sie die Art der Spalte. Soll sie Zahlen enthalten: ${hilfe(text)}` : hilfe(text),
  explanation:
    'Mit den Zahlen einer Tabelle wird gerechnet und gezeichnet. Sie stehen deshalb ohne Punkt für Tausender, ohne Einheit ' +
    'und mit Punkt statt Komma in der Zelle; wie sie im Dokument aussehen, besorgt das Werkzeug. Was die Quelle schätzt, ' +
    'steht als Zahl in der Zelle und als Schätzung in der Beschreibung. Eine fehlende Zahl ist eine leere Zelle.',
  bad: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n2021,rund 1010\n' },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n2021,1010\n' },
  check: (model, report) => {
    visitSpalten(model, (daten, spalte, index) => {
      if (spalte.art === 'zahl' || spalte.art === 'prozent')
        reportZellen(report, daten, index, listUnpassende(daten, spalte), mend);
    });
  },
});

/** The plain number of a cell that says no more than its column does. */
function mend({ text, spalte: { art, einheit: own } }: Datenzelle): string | undefined {
  const gelesen = readGeschrieben(text);
  if (!gelesen || gelesen.ungefaehr !== undefined) return undefined;
  const isBekannt = art === 'prozent' ? /^(?:%|prozent)$/i.test(gelesen.einheit ?? '%') : gelesen.einheit === own;
  return gelesen.einheit === undefined || isBekannt ? gelesen.zahl : undefined;
}

/** What to write instead, told by what it looks like. */
function hilfe(text: string): string {
  const gelesen = readGeschrieben(text);
  if (!gelesen) return 'Schreiben Sie nur Ziffern, z. B. 1234 oder 12.5; fehlt die Zahl, bleibt die Zelle leer.';
  const { zahl, ungefaehr, einheit } = gelesen;
  if (ungefaehr !== undefined)
    return `Schreiben Sie ${zahl} und nennen Sie die Zelle unter „schaetzungen“ des Datensatzes, mit dem Grund.`;
  if (einheit !== undefined) return `Schreiben Sie nur ${zahl}; die Einheit steht in der Beschreibung der Spalte.`;
  return `Schreiben Sie ${zahl}: ohne Zeichen für Tausender und mit Punkt statt Komma.`;
}
