// The building blocks of every kind's schema: text, money, dates, choices, references. What a value is beyond its JSON type
// stands in a registry beside it, and whoever needs it (linking, messages, JSON Schema, tables) reads it there.
import { z } from 'zod';
import { isPostfach, isSeitenadresse } from '../base/netz/adresse.ts';
import { parseZeitangabe } from '../base/datum.ts';

/** What a value is beyond its JSON type. A reference names a kind, a part of one, `extern` or `beliebig` (registry.ts). */
export type Feldart =
  | { readonly art: 'verweis'; readonly ziel: string; readonly umkehrung: string }
  | { readonly art: 'zeit'; readonly nurTag: boolean; readonly beginn: boolean }
  | {
      readonly art: 'auswahl';
      readonly worte: Readonly<Record<string, string>>;
      /** Where an entity is filed whose own word cannot be read. */
      readonly ersatz?: string;
    }
  | { readonly art: 'betrag' }
  /** Whether something may be shown to everybody: no where the answer cannot be read. */
  | { readonly art: 'oeffentlich' }
  /** A name by which something else calls what bears it: nothing else can stand for it. */
  | { readonly art: 'kennung' };

const feldarten = z.registry<Feldart>();

/** What a schema's value is, or undefined for plain text, numbers and structures. */
export const feldartOf = (schema: z.core.$ZodType): Feldart | undefined => feldarten.get(schema);

/** How a value reads where it is shown, beyond what its Feldart says. */
export type Feldformat = 'adresse' | 'bezeichnung' | 'jahr' | 'zeitraum';

const formate = z.registry<{ readonly format: Feldformat }>();

/** How a schema's value reads; undefined for what its Feldart and JSON type say already. */
export const formatOf = (schema: z.core.$ZodType): Feldformat | undefined => formate.get(schema)?.format;

/** Gives a schema its format. */
function withFormat<S extends z.ZodType>(schema: S, format: Feldformat): S {
  formate.add(schema, { format });
  return schema;
}

/** True for data with fields: an object, and no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One line of text or more; never empty. */
export const text = () => z.string().trim().min(1);

/** A list without a minimum length. */
export const liste = <T extends z.ZodType>(item: T) => z.array(item);

/** An address on the web. */
export const adresse = () =>
  withFormat(
    z
      .string()
      .regex(/^https?:\/\/\S+$/, { abort: true })
      .refine(isSeitenadresse)
      .describe('Internetadresse, die mit https:// oder http:// beginnt'),
    'adresse',
  );

/** The address of a mailbox. */
export const postfach = () =>
  z
    .string()
    .trim()
    .refine((wert) => isPostfach(wert))
    .describe('E-Mail-Adresse wie ki@stadt.example');

/** A whole number from 1, such as `nr`. */
export const nummer = () => z.number().int().min(1);

/** A number of people or things. */
export const anzahl = () => z.number().int().min(0);

/** A calendar year. */
export const jahr = () => withFormat(z.number().int().min(1900).max(2200), 'jahr');

/** A text that may be a mere number, and is not one to reckon with: '4' of 'Dezernat 4'. */
export const bezeichnung = (wort = text()) => withFormat(z.union([wort, z.number()]), 'bezeichnung');

/** An amount of money in euros, cents as decimals. */
export function betrag() {
  const schema = z.number().min(0);
  feldarten.add(schema, { art: 'betrag' });
  return schema;
}

/** A text by which something else calls what bears it: the name of a column, the number of a Maßnahme. */
export function kennung() {
  const schema = text();
  feldarten.add(schema, { art: 'kennung' });
  return schema;
}

/** Whether something may be shown to everybody. */
export function oeffentlich() {
  const schema = z.boolean();
  feldarten.add(schema, { art: 'oeffentlich' });
  return schema;
}

/** A reference to an entity; `umkehrung` says in German what the other end sees. */
export function verweis(ziel: string, umkehrung: string) {
  const schema = z.string().trim().min(1);
  feldarten.add(schema, { art: 'verweis', ziel, umkehrung });
  return schema;
}

function zeit({ nurTag = false, beginn = false }, beschreibung: string) {
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
  feldarten.add(schema, { art: 'zeit', nurTag, beginn });
  return schema;
}

/** A day: 2026-03-31. */
export const tag = () => zeit({ nurTag: true }, 'Tag, z. B. 2026-03-31');

const zeitworte = 'Tag, Monat, Quartal oder Jahr: 2026-03-31, 2026-03, 2026-Q3, 2026';

/** A day, a month, a quarter or a year; it counts to its last day. */
export const zeitangabe = () => zeit({}, zeitworte);

/** The same as the beginning of something: it counts from its first day. */
export const beginn = () => zeit({ beginn: true }, zeitworte);

/** A period, from the first day of `von` to the last of `bis`. */
export const zeitraum = <V extends z.ZodType, B extends z.ZodType>(von: V, bis: B) =>
  withFormat(z.strictObject({ von, bis }), 'zeitraum');

/** One of a few words; each key is what an author writes, its value what a reader sees. `ersatz` files what has none of them. */
export function auswahl<const T extends Readonly<Record<string, string>>>(worte: T, ersatz?: Extract<keyof T, string>) {
  const schema = z.enum(Object.keys(worte) as [Extract<keyof T, string>, ...Extract<keyof T, string>[]]);
  feldarten.add(schema, { art: 'auswahl', worte, ...(ersatz === undefined ? {} : { ersatz }) });
  return schema;
}

/** How a chosen word reads: `kuenftig` as 'künftig'. A word that is not in the list stays as it is. */
export function wortOf(schema: z.core.$ZodType, wert: string): string {
  const art = feldartOf(unwrap(schema));
  return art?.art === 'auswahl' ? (art.worte[wert] ?? wert) : wert;
}

/** The schema inside `.optional()` and `.default()`. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}

/** What the values of a schema refer to, those of fields inside it too. */
export function* listLinkTargets(schema: z.core.$ZodType): Generator<string> {
  const inner = unwrap(schema);
  const art = feldartOf(inner);
  if (art?.art === 'verweis') yield art.ziel;
  else if (inner instanceof z.ZodArray) yield* listLinkTargets(inner.element);
  else if (inner instanceof z.ZodUnion) for (const option of inner.options) yield* listLinkTargets(option);
  else if (inner instanceof z.ZodObject)
    for (const child of Object.values<z.core.$ZodType>(inner.shape)) yield* listLinkTargets(child);
}
