import { defineRule } from '../rule.ts';
import { enclose, pdfOf, reportPdfs, xmpOf } from './pdfs.ts';

export const anlageNormWiderlegt = defineRule<{ name: string; norm: string; widerspruch: string }>({
  code: 'KZ922',
  name: 'anlage-norm-widerlegt',
  severity: 'warning',
  message: ({ name, norm, widerspruch }) =>
    `„${name}“ gibt sich als ${norm} aus, ist es aber nicht, denn ${widerspruch}.`,
  help: () =>
    'Lassen Sie die Datei neu als PDF/A-2 mit Tags erzeugen (in Word mit „Speichern unter“, „PDF“, „Optionen“, „PDF/A-kompatibel“ und „Dokumentstrukturtags“), oder legen Sie sie gesondert bei.',
  explanation:
    'Eine Vorlage mit allen Anlagen in einer Datei hält PDF/UA-1 und PDF/A-2a nur ein, wenn es jede Anlage tut. Was eine Datei ' +
    'von sich sagt, wird deshalb an ihrem Aufbau geprüft: Tags, Sprache, Schriften, Farben. Widerspricht er, steht an ihrer ' +
    'Stelle nur das Deckblatt. Dass nichts widerspricht, beweist die Norm noch nicht; das tut ein Prüfprogramm wie veraPDF.',
  bad: enclose(
    pdfOf('/Metadata 4 0 R', '', xmpOf('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')),
  ),
  good: enclose(pdfOf('/Metadata 4 0 R', '', xmpOf(''))),
  check: (model, report) =>
    reportPdfs(model, report, ({ norm, widerspruch }, name) =>
      norm !== undefined && widerspruch !== undefined ? { name, norm, widerspruch } : undefined,
    ),
});
