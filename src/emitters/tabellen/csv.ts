// Tables as CSV (RFC 4180) in two profiles: open data for programs, and for a double click in German Excel.
import { type Csvform, defuse, writeCsv as writeRows } from '../../base/csv.ts';
import { formatKurz } from '../../base/datum.ts';
import { joinListe, spaltenkopfOf, type Spaltentyp, type Ausgabetabelle, type Spaltenwert } from './spalten.ts';

/** How a profile writes; every profile ends its lines with CRLF. */
interface Csvprofil {
  readonly form: Csvform;
  readonly kopf: 'feld' | 'titel';
  readonly write: (wert: Exclude<Spaltenwert, undefined>, typ: Spaltentyp) => string;
}

/** Comma, UTF-8 without BOM, ISO dates, decimal point; texts to the letter. */
export const opendata: Csvprofil = {
  form: { trennzeichen: ',' },
  kopf: 'feld',
  write: (wert) => (typeof wert === 'object' ? joinListe(wert) : String(wert)),
};

/** Semicolon, UTF-8 with BOM, dates as dd.mm.yyyy, decimal comma; no text becomes a formula. */
export const excelDe: Csvprofil = {
  form: { trennzeichen: ';', bom: true },
  kopf: 'titel',
  write(wert, typ) {
    if (typeof wert === 'number') return String(wert).replace('.', ',');
    if (typeof wert === 'boolean') return wert ? 'ja' : 'nein';
    if (typeof wert === 'object') return defuse(joinListe(wert));
    return typ === 'datum' ? formatKurz(wert) : defuse(wert);
  },
};

/** A table as the text of a CSV file. */
export function writeTabelle({ spalten, zeilen }: Ausgabetabelle, profil: Csvprofil): string {
  const { form, kopf, write } = profil;
  const head = spalten.map((spalte) => (kopf === 'feld' ? spalte.feld : spaltenkopfOf(spalte)));
  const rows = zeilen.map((zeile) =>
    zeile.map((wert, index) => (wert === undefined ? '' : write(wert, spalten[index]?.typ ?? 'text'))),
  );
  return writeRows([head, ...rows], form);
}
