// What to do on an office sheet about a finding of the check: its own help is for those who edit the files.
import { formatKurz } from '../../base/datum.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Ebenenworte, fillWorte } from '../../domain/ebenen.ts';
import { type Eingabefeld, eingabetitel } from '../../domain/stellenblatt.ts';

const hilfen: Readonly<Record<string, (titel: Readonly<Record<Eingabefeld, string>>, worte: Ebenenworte) => string>> = {
  'sachstand-reihenfolge': () =>
    'Schreiben Sie einen späteren Tag, oder leeren Sie die Zeile; Eingetragenes ändert der Import nicht.',
  'abgeschlossen-mit-offenem': ({ erreicht }) =>
    `Nennen Sie in der Spalte „${erreicht}“ auch diese, oder wählen Sie einen anderen Status.`,
  'eintrag-nach-entfallen': (_titel, worte) =>
    fillWorte(
      'Zu {massnahme.einem:entfallen} wird nichts mehr gemeldet; leeren Sie die Zeile. Wird {massnahme.er} neu aufgenommen, bekommt {massnahme.er} eine neue Kennung.',
      worte,
    ),
  'sachstand-grund-fehlt': ({ grund }) =>
    `Schreiben Sie in die Spalte „${grund}“ einen Satz und, wo es einen gibt, den Beschluss.`,
  'sachstand-nach-stichtag': () =>
    'Stimmt der Tag, so bleibt der Eintrag; zu lesen ist er, sobald das Konzept bis zu diesem Tag erzählt.',
  'zwischenziel-zweimal-erreicht': ({ erreicht }) =>
    `Löschen Sie die Nummer in der Spalte „${erreicht}“, oder berichtigen Sie sie.`,
};

/** A finding in the words of the sheet: its columns, and days as people write them. */
export const tellBefund = ({ name, message, help }: Diagnostic, worte: Ebenenworte): string =>
  `${message} ${hilfen[name]?.(eingabetitel(worte), worte) ?? help}`.replaceAll(
    /(?<![\w-])\d{4}-(?:Q\d|\d{2}(?:-\d{2})?)(?![\w-])/g,
    formatKurz,
  );
