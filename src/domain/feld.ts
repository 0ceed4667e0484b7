// What a field says of itself, once: how it is called, what it means, and where it is shown. It stands beside the field's
// schema; schemas/, docs/felder.md, fact sheets, tables and lists are made from it.
import { z } from 'zod';
import { type Ebene, type Ebenenworte, fillWorte, ueblicheWorte } from './ebenen.ts';
import { unwrap } from './felder.ts';

/**
 * Where a field is shown beside konzept.json, which holds them all: in the fact sheet of its page and of the printed concept, on
 * the sheet of one page, in the few lines of an overview, as a column of the Aktionsplan, as one of CSV and XLSX, in `konzept
 * list`.
 */
export type Feldort = 'angaben' | 'steckbrief' | 'ueberblick' | 'aktionsplan' | 'tabelle' | 'liste';

/** Where a field stands that does not say otherwise. */
const ueblich: readonly Feldort[] = ['angaben', 'tabelle'];

/** A column of a table; what is left out is that of its field. */
export interface Spaltenangabe {
  /** The name for programs. */
  readonly name?: string;
  readonly titel?: string;
  readonly bedeutung?: string;
  /** The width on a sheet, in characters. */
  readonly breite?: number;
  /** Set for a reference that is told by its id and not by its name. */
  readonly kennung?: true;
}

export interface Feld {
  /** What it is called wherever people read it. In its texts `{massnahme.des}` stands for a level's name (`domain/ebenen.ts`). */
  readonly wort: string;
  /** What an author writes there, as a phrase without a full stop. */
  readonly bedeutung: string;
  /** A value as it stands in a file. */
  readonly beispiel?: string;
  readonly einheit?: string;
  /** The unit of one and of less, where that is another word: '0,5 Stelle'. */
  readonly einzahl?: string;
  /** Set for a text with references, emphasis and figures like prose; where a place cannot show them, it is its plain words. */
  readonly prosa?: true;
  /** Set for a date that is written in numbers: '31.03.2026' and not '31. März 2026'. */
  readonly kurz?: true;
  /** Set for what a new entry is asked for, since a check would miss it though its file may do without: always, or where another field has this value. */
  readonly neu?: true | Readonly<Record<string, string>>;
  /** The level that it belongs to: a concept without that level has no such field. */
  readonly ebene?: Ebene;
  readonly wo?: readonly Feldort[];
  /** In fact sheets it comes after this one, where that is not its place in the file. */
  readonly nach?: string;
  /** Its columns, where they are others than the one that follows from the rest. */
  readonly spalten?: readonly Spaltenangabe[];
}

const felder = z.registry<Feld>();

/** Declares a field: its schema, and what it says of itself. */
export function feld<S extends z.ZodType>(schema: S, angaben: Feld): S {
  const own = schema.clone();
  felder.add(own, angaben);
  return own;
}

/** A field of an object with its name in files. */
export interface Feldeintrag {
  readonly name: string;
  readonly schema: z.core.$ZodType;
  readonly pflicht: boolean;
  readonly feld: Feld;
}

/** The fields of an object in the order of files, in the words of a concept. Throws for one that says nothing of itself. */
export const felderOf = (schema: z.ZodObject, worte?: Ebenenworte): readonly Feldeintrag[] =>
  Object.entries(shapeOf(schema)).map(([name, child]) => {
    const feld = feldOf(child, worte);
    if (!feld) throw new Error(`The field ${name} says nothing of itself`);
    return { name, schema: child, pflicht: !(child instanceof z.ZodOptional), feld };
  });

/** How the fields of an object are called, by their names in files. */
export const worteOf = <S extends z.ZodObject>(
  schema: S,
  worte?: Ebenenworte,
): Readonly<Record<keyof S['shape'], string>> =>
  Object.fromEntries(felderOf(schema, worte).map(({ name, feld }) => [name, feld.wort])) as Record<
    keyof S['shape'],
    string
  >;

const shapeOf = ({ shape }: z.ZodObject): Readonly<Record<string, z.core.$ZodType>> => shape;

/** The schema of the value of a field, without what says that it may be missing; undefined where there is no such field. */
export function schemaOfFeld(schema: z.ZodObject, name: string): z.core.$ZodType | undefined {
  const child = shapeOf(schema)[name];
  return child && unwrap(child);
}

const gesagt = new WeakMap<Ebenenworte, Map<z.core.$ZodType, Feld>>();

/** What a field says of itself, in the words of a concept or in the usual ones; undefined for the schema of anything else. */
export function feldOf(schema: z.core.$ZodType, worte: Ebenenworte = ueblicheWorte): Feld | undefined {
  const known = gesagt.get(worte) ?? new Map<z.core.$ZodType, Feld>();
  gesagt.set(worte, known);
  const feld = known.get(schema) ?? felder.get(schema);
  if (!feld || known.has(schema)) return feld;
  const said = inWorten(feld, worte);
  known.set(schema, said);
  return said;
}

function inWorten(feld: Feld, worte: Ebenenworte): Feld {
  return {
    ...feld,
    wort: fillWorte(feld.wort, worte),
    bedeutung: fillWorte(feld.bedeutung, worte),
    ...(feld.spalten && {
      spalten: feld.spalten.map((spalte) => ({
        ...spalte,
        ...(spalte.titel !== undefined && { titel: fillWorte(spalte.titel, worte) }),
        ...(spalte.bedeutung !== undefined && { bedeutung: fillWorte(spalte.bedeutung, worte) }),
      })),
    }),
  };
}

/** True for a field that is shown there. */
export const isGezeigt = ({ wo = ueblich }: Feld, ort: Feldort): boolean => wo.includes(ort);

/** Things in the order of files, those that name another one right after it. */
export function orderFelder<T extends { readonly name: string; readonly nach?: string | undefined }>(
  dinge: readonly T[],
): readonly T[] {
  const names = new Set(dinge.map(({ name }) => name));
  const withFollowers = (one: T): readonly T[] => [
    one,
    ...dinge.filter(({ nach }) => nach === one.name).flatMap(withFollowers),
  ];
  return dinge.filter(({ nach }) => nach === undefined || !names.has(nach)).flatMap(withFollowers);
}
