// Rows of cells as CSV (RFC 4180), for whoever writes one: quoted where it is needed and nowhere else.
import { stringify } from 'csv-stringify/sync';

/** How a file is written beside its cells. */
export interface Csvform {
  readonly trennzeichen?: string;
  /** With the mark by which German Excel knows UTF-8. */
  readonly bom?: boolean;
  readonly zeilenende?: string;
}

/** What would be read as something else than text of a cell, in this file or by a program that expects another one. */
const special = /[",;\r\n\t]/;

/** What may end a line, in one file too: Excel's, a program's and an old Mac's. The longest first, as it begins with another. */
export const zeilenenden: readonly string[] = ['\r\n', '\n', '\r'];

/** The text of a CSV file; every line ends, by default with CRLF. */
export const writeCsv = (
  zeilen: readonly (readonly string[])[],
  { trennzeichen = ',', bom = false, zeilenende = '\r\n' }: Csvform = {},
): string =>
  stringify([...zeilen] as string[][], {
    bom,
    delimiter: trennzeichen,
    record_delimiter: zeilenende,
    quoted_match: special,
  });

/** A text that a spreadsheet would take for a formula, with an apostrophe before it. What is a number stays one. */
export const defuse = (text: string): string =>
  /^[=+\-@\t\r\n]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? `'${text}` : text;
