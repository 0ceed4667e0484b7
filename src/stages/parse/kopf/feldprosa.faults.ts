// What a text field of the front matter cannot hold.
import { defineFault } from '../../../diagnostics/diagnostic.ts';

export const markupInField = defineFault<{ feld: string; marke: string }>({
  code: 'KZ223',
  name: 'auszeichnung-im-feld',
  severity: 'error',
  message: ({ feld, marke }) => `Im Feld ${feld} steht ${marke}: So würde es gedruckt, mit allen Zeichen.`,
  help: ({ feld }) =>
    `Schreiben Sie in ${feld} nur Wörter, und den Verweis, die Hervorhebung oder die Zahl in den Text unter der zweiten Linie.`,
  explanation:
    'Titel, Namen und andere kurze Felder stehen in Überschriften, Tabellen, Kalendern und Adressen; dort gibt es weder Verweise noch ' +
    'Hervorhebungen. Felder für Fließtext (in docs/felder.md „Fließtext“) nehmen beides.',
  bad: { 'M-TEIL-05': 'titel: Lotsenstelle wie in [[M-TEIL-01]]' },
  good: { 'M-TEIL-05': 'titel: Lotsenstelle einrichten\nzielgruppen: ["**alle** Familien, wie in [[M-TEIL-01]]"]' },
});

export const imageInField = defineFault<{ feld: string }>({
  code: 'KZ224',
  name: 'bild-im-feld',
  severity: 'error',
  message: ({ feld }) => `Im Feld ${feld} steht ein Bild; dort hat es keinen Platz.`,
  help: () => 'Schreiben Sie das Bild in den Text unter der zweiten Linie.',
  explanation:
    'Felder für Fließtext stehen in Tabellen und Steckbriefen, zwischen anderen Angaben. Bilder gehören in den Text der Datei.',
  bad: { 'M-TEIL-05': 'zielgruppen: ["Familien ![Das Haus](bilder/haus.png)"]' },
  good: { 'M-TEIL-05': 'zielgruppen: [Familien]' },
});
