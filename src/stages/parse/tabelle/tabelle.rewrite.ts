// A table as German Excel and others write it, in the form that a Datensatz has (RFC 4180): commas, decimal points, ISO days.
import { writeCsv } from '../../../base/csv.ts';
import { isoOfGerman, parseZeitangabe } from '../../../base/datum.ts';
import { hasTausenderpunkte, toPunktzahl } from '../../../base/zahl.ts';

/** Writes the rows anew, each ended by `lineEnd`. A column is changed only where all of its cells are numbers, or all are days. */
export function writeMitKomma(rows: readonly (readonly string[])[], lineEnd: string): string {
  const [kopf = [], ...zeilen] = rows;
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  const schreiben = Array.from({ length: width }, (_, column) =>
    findSchreibung(zeilen.map((row) => row[column] ?? '')),
  );
  const neu = [kopf, ...zeilen.map((row) => row.map((cell, column) => schreiben[column]?.(cell) ?? cell))];
  return writeCsv(
    neu.map((row) => row.slice(0, width)),
    { zeilenende: lineEnd },
  );
}

/** How the cells of a column are to be written; as they are where they are not all of one kind. */
function findSchreibung(column: readonly string[]): (cell: string) => string {
  const cells = column.filter((cell) => cell !== '');
  if (cells.every((cell) => toTag(cell) !== undefined)) return (cell) => toTag(cell) ?? cell;
  if (!cells.every((cell) => toPunktzahl(cell) !== undefined)) return (cell) => cell;
  // Among 12.5 and 1.25 a point is none for thousands.
  const isDezimalpunkt = cells.some((cell) => /^[-−]?\d+\.\d+$/.test(cell) && !hasTausenderpunkte(cell));
  return (cell) => (isDezimalpunkt && !cell.includes(',') ? cell : (toPunktzahl(cell) ?? cell));
}

/** A day as ISO has it, from 31.12.2026 or ISO itself; undefined for what is none or does not exist. */
function toTag(cell: string): string | undefined {
  const iso = isoOfGerman(cell) ?? cell;
  return iso.length === 10 && typeof parseZeitangabe(iso) === 'object' ? iso : undefined;
}
