// The columns of tables that are fields: name, title, meaning, type and value follow from what a field says of itself.
import { z } from 'zod';
import { ersterTag, formatKurz, letzterTag } from '../../base/datum.ts';
import { type Feld, felderOf, isGezeigt, orderFelder, type Spaltenangabe } from '../../domain/feld.ts';
import { feldartOf, formatOf, unwrap, wortOf } from '../../domain/felder.ts';
import { isOhne, type Model } from '../../model/model.ts';
import type { Ausgabespalte, Spaltentyp, Spaltenwert } from './spalten.ts';

type Schema = z.core.$ZodType;
type Data = Readonly<Record<string, unknown>>;

/** Columns that belong together: those of a field, by its name in files, or computed ones that come after the group they name. */
export interface Spaltengruppe<Z> {
  readonly name: string;
  readonly nach?: string;
  readonly spalten: readonly Ausgabespalte<Z>[];
}

/** The columns of all groups in their order. */
export const joinGruppen = <Z>(gruppen: readonly Spaltengruppe<Z>[]): readonly Ausgabespalte<Z>[] =>
  orderFelder(gruppen).flatMap(({ spalten }) => spalten);

/** The columns of the fields of an object; `eigen` are those of fields that tell more than their value. */
export const feldgruppen = <Z>(
  model: Model,
  schema: z.ZodObject,
  dataOf: (zeile: Z) => Data | undefined,
  eigen: Readonly<Record<string, readonly Ausgabespalte<Z>[]>> = {},
): readonly Spaltengruppe<Z>[] =>
  felderOf(schema, model.worte)
    .filter(({ feld: { ebene } }) => ebene === undefined || !isOhne(model, ebene))
    .map(({ name, schema: child, feld }) => ({
      name,
      spalten:
        eigen[name] ?? (isGezeigt(feld, 'tabelle') ? spaltenOf(model, { name, schema: child, feld }, dataOf) : []),
    }));

/** The columns of one field; of a period those of its ends. */
export function spaltenOf<Z>(
  model: Model,
  { name, schema, feld }: { readonly name: string; readonly schema: Schema; readonly feld: Feld },
  dataOf: (zeile: Z) => Data | undefined,
): readonly Ausgabespalte<Z>[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject && formatOf(inner) === 'zeitraum')
    return feldgruppen<Z>(model, inner, (zeile) => dataOf(zeile)?.[name] as Data | undefined).flatMap(
      ({ spalten }) => spalten,
    );
  const typ = typOf(inner);
  const einheit = feld.einheit ?? (typ === 'betrag' ? 'Euro' : undefined);
  return (feld.spalten ?? [{}]).map((angabe) => ({
    feld: angabe.name ?? name,
    titel: angabe.titel ?? feld.wort,
    bedeutung: angabe.bedeutung ?? feld.bedeutung,
    typ,
    breite: angabe.breite ?? breiten[typ],
    ...(einheit === undefined ? {} : { einheit }),
    wert: (zeile) => wertOf(model, inner, dataOf(zeile)?.[name], angabe),
  }));
}

const breiten: Readonly<Record<Spaltentyp, number>> = {
  text: 32,
  liste: 32,
  datum: 12,
  ganzzahl: 14,
  zahl: 14,
  betrag: 15,
  'ja-nein': 12,
};

function typOf(schema: Schema): Spaltentyp {
  const art = feldartOf(schema)?.art;
  if (art === 'zeit') return 'datum';
  if (art === 'betrag') return 'betrag';
  if (schema instanceof z.ZodArray) return 'liste';
  if (schema instanceof z.ZodBoolean) return 'ja-nein';
  if (schema instanceof z.ZodNumber) return schema.safeParse(1.5).success ? 'zahl' : 'ganzzahl';
  return 'text';
}

/** A value as a cell holds it: days for dates, names for references, words for choices. */
function wertOf(model: Model, schema: Schema, wert: unknown, angabe: Spaltenangabe): Spaltenwert {
  if (wert === undefined) return undefined;
  if (Array.isArray(wert)) return wert.map((each) => textOf(model, elementOf(schema), each, angabe));
  const feldart = feldartOf(schema);
  if (typeof wert === 'string' && feldart?.art === 'zeit') return feldart.beginn ? ersterTag(wert) : letzterTag(wert);
  return typeof wert === 'number' || typeof wert === 'boolean' ? wert : textOf(model, schema, wert, angabe);
}

/** The schema of an entry of a list, also where there may be something else instead of it. */
function elementOf(schema: Schema): Schema {
  const lists = schema instanceof z.ZodUnion ? schema.options : [schema];
  const list = lists.map(unwrap).find((option) => option instanceof z.ZodArray);
  return list ? unwrap(list.element) : schema;
}

/** A value as one of several in a cell. */
function textOf(model: Model, schema: Schema, wert: unknown, { kennung }: Spaltenangabe): string {
  if (typeof wert === 'object' && wert !== null) return writeObjekt(model, schema, wert);
  const text = typeof wert === 'boolean' ? (wert ? 'ja' : 'nein') : String(wert);
  const feldart = feldartOf(schema);
  if (feldart?.art === 'zeit') return formatKurz(text);
  if (feldart?.art === 'verweis' && !kennung) return model.bekannt.get(`${feldart.ziel}:${text}`)?.titel ?? text;
  return wortOf(schema, text);
}

/** Fields inside a field, each with its word. */
function writeObjekt(model: Model, schema: Schema, wert: object): string {
  const felder = new Map(
    (schema instanceof z.ZodObject ? felderOf(schema, model.worte) : []).map((feld) => [feld.name, feld]),
  );
  return Object.entries(wert)
    .map(([name, each]) => {
      const feld = felder.get(name);
      return `${feld?.feld.wort ?? name}: ${textOf(model, feld ? unwrap(feld.schema) : schema, each, {})}`;
    })
    .join(', ');
}
