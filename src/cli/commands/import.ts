// konzept import: reads what a city hall has in a table, shows what it would change, asks, and writes all of it or nothing.
import { AufrufFehler } from '../fehler.ts';
import { importAktionsplan } from '../import/aktionsplan.ts';
import type { ImportOptionen } from '../import/gemeinsam.ts';
import { importSachstand } from '../import/sachstand.ts';

const arten: Readonly<Record<string, (datei: string, options: ImportOptionen) => Promise<number>>> = {
  sachstand: importSachstand,
  aktionsplan: importAktionsplan,
};

/** Imports; gives the exit status: 1 where anything is refused, and then nothing is written. */
export async function importiere(was: string, datei: string, options: ImportOptionen): Promise<number> {
  const art = Object.hasOwn(arten, was) ? arten[was] : undefined;
  if (!art)
    throw new AufrufFehler(`„${was}“ lässt sich nicht importieren. Möglich sind: ${Object.keys(arten).join(', ')}.`);
  return art(datei, options);
}
