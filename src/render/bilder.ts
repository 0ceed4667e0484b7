// Images that a document carries in itself, for files that must need no other.
import { bildtypen, bildtypOf } from '../domain/bildtypen.ts';
import type { Model } from '../model/model.ts';

/** Where images come from: the files that an output may show, and their bytes. */
export interface Bildquelle {
  readonly model: Pick<Model, 'dateien'>;
  readonly readDatei: (datei: string) => Uint8Array;
}

/** An image as an address that holds its bytes; null for what is not there and for what is no image by its name. */
export function datenAdresse({ model, readDatei }: Bildquelle, name: string): string | null {
  const typ = bildtypOf(name);
  if (typ === undefined || !model.dateien.has(name)) return null;
  return `data:${bildtypen[typ].mime};base64,${Buffer.from(readDatei(name)).toString('base64')}`;
}
