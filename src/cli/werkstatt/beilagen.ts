// What a new entry needs beside its own file: a Datensatz its table, with the head that its columns say.
import { stringify } from 'csv-stringify/sync';
import type { AnyKind } from '../../domain/registry.ts';
import type { Werte } from '../../werkstatt/eintrag.ts';

const spalten = [
  { name: 'jahr', titel: 'Jahr', art: 'datum' },
  { name: 'wert', titel: 'Wert', art: 'zahl' },
];

/** The values with those that the files beside need, and these files by their paths. */
export function withBeilagen(
  { typ }: AnyKind,
  file: string,
  werte: Werte,
): { readonly werte: Werte; readonly beilagen: readonly (readonly [string, Uint8Array])[] } {
  if (typ !== 'datensatz') return { werte, beilagen: [] };
  const ganze = werte['spalten'] === undefined ? { zeitspalte: 'jahr', ...werte, spalten } : werte;
  const namen = (ganze['spalten'] as readonly { readonly name?: unknown }[]).map(({ name }) => String(name));
  return { werte: ganze, beilagen: [[file.replace(/\.md$/, '.csv'), Buffer.from(stringify([namen]))]] };
}
