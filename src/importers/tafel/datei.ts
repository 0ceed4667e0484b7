// A file that a city hall hands over, told by its first bytes and not by its name.
import { readCsv } from './csv.ts';
import { DateiAbgelehnt, type Mappe } from './tafel.ts';
import { readXlsx } from './xlsx.ts';

const begins = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

/** Reads XLSX or CSV; `name` is the file's name without its folder. Throws DateiAbgelehnt, also for an empty file. */
export function readMappe(name: string, bytes: Uint8Array): Mappe {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new DateiAbgelehnt(
      'Die Datei ist im alten Format .xls oder mit einem Kennwort geschützt. Speichern Sie sie in Excel ohne Kennwort als „Excel-Arbeitsmappe (.xlsx)“.',
    );
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46))
    throw new DateiAbgelehnt('Die Datei ist ein PDF. Geben Sie die ausgefüllte Tabelle als .xlsx oder .csv an.');
  const mappe = begins(bytes, 0x50, 0x4b) ? readXlsx(bytes) : readCsv(name, bytes);
  if (mappe.blaetter.every(({ zeilen }) => zeilen.length === 0)) {
    const [verborgen] = mappe.blaetter.flatMap((blatt) => blatt.verborgen);
    throw new DateiAbgelehnt(verborgen ?? 'Die Datei ist leer: Kein Blatt enthält eine gefüllte Zelle.');
  }
  return mappe;
}
