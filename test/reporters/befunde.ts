// A fixed set of findings that holds everything a reporter may stumble over, and the files that they lie in.
import { lineStarts, type Range, rangeOf } from '../../src/base/text.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Report } from '../../src/reporters/report.ts';
import type { CatalogueEntry } from '../../src/rules/catalogue.ts';

const long = 'Die Koordinierungsstelle begleitet die Träger, ';

export const dateien: Readonly<Record<string, string>> = {
  'content/akteure/Büro für Süd.md': '---\r\nname: Büro für Süd\r\nkürzel: BfS\r\nart: amt\r\n---\r\n',
  'content/kapitel/lang.md': `---\ntitel: Lang\n---\n${long.repeat(8)}siehe M-TEIL-99, ${long.repeat(8)}\n`,
  'content/massnahmen/M-TEIL-01.md': '---\nid: M-TEIL-01\n---\n',
  'content/massnahmen/M-TEIL-03.md':
    '---\ntitel: "🏳️‍🌈 👩‍👩‍👧 Bu\u0308ro 漢字\tZ-TEIL-09"\nziele:\n\t- Z-TEIL-09\n\t- Z-TEIL-09\n---\n' +
    'Erste Zeile {0}\nzweite\ndritte Zeile\n',
};

/** The range of the nth occurrence of a stretch of text. */
export function rangeIn(text: string, wanted: string, nth = 1): Range {
  let from = -1;
  for (let count = 0; count < nth; count++) from = text.indexOf(wanted, from + 1);
  return rangeOf(lineStarts(text), { from, to: from + wanted.length });
}

const place = (file: string, wanted: string, nth?: number): { file: string; range: Range } => ({
  file,
  range: rangeIn(dateien[file] ?? '', wanted, nth),
});

const unbekannt = {
  code: 'KZ301',
  name: 'verweis-unbekannt',
  severity: 'error',
  message: 'Z-TEIL-09 gibt es nicht.',
  help: 'Meinten Sie Z-TEIL-02 („Politische Beteiligung stärken“)?',
} as const;

const massnahme = 'content/massnahmen/M-TEIL-03.md';

export const befunde: readonly Diagnostic[] = [
  {
    code: 'KZ214',
    name: 'wert-unbekannt',
    severity: 'error',
    message: 'Eine Art „amt“ <a & b> gibt es nicht: 100 %, "so".',
    help: 'Schreiben Sie verwaltung.\nDas ist alles.',
    ...place('content/akteure/Büro für Süd.md', 'amt'),
    fix: {
      title: 'verwaltung schreiben',
      edits: [{ ...place('content/akteure/Büro für Süd.md', 'amt'), text: 'verwaltung' }],
    },
  },
  {
    ...unbekannt,
    message: 'M-TEIL-99 gibt es nicht.',
    help: 'konzept list massnahme zeigt alle.',
    ...place('content/kapitel/lang.md', 'M-TEIL-99'),
  },
  {
    code: 'KZ901',
    name: 'satz-lang',
    severity: 'info',
    message: 'Der Satz ist sehr lang.',
    help: 'Teilen Sie ihn.',
    ...place('content/kapitel/lang.md', long.repeat(8)),
  },
  { ...unbekannt, ...place(massnahme, 'Z-TEIL-09') },
  {
    ...unbekannt,
    ...place(massnahme, 'Z-TEIL-09', 2),
    related: [{ message: 'hier zuerst vergeben', ...place('content/massnahmen/M-TEIL-01.md', 'M-TEIL-01') }],
  },
  { ...unbekannt, ...place(massnahme, 'Z-TEIL-09', 3) },
  {
    code: 'KZ902',
    name: 'absatz',
    severity: 'warning',
    message: 'Im Absatz steht {0}, und ein Zeichen, das niemand sieht: \u001b[31m\u0007.',
    help: 'Nehmen Sie es weg.',
    ...place(massnahme, 'Erste Zeile {0}\nzweite\ndritte Zeile'),
  },
  {
    code: 'KZ106',
    name: 'datei-unlesbar',
    severity: 'error',
    message: 'Die Datei lässt sich nicht lesen.',
    help: 'Geben Sie sie frei.',
    file: 'content/weg, 100%: neu.md',
    range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
  },
];

export const report: Report = { diagnostics: befunde, files: 12, textOf: (file) => dateien[file] };

export const leer: Report = { diagnostics: [], files: 12, textOf: () => undefined };

/** Two rules that a report may describe; the real catalogue would change the golden files with every new rule. */
export const eintraege: readonly CatalogueEntry[] = [
  {
    code: 'KZ214',
    name: 'wert-unbekannt',
    severity: 'error',
    explanation: 'Manche Angaben, z. B. die Art, haben feste Werte. Andere kennt das Werkzeug nicht.',
    bad: { 'content/akteure/amt.md': '---\nart: amt\n---\n' },
    good: { 'content/akteure/amt.md': '---\nart: verwaltung\n---\n', 'bild.bin': new Uint8Array([0, 255]) },
  },
  {
    code: 'KZ301',
    name: 'verweis-unbekannt',
    severity: 'warning',
    explanation: 'Ein Verweis ohne Ziel führt in die Irre.',
    bad: {},
    good: {},
  },
];
