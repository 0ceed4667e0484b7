import type { PdfAktiv } from '../../model/facts.ts';
import { defineRule } from '../rule.ts';
import { enclose, pdfOf, reportPdfs } from './pdfs.ts';

const worte: Readonly<Record<PdfAktiv, string>> = {
  programm: 'ein Programm (JavaScript, Makro)',
  start: 'einen Befehl, der ein anderes Programm startet',
  senden: 'ein Formular, das Eingaben verschickt oder holt',
  datei: 'einen Sprung in eine andere Datei',
  adresse: 'einen Link, der nicht ins Web führt (Datei, Netzlaufwerk, Skript)',
  anhang: 'eine eingebettete Datei',
  ausloeser: 'etwas, das von selbst geschieht (beim Öffnen, Blättern, Ausfüllen)',
  medien: 'Ton, Film oder ein bewegliches Modell',
};

export const anlageHandelt = defineRule<{ name: string; aktiv: readonly PdfAktiv[] }>({
  code: 'KZ920',
  name: 'anlage-handelt',
  severity: 'error',
  message: ({ name, aktiv }) => `„${name}“ enthält ${aktiv.map((each) => worte[each]).join(', ')}.`,
  help: () =>
    'Drucken Sie die Datei in eine neue PDF-Datei (in Word, Excel, PowerPoint und im PDF-Programm mit „Drucken“, „Microsoft Print to PDF“, oder mit „Speichern unter“ als PDF/A), und legen Sie diese bei.',
  explanation:
    'Ein PDF oder eine Datei aus Word, Excel oder PowerPoint kann mehr als gelesen werden: Programme starten, Eingaben verschicken, andere Dateien öffnen oder enthalten. Wer ' +
    'die Vorlage im Ratsinformationssystem öffnet, rechnet damit nicht, und PDF/A verbietet es. Eine solche Datei wird nie ' +
    'veröffentlicht und nie mit der Vorlage verbunden, auch nicht, wenn dieser Befund stillgelegt ist.',
  bad: enclose(pdfOf('/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>')),
  good: enclose(pdfOf()),
  check: (model, report) =>
    reportPdfs(model, report, ({ aktiv }, name) => (aktiv.length > 0 ? { name, aktiv } : undefined)),
});
