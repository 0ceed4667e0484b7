// The building blocks of every kind's schema: text, money, dates, choices, references. What a block means beyond its
// JSON type stands in a registry beside it, and whoever needs it (linking, messages, JSON Schema, tables) reads it there.
import { z } from 'zod';
import { parseZeitangabe } from '../base/datum.ts';

/** What a reference may point at: a kind, a part of one, another concept's entity, or anything with an id. */
export type Verweisziel =
  | 'konzept'
  | 'kapitel'
  | 'handlungsfeld'
  | 'leitziel'
  | 'bedarf'
  | 'ziel'
  | 'massnahme'
  | 'akteur'
  | 'gremium'
  | 'beteiligung'
  | 'indikator'
  | 'datensatz'
  | 'quelle'
  | 'glossar'
  | 'budget'
  | 'verzahnung'
  | 'vorlage'
  | 'bericht'
  | 'sitzung'
  | 'vorgaenger'
  | 'extern'
  | 'beliebig';

/** What a field means beyond its type. */
export type Feldbedeutung =
  | { readonly art: 'verweis'; readonly ziel: Verweisziel; readonly umkehrung: string }
  | { readonly art: 'zeit'; readonly nurTag: boolean }
  | {
      readonly art: 'auswahl';
      readonly worte: Readonly<Record<string, string>>;
      /** Where an entity is filed whose own word cannot be read. */
      readonly ersatz?: string;
    }
  | { readonly art: 'geld' }
  /** Whether something may be shown to everybody: no where the answer cannot be read. */
  | { readonly art: 'oeffentlich' }
  /** A name by which something else calls what bears it: nothing else can stand for it. */
  | { readonly art: 'kennung' };

const bedeutungen = z.registry<Feldbedeutung>();

/** The meaning of a schema's value, or undefined for plain text, numbers and structures. */
export const bedeutungOf = (schema: z.core.$ZodType): Feldbedeutung | undefined => bedeutungen.get(schema);

/** One line of text or more; never empty. */
export const text = () => z.string().trim().min(1);

/** A list without a minimum length. */
export const liste = <T extends z.ZodType>(item: T) => z.array(item);

/** An address on the web. */
export const adresse = () =>
  z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .describe('Internetadresse, die mit https:// oder http:// beginnt');

/** A whole number from 1, such as `nr`. */
export const nummer = () => z.number().int().min(1);

/** A calendar year. */
export const jahr = () => z.number().int().min(1900).max(2200);

/** An amount of money in euros, cents as decimals. */
export function betrag() {
  const schema = z.number().min(0);
  bedeutungen.add(schema, { art: 'geld' });
  return schema;
}

/** A text by which something else calls what bears it: the name of a column, the number of a Maßnahme. */
export function kennung() {
  const schema = text();
  bedeutungen.add(schema, { art: 'kennung' });
  return schema;
}

/** Whether something may be shown to everybody. */
export function oeffentlich() {
  const schema = z.boolean();
  bedeutungen.add(schema, { art: 'oeffentlich' });
  return schema;
}

/** A reference to an entity; `umkehrung` says in German what the other end sees. */
export function verweis(ziel: Verweisziel, umkehrung: string) {
  const schema = z.string().trim().min(1);
  bedeutungen.add(schema, { art: 'verweis', ziel, umkehrung });
  return schema;
}

function zeit(nurTag: boolean, beschreibung: string) {
  const schema = z
    .string()
    .superRefine((value, ctx) => {
      const parsed = parseZeitangabe(value);
      const fault =
        parsed === undefined || (nurTag && value.length !== 10)
          ? 'form'
          : parsed === 'unmoeglich'
            ? 'unmoeglich'
            : undefined;
      if (fault) ctx.addIssue({ code: 'custom', params: { datum: fault, nurTag } });
    })
    .describe(beschreibung);
  bedeutungen.add(schema, { art: 'zeit', nurTag });
  return schema;
}

/** A day: 2026-03-31. */
export const tag = () => zeit(true, 'Tag, z. B. 2026-03-31');

/** A day, a month, a quarter or a year: 2026-03-31, 2026-03, 2026-Q3, 2026. */
export const zeitangabe = () => zeit(false, 'Tag, Monat, Quartal oder Jahr: 2026-03-31, 2026-03, 2026-Q3, 2026');

/** One of a few words; each key is what an author writes, its value what a reader sees. `ersatz` files what has none of them. */
export function auswahl<const T extends Readonly<Record<string, string>>>(worte: T, ersatz?: Extract<keyof T, string>) {
  const schema = z.enum(Object.keys(worte) as [Extract<keyof T, string>, ...Extract<keyof T, string>[]]);
  bedeutungen.add(schema, { art: 'auswahl', worte, ...(ersatz === undefined ? {} : { ersatz }) });
  return schema;
}

/** How a chosen word reads: `kuenftig` as 'künftig'. A word that is not in the list stays as it is. */
export function wortOf(schema: z.core.$ZodType, wert: string): string {
  const bedeutung = bedeutungOf(unwrap(schema));
  return bedeutung?.art === 'auswahl' ? (bedeutung.worte[wert] ?? wert) : wert;
}

/** The schema inside `.optional()` and `.default()`. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}

/** A year, number and value: Ausgangswert and Zielwert of an Indikator. */
export const jahreswert = () => z.strictObject({ wert: z.number(), jahr: jahr() });
