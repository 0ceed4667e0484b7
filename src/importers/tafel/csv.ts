// CSV to a table: UTF-8 or Windows-1252, with comma, semicolon or tab. Every cell is a text.
import { CsvError, parse } from 'csv-parse/sync';
import { textWert } from './blatt.ts';
import { DateiAbgelehnt, type Mappe, meisteZeilen, refuseZeilen, type Zellwert } from './tafel.ts';

const trenner = [';', ',', '\t'] as const;

/** Reads a file; `name` is what messages call it. Throws DateiAbgelehnt for what is no table. */
export function readCsv(name: string, bytes: Uint8Array): Mappe {
  if (bytes.includes(0))
    throw new DateiAbgelehnt('Die Datei ist keine Tabelle. Geben Sie eine .xlsx- oder .csv-Datei an.');
  const { text, windows } = decode(bytes);
  const rows = split(text);
  const zeilen = rows.flatMap((row, index) => {
    const zellen = new Map<number, Zellwert>();
    for (const [at, cell] of row.entries()) {
      const wert = textWert(cell);
      if (wert) zellen.set(at + 1, wert);
    }
    return zellen.size === 0 ? [] : [{ nr: index + 1, verborgen: false, zellen }];
  });
  if (zeilen.length > meisteZeilen) refuseZeilen(name);
  return {
    blaetter: [{ name, sichtbar: true, zeilen, verbunden: [], verborgeneSpalten: [] }],
    hinweise: windows
      ? ['Die Datei ist nicht in UTF-8 geschrieben; sie wird als Windows-1252 gelesen. Prüfen Sie Umlaute.']
      : [],
  };
}

function decode(bytes: Uint8Array): { text: string; windows: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), windows: false };
  } catch {
    return { text: decodeWindows(bytes), windows: true };
  }
}

/** What Windows-1252 has from 0x80 to 0x9F; many versions of Node decode them as control characters (nodejs/node#56542). */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009F]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign);

/** Splits by the sign that parts the most cells in the first lines. */
function split(text: string): readonly string[][] {
  const head = text.slice(0, 4_000).replaceAll(/"[^"]*"/g, '');
  const delimiter = trenner.reduce((best, sign) => (countOf(head, sign) > countOf(head, best) ? sign : best));
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DateiAbgelehnt(
      'Die CSV-Datei ist nicht vollständig: Ein Anführungszeichen wird nicht geschlossen. Speichern Sie die Tabelle neu, am besten als .xlsx.',
    );
  }
}

const countOf = (text: string, sign: string): number => text.split(sign).length;
