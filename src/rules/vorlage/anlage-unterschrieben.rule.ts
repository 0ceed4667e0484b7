import { defineRule } from '../rule.ts';
import { enclose, pdfOf, reportPdfs } from './pdfs.ts';

export const anlageUnterschrieben = defineRule<{ name: string }>({
  code: 'KZ923',
  name: 'anlage-unterschrieben',
  severity: 'info',
  message: ({ name }) =>
    `„${name}“ ist digital unterschrieben und wird unverändert veröffentlicht, mit allem, was die Datei über ihre Entstehung sagt.`,
  help: () =>
    'Sehen Sie unter „Datei“, „Eigenschaften“ nach, wen sie nennt. Braucht niemand die Unterschrift, legen Sie einen neuen Ausdruck als PDF bei.',
  explanation:
    'Aus anderen PDF-Dateien wird vor der Veröffentlichung entfernt, wer sie wann womit erstellt hat. Eine Unterschrift gilt aber ' +
    'nur, solange sich kein Byte ändert.',
  bad: enclose(
    pdfOf('/AcroForm <</Fields [<</FT /Sig /T (U) /V <</Type /Sig /ByteRange [0 1 2 3] /Contents <00>>>>>]>>'),
  ),
  good: enclose(pdfOf()),
  check: (model, report) =>
    reportPdfs(model, report, ({ unterschrieben, aktiv }, name) =>
      unterschrieben === true && aktiv.length === 0 ? { name } : undefined,
    ),
});
