// Another concept's konzept.json, as far as references need it: what it has, what it is called, what it says of others.
import { z } from 'zod';
import { toEhrlicheZeile } from '../../base/unsichtbar.ts';
import type { AnderesKonzept } from '../../model/facts.ts';

/** Why a text is no konzept.json that can be used. */
export type Verzahnungsfehler = 'kein-json' | 'andere-form' | 'andere-version';

/** Text that others wrote: one line, and nothing in it that a terminal would obey, or that shows it as another. */
const zeile = z.string().transform(toEhrlicheZeile);

const verweisSchema = z.object({ feld: zeile, typ: zeile, id: zeile });

const entitaetSchema = z.object({
  typ: zeile.optional(),
  id: zeile,
  titel: zeile,
  verweise: z.array(verweisSchema).optional(),
  stand: z.object({ statusWort: zeile }).optional(),
});

const indexSchema = z.object({
  titel: zeile.optional(),
  stichtag: zeile.optional(),
  hinweis: zeile.optional(),
  entitaeten: z.array(entitaetSchema),
});

/** Reads a konzept.json of version 1, or one without a version. `sha512` is the digest of its bytes. Never throws. */
export function readVerzahnung(text: string, sha512: string): AnderesKonzept | Verzahnungsfehler {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'kein-json';
  }
  const { success, data } = indexSchema.safeParse(json);
  if (!success) return 'andere-form';
  const { version = 1 } = json as { readonly version?: unknown };
  if (version !== 1) return 'andere-version';
  const { entitaeten, ...rest } = data;
  return {
    ...rest,
    sha512,
    entitaeten: entitaeten.map(({ stand, verweise = [], ...entitaet }) => ({
      ...entitaet,
      status: stand?.statusWort,
      extern: verweise.flatMap(({ typ, feld, id }) => (typ === 'extern' ? [{ feld, id }] : [])),
    })),
  };
}
