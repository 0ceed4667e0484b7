// What can be wrong with the form of a table.
import { defineFault } from '../../diagnostics/diagnostic.ts';

export const semicolons = defineFault({
  code: 'KZ801',
  name: 'tabelle-semikolon',
  severity: 'error',
  message: () => 'Die Tabelle trennt ihre Spalten mit Semikolon; erwartet wird das Komma.',
  help: () =>
    'Speichern Sie die Tabelle als „CSV (durch Komma getrennt)“, mit Punkt als Dezimalzeichen und ohne Punkte für Tausender.',
  explanation:
    'Deutsches Excel schreibt Semikolon und Dezimalkomma. Für einen Datensatz gilt die internationale Form (RFC 4180), ' +
    'damit aus 1.234 nicht einmal tausend und einmal eins wird.',
  bad: { 'content/daten/einwohner.csv': 'jahr;einwohner\n2020;1000\n' },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n' },
});

export const cellCount = defineFault<{ zellen: number; spalten: number }>({
  code: 'KZ802',
  name: 'tabelle-zellenzahl',
  severity: 'error',
  message: ({ zellen, spalten }) => `Diese Zeile hat ${zellen} Zellen, die Kopfzeile aber ${spalten}.`,
  help: () => 'Prüfen Sie die Kommas der Zeile. Ein Text mit Komma steht in doppelten Anführungszeichen.',
  explanation: 'Fehlt eine Zelle, rücken die folgenden unter die falsche Überschrift.',
  bad: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020\n' },
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
