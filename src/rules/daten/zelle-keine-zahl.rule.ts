import { defineRule } from '../rule.ts';
import { listUnpassende } from './tabellen.ts';
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
        reportZellen(report, daten, index, listUnpassende(daten, spalte));
    });
  },
});

/** What to write instead, told by what it looks like. */
function hilfe(text: string): string {
  const bare =
    /^(?:(rund|ca\.?|circa|etwa|über|unter|knapp|mehr als)\s+)?([-−]?[\d.,\s]*\d)\s*(%|prozent|euro|€|[a-zäöüß]+)?$/i.exec(
      text,
    );
  const zahl = bare?.[2] === undefined ? undefined : plain(bare[2]);
  if (zahl === undefined)
    return 'Schreiben Sie nur Ziffern, z. B. 1234 oder 12.5; fehlt die Zahl, bleibt die Zelle leer.';
  if (bare?.[1] !== undefined)
    return `Schreiben Sie ${zahl} und nennen Sie die Zelle unter „schaetzungen“ des Datensatzes, mit dem Grund.`;
  if (bare?.[3] !== undefined) return `Schreiben Sie nur ${zahl}; die Einheit steht in der Beschreibung der Spalte.`;
  return `Schreiben Sie ${zahl}: ohne Zeichen für Tausender und mit Punkt statt Komma.`;
}

/** A number written the German way as a plain one: 1.234,5 as 1234.5; undefined where it cannot be told. */
function plain(written: string): string | undefined {
  const text = written.replace(/\s/g, '').replace('−', '-');
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^-?\d+,\d+$/.test(text)) return text.replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : undefined;
}
