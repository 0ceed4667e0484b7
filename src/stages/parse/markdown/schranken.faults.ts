// What is too deep or too large to be read.
import { formatTausender } from '../../../base/zahl.ts';
import { defineFault } from '../../../diagnostics/diagnostic.ts';
import { type Schranke, schranken } from './schranken.ts';

const body = (text: string) => `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\n${text}\n`;

export const nestingTooDeep = defineFault({
  code: 'KZ365',
  name: 'verschachtelung-zu-tief',
  severity: 'error',
  message: () => `Hier liegt etwas tiefer als ${schranken.tiefe} Ebenen ineinander; die Stelle wird nicht gelesen.`,
  help: () => 'Löschen Sie die Zeichen und Leerzeichen am Anfang der Zeile, die zu viel sind.',
  explanation:
    'Listen, Zitate und Hervorhebungen liegen höchstens so tief ineinander, wie ein Mensch es noch liest. Tausend Ebenen entstehen nur ' +
    'durch ein Versehen oder ein Programm, und kein Dokument könnte sie zeigen.',
  bad: { 'content/akteure/KI.md': body(`Das Zentrum berät.\n\n${'> '.repeat(101)}Ämter.`) },
  good: { 'content/akteure/KI.md': body('Das Zentrum berät.\n\n> Ämter.') },
});

const zuGross: Record<Exclude<Schranke, 'tiefe'>, readonly [message: string, help: string]> = {
  zeichen: [
    `Dieser Absatz hat mehr als ${formatTausender(schranken.zeichen)} Zeichen wie [ * _ oder :; er wird nicht gelesen.`,
    'Teilen Sie ihn mit Leerzeilen in mehrere Absätze, oder löschen Sie, was nicht hierher gehört.',
  ],
  marken: [
    `Der Text hat mehr als ${formatTausender(schranken.marken)} Zeichen wie [ * _ oder :; ab hier wird er nicht gelesen.`,
    'Teilen Sie den Text in mehrere Dateien, oder löschen Sie, was nicht hierher gehört.',
  ],
  absatz: [
    `Dieser Absatz ist länger als ${formatTausender(schranken.absatz)} Zeichen; er wird nicht gelesen.`,
    'Teilen Sie ihn mit Leerzeilen in mehrere Absätze.',
  ],
  spalten: [
    `Diese Tabelle hat mehr als ${schranken.spalten} Spalten; sie wird nicht gelesen.`,
    'Auf keine Seite passen so viele Spalten. Teilen Sie die Tabelle, oder legen Sie die Daten als Datensatz in daten/ ab.',
  ],
  zellen: [
    `Die Tabellen dieses Textes haben mehr als ${formatTausender(schranken.zellen)} Zellen; ab dieser werden sie nicht gelesen.`,
    'Legen Sie große Tabellen als Datensatz in daten/ ab, und zeigen Sie davon, was der Text braucht: ::tabelle{daten=… spalten=…}.',
  ],
  zeilen: [
    `Der Text hat mehr als ${formatTausender(schranken.zeilen)} Zeilen; ab dieser wird er nicht gelesen.`,
    'Teilen Sie den Text in mehrere Dateien.',
  ],
  namen: [
    `Der Text hat mehr als ${formatTausender(schranken.namen)} Fußnoten und Linkziele; ab dieser werden sie nicht gelesen.`,
    'Teilen Sie den Text in mehrere Dateien.',
  ],
};

export const textTooLarge = defineFault<{ schranke: Exclude<Schranke, 'tiefe'> }>({
  code: 'KZ366',
  name: 'text-ueber-grenze',
  severity: 'error',
  message: ({ schranke }) => zuGross[schranke][0],
  help: ({ schranke }) => zuGross[schranke][1],
  explanation:
    'Ein Absatz, eine Tabelle und die Fußnoten eines Textes haben Grenzen, die kein Konzept erreicht. Was darüber liegt, ist ein Versehen ' +
    'oder ein Angriff und könnte die Prüfung stundenlang aufhalten.',
  bad: { 'content/akteure/KI.md': body(`Das Zentrum berät. ${'[ '.repeat(2001)}`) },
  good: { 'content/akteure/KI.md': body('Das Zentrum berät.') },
});
