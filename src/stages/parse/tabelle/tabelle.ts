// A Datensatz's CSV file: cells as text with the place of each. What they mean is for the rules, which know the columns.
import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { zeilenenden } from '../../../base/csv.ts';
import { lineStarts, type Range, rangeOf, spanOfLine } from '../../../base/text.ts';
import { withoutSteuerzeichen } from '../../../base/unsichtbar.ts';
import { type Diagnostic, diagnose, type Fault } from '../../../diagnostics/diagnostic.ts';
import type { Tabelle, Tabellenzeile } from '../../../model/facts.ts';
import * as faults from './tabelle.faults.ts';
import { writeMitKomma } from './tabelle.rewrite.ts';

/** Signs that part columns in other forms of CSV: German Excel's, and that of a text with tabs. */
const fremdeTrenner = [';', '\t'] as const;

/** Excel's note to itself above a table. */
const trennerzeile = /^sep=([^\r\n])\r?\n/i;

/** The most columns that a table may have. */
const meisteSpalten = 250;
/** The most rows below the head: years of days, and not the cases behind them. */
const meisteZeilen = 10_000;

/** Reads a table. Comma is the separator; a table that plainly uses another is read as such, told and mended. Never throws. */
export function readTabelle(file: string, text: string): Tabelle {
  const starts = lineStarts(text);
  const diagnostics: Diagnostic[] = [];
  const complain = <P>(fault: Fault<P>, range: Range, params: P, more?: Pick<Diagnostic, 'fix'>): void => {
    diagnostics.push(diagnose(fault, { file, range }, params, more));
  };
  const rangeOfLine = (line: number): Range => rangeOf(starts, spanOfLine(text, starts, line));
  const vorspann = trennerzeile.exec(text);
  const kopfzeile = vorspann ? 2 : 1;
  const trennzeichen = vorspann?.[1] ?? findTrenner(text.slice(0, starts[1] ?? text.length));
  const breite = count(text.slice(starts[kopfzeile - 1], starts[kopfzeile] ?? text.length), trennzeichen) + 1;
  if (breite > meisteSpalten) {
    complain(faults.tableTooWide, rangeOfLine(kopfzeile), { spalten: breite, most: meisteSpalten });
    return { file, spalten: [], zeilen: [], trennzeichen, diagnostics };
  }
  try {
    const records = parseCsv(text, {
      delimiter: trennzeichen,
      from_line: kopfzeile,
      info: true,
      record_delimiter: [...zeilenenden],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      // The head, and one row more than there may be.
      to: meisteZeilen + 2,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const tooMuch = records[meisteZeilen + 1];
    if (tooMuch) {
      complain(faults.tableTooLong, rangeOfLine(tooMuch.info.lines), { most: meisteZeilen });
      return { file, spalten: [], zeilen: [], trennzeichen, diagnostics };
    }
    if (vorspann || trennzeichen !== ',') {
      const neu = writeMitKomma(
        records.map(({ record }) => record),
        text.includes('\r\n') ? '\r\n' : '\n',
      );
      const edits = [{ file, range: rangeOf(starts, { from: 0, to: text.length }), text: neu }];
      complain(faults.semicolons, rangeOfLine(1), { trennzeichen }, { fix: { title: 'Mit Komma schreiben', edits } });
    }
    const rows = records.map(({ record, info }) => rowOf(record, text, starts, info.lines, trennzeichen));
    const [kopf, ...zeilen] = rows;
    const spalten = kopf?.zellen ?? [];
    const isFremd = diagnostics.length > 0;
    if (kopf && !isFremd)
      checkKopf(kopf, (fault, index) => complain(fault, rangeOfZelle(kopf, index), { name: spalten[index] ?? '' }));
    for (const zeile of zeilen) {
      if (zeile.zellen.length !== spalten.length)
        complain(faults.cellCount, rangeOfLine(zeile.line), { zellen: zeile.zellen.length, spalten: spalten.length });
    }
    return { file, spalten, zeilen, trennzeichen, diagnostics };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    complain(faults.csvBroken, rangeOfLine(line), {});
    return { file, spalten: [], zeilen: [], trennzeichen, diagnostics };
  }
}

/** Names that a column cannot have: none, where it has cells, or that of another. */
function checkKopf({ zellen }: Tabellenzeile, complain: (fault: Fault<{ name: string }>, index: number) => void): void {
  zellen.forEach((name, index) => {
    if (name === '') complain(faults.columnNameless, index);
    else if (zellen.indexOf(name) < index) complain(faults.columnTwice, index);
  });
}

const rangeOfZelle = ({ line, columns }: Tabellenzeile, index: number): Range => ({
  start: { line, column: columns[index] ?? 1 },
  end: { line, column: Math.max((columns[index + 1] ?? 2) - 1, (columns[index] ?? 1) + 1) },
});

const findTrenner = (head: string): string =>
  fremdeTrenner.find((sign) => count(head, sign) > Math.max(0, count(head, ','))) ?? ',';

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** A row with its line and the column of each cell. A row over several lines is told at its last. */
function rowOf(
  zellen: string[],
  text: string,
  starts: readonly number[],
  line: number,
  separator: string,
): Tabellenzeile {
  const { from, to } = spanOfLine(text, starts, line);
  const columns: number[] = [];
  let quoted = false;
  let cellStart = from;
  for (let i = from; i <= to; i++) {
    const sign = text[i];
    if (sign === '"') quoted = !quoted;
    if (i === to || (sign === separator && !quoted)) {
      columns.push(cellStart - from + 1);
      cellStart = i + 1;
    }
  }
  columns.push(cellStart - from + 1);
  return { line, zellen: zellen.map(withoutSteuerzeichen), columns };
}
