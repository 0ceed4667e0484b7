// What to do on an office sheet about a finding of the check: its own help is for those who edit the files.
import { formatKurz } from '../../base/datum.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { eingabetitel } from '../../domain/stellenblatt.ts';

const hilfen: Readonly<Record<string, string>> = {
  'sachstand-reihenfolge':
    'Schreiben Sie einen späteren Tag, oder leeren Sie die Zeile; Eingetragenes ändert der Import nicht.',
  'abgeschlossen-mit-offenem': `Nennen Sie in der Spalte „${eingabetitel.erreicht}“ auch diese, oder wählen Sie einen anderen Status.`,
  'eintrag-nach-entfallen':
    'Zu einer entfallenen Maßnahme wird nichts mehr gemeldet; leeren Sie die Zeile. Wird sie neu aufgenommen, bekommt sie eine neue Kennung.',
  'sachstand-grund-fehlt': `Schreiben Sie in die Spalte „${eingabetitel.grund}“ einen Satz und, wo es einen gibt, den Beschluss.`,
  'zwischenziel-zweimal-erreicht': `Löschen Sie die Nummer in der Spalte „${eingabetitel.erreicht}“, oder berichtigen Sie sie.`,
};

/** A finding in the words of the sheet: its columns, and days as people write them. */
export const tellBefund = ({ name, message, help }: Diagnostic): string =>
  `${message} ${hilfen[name] ?? help}`.replaceAll(/(?<![\w-])\d{4}-(?:Q\d|\d{2}(?:-\d{2})?)(?![\w-])/g, formatKurz);
