// CSV to a table: UTF-8, UTF-16 or Windows-1252, with comma, semicolon or tab. Every cell is a text.
import { decodeWindows } from '../../base/windows1252.ts';
import { formatTausender } from '../../base/zahl.ts';
import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse/sync';
import { zeilenenden } from '../../base/csv.ts';
import {
  DateiAbgelehnt,
  type Mappe,
  meisteSpalten,
  meisteZeilen,
  refuseSpalten,
  refuseZeilen,
  textWert,
  type Tafelzeile,
  type Zellwert,
} from './tafel.ts';

const trenner = [';', ',', '\t'] as const;

/** The most signs of one row: more is no row that people fill in, or a quotation mark that nobody closes. */
const laengsteZeile = 200_000;

/** Reads a file; `name` is what messages call it. Throws DateiAbgelehnt for what is no table. */
export function readCsv(name: string, bytes: Uint8Array): Mappe {
  const { text, windows } = decode(bytes);
  return {
    blaetter: [{ name, sichtbar: true, zeilen: readZeilen(name, text), verbunden: [], verborgen: [] }],
    hinweise: windows
      ? ['Die Datei ist nicht in UTF-8 geschrieben; sie wird als Windows-1252 gelesen. Prüfen Sie Umlaute.']
      : [],
  };
}

/** The text of a file. A mark at its beginning says UTF-16, which Excel calls „Unicode-Text“. */
function decode(bytes: Uint8Array): { text: string; windows: boolean } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), windows: false };
  if (first === 0xfe && second === 0xff)
    return {
      text: new TextDecoder('utf-16le').decode(Buffer.from(bytes.slice(0, bytes.length & ~1)).swap16()),
      windows: false,
    };
  if (bytes.includes(0))
    throw new DateiAbgelehnt('Die Datei ist keine Tabelle. Geben Sie eine .xlsx- oder .csv-Datei an.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), windows: false };
  } catch {
    return { text: decodeWindows(bytes), windows: true };
  }
}

const optionen = (delimiter: string): Options => ({
  delimiter,
  bom: true,
  record_delimiter: [...zeilenenden],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: laengsteZeile,
});

/** The rows that hold something. What is too wide or too long ends the reading where it is met. */
function readZeilen(name: string, text: string): readonly Tafelzeile[] {
  const zeilen: Tafelzeile[] = [];
  let [taken, nr] = [0, 0];
  const take = (row: readonly string[], { empty_lines: leere }: InfoRecord): null => {
    taken++;
    nr = taken + leere;
    if (row.length > meisteSpalten) refuseSpalten(name);
    const zellen = new Map(
      row.flatMap((cell, index): [number, Zellwert][] => {
        const wert = textWert(cell);
        return wert ? [[index + 1, wert]] : [];
      }),
    );
    if (zellen.size > 0) zeilen.push({ nr, zellen });
    if (zeilen.length > meisteZeilen) refuseZeilen(name);
    return null;
  };
  try {
    parse(text, { ...optionen(findTrenner(text)), on_record: take });
    return zeilen;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DateiAbgelehnt(
      error.code === 'CSV_MAX_RECORD_SIZE'
        ? `In Zeile ${nr + 1} beginnt eine Zeile mit mehr als ${formatTausender(laengsteZeile)} Zeichen, vielleicht weil ein Anführungszeichen nicht geschlossen ist. Speichern Sie die Tabelle neu, am besten als .xlsx.`
        : 'Die CSV-Datei ist nicht vollständig: Ein Anführungszeichen wird nicht geschlossen. Speichern Sie die Tabelle neu, am besten als .xlsx.',
    );
  }
}

/** The sign that parts the first rows into the same number of cells most often, and into the most cells. */
function findTrenner(text: string): string {
  const [best] = trenner
    .map((sign) => ({ sign, ...judgeTrenner(text, sign) }))
    .sort((a, b) => b.gleich - a.gleich || b.zellen - a.zellen);
  return best?.sign ?? ';';
}

function judgeTrenner(text: string, sign: string): { readonly gleich: number; readonly zellen: number } {
  try {
    const rows = parse(text, { ...optionen(sign), to: 50 });
    const widths = rows.map((row) => row.length).filter((width) => width > 1);
    const counts = [...new Set(widths)].map((zellen) => ({
      zellen,
      gleich: widths.filter((width) => width === zellen).length,
    }));
    return counts.sort((a, b) => b.gleich - a.gleich || b.zellen - a.zellen)[0] ?? { gleich: 0, zellen: 0 };
  } catch {
    return { gleich: 0, zellen: 0 };
  }
}
