// A Datensatz's CSV file: cells as text with the place of each. What they mean is for the rules, which know the columns.
import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { lineStarts, rangeOf, spanOfLine } from '../../base/text.ts';
import { withoutSteuerzeichen } from '../../base/unsichtbar.ts';
import { type Diagnostic, diagnose, type Fault } from '../../diagnostics/diagnostic.ts';
import type { Tabelle, Tabellenzeile } from '../../model/facts.ts';
import * as faults from './tabelle.faults.ts';

/** Reads a table. Comma is the separator; a table that plainly uses semicolons is read as such and told. Never throws. */
export function readTabelle(file: string, text: string): Tabelle {
  const starts = lineStarts(text);
  const diagnostics: Diagnostic[] = [];
  const complain = <P>(fault: Fault<P>, line: number, params: P): void => {
    diagnostics.push(diagnose(fault, { file, range: rangeOf(starts, spanOfLine(text, starts, line)) }, params));
  };
  const head = text.slice(0, starts[1] ?? text.length);
  const trennzeichen = count(head, ';') > count(head, ',') ? ';' : ',';
  if (trennzeichen === ';') complain(faults.semicolons, 1, {});
  try {
    const records = parseCsv(text, {
      delimiter: trennzeichen,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    const rows = (records as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) =>
      rowOf(record, text, starts, info.lines, trennzeichen),
    );
    const [first, ...zeilen] = rows;
    const spalten = first?.zellen ?? [];
    for (const zeile of zeilen) {
      if (zeile.zellen.length !== spalten.length)
        complain(faults.cellCount, zeile.line, { zellen: zeile.zellen.length, spalten: spalten.length });
    }
    return { file, spalten, zeilen, trennzeichen, diagnostics };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    complain(faults.csvBroken, line, {});
    return { file, spalten: [], zeilen: [], trennzeichen, diagnostics };
  }
}

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
  return { line, zellen: zellen.map(withoutSteuerzeichen), columns };
}
