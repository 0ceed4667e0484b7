// What the report of the Integrationsrat's session of 1 July 2025 says, statement by statement, and where the concept has it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const entstehung = 'kapitel/05-entstehung.md';
const steuerung = 'kapitel/40-steuerung.md';
const aktionsplan = 'kapitel/41-aktionsplan-und-berichte.md';
const innovation = 'kapitel/43-innovationsbudget.md';
const beteiligung = 'kapitel/44-beteiligungsverfahren.md';
const verzahnung = 'kapitel/45-verzahnung.md';
const vorlage = 'vorlagen/beschluss-handlungskonzept.md';
const feld = (ordner: string): string => `handlungsfelder/${ordner}/handlungsfeld.md`;

/** The statements by their number: a file below content/ and words of it. */
const aussagen: readonly (readonly [nummer: string, datei: string, ...worte: string[]])[] = [
  ['1', entstehung, 'stellte die Leitung des KI mündlich im Integrationsrat vor', 'Punkt 3 der Tagesordnung'],
  ['2', entstehung, 'In rund sechs Monaten intensiver Arbeit', 'drei Beschäftigte ihres Teams waren anwesend'],
  [
    '3',
    'kapitel/01-anlass.md',
    'in den vergangenen 15 Jahren dreimal',
    '(KIKO)',
    'früheren Handlungskonzept Integration',
  ],
  ['4', entstehung, 'Fortschreibung', 'Diese Grundidee hat der [[verwaltungsvorstand]] gebilligt'],
  ['5', entstehung, 'drei Hauptteile', 'einen Statistikteil', ':anzahl{von=handlungsfeld} Handlungsfelder'],
  ['6', entstehung, 'rechtlichen Rahmen von Bund und Land', 'endet mit dem Leitbild; darauf folgt die Statistik'],
  [
    '7',
    entstehung,
    'dasselbe Schema: ein allgemeines Leitziel, die Handlungsbedarfe, die Ziele, die bisherigen Maßnahmen',
  ],
  [
    '8',
    feld('1-teilhabe'),
    'Politische Mitsprache',
    'Sport',
    'Kultur',
    'erst seit Kurzem',
    'seit zwei oder drei Generationen',
  ],
  ['9', feld('2-bildung'), 'Kita', 'Deutsch lernen', 'Erwachsenenbildung', 'Anerkennung im Ausland erworbener'],
  ['10', feld('3-arbeit'), 'Migrantische Ökonomie', 'Anerkennung', 'Ausbildung'],
  ['11', feld('4-gesundheit'), 'aus der Sache heraus zusammen, ebenso wie Bildung und Qualifikation'],
  ['12', feld('5-wohnen'), 'Quartier', 'Segregation', 'Nachbarschaft', 'Umwelt'],
  ['13', feld('6-beratung'), 'Leistung der Stadtgesellschaft', 'Wohlfahrtsverbände'],
  ['14', entstehung, 'In der Woche nach der Vorstellung ging der Entwurf in den Verwaltungsvorstand', 'für September'],
  ['15', vorlage, 'zweimal im Jahr', 'über die Umsetzung zu berichten'],
  ['16', entstehung, 'Zeitplänen, Zuständigkeiten und Terminen für Zwischenziele'],
  ['17', entstehung, 'wenige große Felder Planungsaufwand sparen'],
  ['18', entstehung, 'Mit Vorsitz und Geschäftsstelle des Integrationsrats gab es einen regelmäßigen Austausch'],
  [
    '19',
    entstehung,
    'im November 2024',
    'Vier Workshops',
    'der die Fachleute aus Stadt und Zivilgesellschaft',
    'Einzelgesprächen',
  ],
  ['20', entstehung, 'Gremien waren fester Bestandteil der Erarbeitung', '[[ak-flucht]]'],
  [
    '21',
    steuerung,
    'im Einvernehmen mit seinen Mitgliedern',
    'hat sich dabei erweitert',
    '(LIO) soll er weiterarbeiten',
  ],
  ['22', entstehung, '::beteiligung{phase=erarbeitung}'],
  ['23', entstehung, 'Eine Veranstaltung von mehreren', 'rund 60 Kolleginnen und Kollegen'],
  ['24', steuerung, 'Steuert insgesamt'],
  [
    '25',
    beteiligung,
    'ein Workshop mit Verwaltung und Zivilgesellschaft, Einzelgespräche',
    'welche Teilziele sich verwirklichen',
  ],
  ['26', innovation, 'Die Stadt bezahlt die Startphase', 'entscheidet der Fachbereich'],
  ['27', entstehung, 'alten Zusammensetzung', 'wäre fast ein Jahr vergangen', 'großer Zeitdruck'],
  ['28', innovation, 'Zuerst soll der [[verwaltungsvorstand]] darüber sprechen', 'sollen alle mitgenommen werden'],
  ['29', aktionsplan, 'strukturiertes und systematisches Arbeiten', 'regelmäßig damit befasst'],
  [
    '30',
    verzahnung,
    'Partner in den Sozialkonferenzen der Verwaltung',
    'manchmal ist es umgekehrt',
    'Der [[pflege]] wird',
  ],
  ['31', 'gremien/integrationsrat.md', 'vom 30. auf den 2. September 2025 vorgezogen'],
];

test.each(aussagen)('statement %s stands in %s', (_nummer, datei, ...worte) => {
  const text = readFileSync(new URL(`../../content/${datei}`, import.meta.url), 'utf8');
  expect(worte.filter((wort) => !text.includes(wort))).toEqual([]);
});
