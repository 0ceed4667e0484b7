import { defineRule } from '../rule.ts';
import { enclose, pdfOf, reportPdfs } from './pdfs.ts';

export const anlageVerschlossen = defineRule<{ name: string; grund: string }>({
  code: 'KZ921',
  name: 'anlage-verschlossen',
  severity: 'error',
  message: ({ name, grund }) => `„${name}“ lässt sich nicht prüfen, denn ${grund}.`,
  help: () =>
    'Speichern Sie die Datei im Programm, aus dem sie kommt, neu als PDF: ohne Kennwort und ohne Beschränkungen für Drucken und Kopieren.',
  explanation:
    'Was sich nicht lesen lässt, lässt sich nicht prüfen, nicht vorlesen und nicht aufbewahren: Kennwörter und Sperren ' +
    'verbietet PDF/A, und ein Bildschirmleser kommt oft nicht an den Text. Eine solche Datei wird nie veröffentlicht, auch ' +
    'nicht, wenn dieser Befund stillgelegt ist.',
  bad: enclose(pdfOf('', '/Encrypt <</Filter /Standard /V 1 /R 2 /O () /U () /P -4>>')),
  good: enclose(pdfOf()),
  check: (model, report) =>
    reportPdfs(model, report, ({ fehler }, name) => (fehler === undefined ? undefined : { name, grund: fehler })),
});
