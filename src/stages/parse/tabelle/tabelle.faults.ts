// What can be wrong with the form of a table.
import { defineFault } from '../../../diagnostics/diagnostic.ts';

export const semicolons = defineFault<{ trennzeichen: string }>({
  code: 'KZ801',
  name: 'tabelle-semikolon',
  severity: 'error',
  message: ({ trennzeichen }) => {
    const worte: Readonly<Record<string, string>> = { ';': 'Semikolon', '\t': 'Tabulatoren', ',': 'Komma' };
    return trennzeichen === ','
      ? 'Über der Tabelle steht eine Zeile für Excel.'
      : `Die Tabelle trennt ihre Spalten mit ${worte[trennzeichen] ?? trennzeichen}; erwartet wird das Komma.`;
  },
  help: () =>
    '„konzept check --fix“ schreibt sie um: mit Komma zwischen den Spalten, mit Punkt als Dezimalzeichen, ohne Punkte für Tausender. ' +
    'In Excel speichern Sie sie als „CSV UTF-8 (durch Trennzeichen getrennt)“; danach ist der Befehl noch einmal nötig.',
  explanation:
    'Deutsches Excel schreibt Semikolon und Dezimalkomma, auch wenn es „CSV“ sagt; eine andere Form bietet es nicht an. Für einen ' +
    'Datensatz gilt die internationale Form (RFC 4180), damit aus 1.234 nicht einmal tausend und einmal eins wird. „konzept check ' +
    '--fix“ schreibt Spalten um, deren Zellen alle Zahlen oder Tage sind; „konzept check --fix-dry-run“ zeigt vorher, was sich ändert.',
  bad: { 'content/daten/einwohner.csv': 'jahr;einwohner\n2020;1.000\n' },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n' },
});

export const columnTwice = defineFault<{ name: string }>({
  code: 'KZ804',
  name: 'tabelle-spalte-doppelt',
  severity: 'error',
  message: ({ name }) => `Die Kopfzeile nennt die Spalte „${name}“ zweimal.`,
  help: () => 'Geben Sie der zweiten einen eigenen Namen, oder löschen Sie sie mit ihren Zellen.',
  explanation:
    'Spalten werden bei ihrem Namen genannt. Haben zwei denselben, stünde im Dokument die eine und niemand sähe die andere.',
  bad: { 'content/daten/einwohner.csv': 'jahr,einwohner,einwohner\n2020,1000,1001\n' },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n' },
});

export const columnNameless = defineFault<{ name: string }>({
  code: 'KZ805',
  name: 'tabelle-spalte-namenlos',
  severity: 'error',
  message: () => 'In der Kopfzeile fehlt der Name einer Spalte.',
  help: () =>
    'Geben Sie ihr einen Namen. Steht in der ersten Zeile eine Überschrift, löschen Sie diese Zeile; ist die Spalte leer, in jeder Zeile das überzählige Komma.',
  explanation:
    'Die erste Zeile einer Tabelle nennt ihre Spalten. Ohne Namen lässt sich eine Spalte weder beschreiben noch zeigen.',
  bad: { 'content/daten/einwohner.csv': 'jahr,einwohner,\n2020,1000,5\n' },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n' },
});

export const cellCount = defineFault<{ zellen: number; spalten: number }>({
  code: 'KZ802',
  name: 'tabelle-zellenzahl',
  severity: 'error',
  message: ({ zellen, spalten }) =>
    `Diese Zeile hat ${zellen} ${zellen === 1 ? 'Zelle' : 'Zellen'}, die Kopfzeile aber ${spalten}.`,
  help: () => 'Prüfen Sie die Kommas der Zeile. Ein Text mit Komma steht in doppelten Anführungszeichen.',
  explanation: 'Fehlt eine Zelle, rücken die folgenden unter die falsche Überschrift.',
  bad: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020\n' },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n' },
});

export const tableTooWide = defineFault<{ spalten: number; most: number }>({
  code: 'KZ806',
  name: 'tabelle-zu-breit',
  severity: 'error',
  message: ({ spalten, most }) =>
    `Die Kopfzeile nennt ${spalten} Spalten; gelesen werden Tabellen mit höchstens ${most}.`,
  help: () =>
    'Stellen Sie nur Spalten ein, die im Konzept vorkommen, oder teilen Sie die Tabelle in mehrere Datensätze.',
  explanation:
    'Eine Tabelle wird in den Dokumenten ganz gezeigt. So viele Spalten passen auf kein Blatt und keinen Bildschirm; meist gehören sie in Zeilen.',
  bad: { 'content/daten/einwohner.csv': `jahr,${Array.from({ length: 260 }, (_, index) => `s${index}`).join(',')}\n` },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n' },
});

export const tableTooLong = defineFault<{ most: number }>({
  code: 'KZ807',
  name: 'tabelle-zu-lang',
  severity: 'error',
  message: ({ most }) => `Die Tabelle hat mehr als ${most.toLocaleString('de-DE')} Zeilen; mehr werden nicht gelesen.`,
  help: () =>
    'Fassen Sie die Werte zusammen, etwa je Monat statt je Fall, oder legen Sie die ganze Tabelle als Datei in content/anlagen.',
  explanation:
    'Eine Tabelle wird in den Dokumenten ganz gezeigt: So viele Zeilen füllten Hunderte von Seiten. Ein Datensatz zeigt Werte, die jemand ' +
    'liest; Rohdaten gehören daneben.',
  bad: { 'content/daten/einwohner.csv': `jahr,einwohner\n${'2020,1000\n'.repeat(10_001)}` },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n' },
});

export const csvBroken = defineFault({
  code: 'KZ803',
  name: 'tabelle-unlesbar',
  severity: 'error',
  message: () => 'Ab dieser Zeile lässt sich die Tabelle nicht lesen.',
  help: () => 'Meist ist ein Anführungszeichen nicht geschlossen. Im Text einer Zelle wird es verdoppelt ("").',
  explanation:
    'Eine Tabelle ist eine Textdatei: je Zeile eine Tabellenzeile, die Zellen durch Komma getrennt (RFC 4180).',
  bad: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,"1000\n' },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n' },
});
