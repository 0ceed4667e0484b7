import type { OfficeMehr } from '../../model/facts.ts';
import { defineRule } from '../rule.ts';
import { officeOf, reportPdfs } from './pdfs.ts';

const worte: Readonly<Record<OfficeMehr, string>> = {
  person: 'wer sie geschrieben oder geändert hat, oder die Stelle',
  kommentar: 'Kommentare',
  aenderung: 'nachverfolgte Änderungen, auch gelöschten Text',
  verborgen: 'Ausgeblendetes (Text, Blätter, Zeilen, Folien) oder Notizen',
  angaben: 'weitere Angaben zur Datei (Stichwörter, eigene Eigenschaften, Aufnahmedaten von Bildern)',
};

const enclose = (datei: Uint8Array) => ({
  beschluss: 'anlagen: [plan.docx]',
  'content/anlagen/plan.docx': datei,
});

export const anlageNenntMehr = defineRule<{ name: string; mehr: readonly OfficeMehr[] }>({
  code: 'KZ924',
  name: 'anlage-nennt-mehr',
  severity: 'error',
  message: ({ name, mehr }) => `„${name}“ enthält neben dem Text ${mehr.map((each) => worte[each]).join('; ')}.`,
  help: () =>
    'Öffnen Sie die Datei, wählen Sie „Datei“, „Informationen“, „Auf Probleme überprüfen“, „Dokument prüfen“, und entfernen Sie alles Gefundene; Änderungen nehmen Sie vorher an. Oder legen Sie sie als PDF bei.',
  explanation:
    'Dateien aus Word, Excel und PowerPoint tragen mit sich, was niemand veröffentlichen will: Namen, Kommentare, gelöschte ' +
    'Sätze, ausgeblendete Blätter. Mit der Vorlage geht die Datei so hinaus, wie sie ist, denn was ein Programm an ihr ändert, könnte ' +
    'sie beschädigen. Ist nichts davon vertraulich, legen Sie den Befund an der Vorlage mit einem Grund still.',
  bad: enclose(
    officeOf({ 'docProps/core.xml': '<cp:coreProperties><dc:creator>Amt</dc:creator></cp:coreProperties>' }),
  ),
  good: enclose(officeOf({ 'docProps/core.xml': '<cp:coreProperties><dc:creator></dc:creator></cp:coreProperties>' })),
  check: (model, report) =>
    reportPdfs(model, report, ({ mehr = [] }, name) => (mehr.length > 0 ? { name, mehr } : undefined)),
});
