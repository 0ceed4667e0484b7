// The fact sheet of an entity: a line for each field that its kind shows there, written as the field says.
import { z } from 'zod';
import { formatKurz, formatLang } from '../../base/datum.ts';
import { type Feld, felderOf, type Feldort, isGezeigt, orderFelder } from '../../domain/feld.ts';
import { formatOf, unwrap, feldartOf, wortOf } from '../../domain/felder.ts';
import { type DataOf, kindOf, type Typ, type TargetTyp } from '../../domain/registry.ts';
import type { Entity } from '../../model/model.ts';
import { feldstuecke } from '../prosa/feldprosa.ts';
import { type Render, verweisTo } from '../prosa/verweise.ts';
import { stueck, type Stueck } from '../tabelle/zelle.ts';
import { formatEuro, formatZahl, formatZeitraum } from '../worte/format.ts';

/** Whose field it is that is written. */
type Herkunft = Pick<Entity, 'facts'>;

/** A line of a fact sheet: a word and what it says. */
export interface Angabe {
  readonly wort: string;
  readonly stuecke: readonly Stueck[];
}

/** A line that tells of a field; `name` is its name in files, or the name of what is computed beside the fields. */
export interface Feldangabe extends Angabe {
  readonly name: string;
}

type Inhalt = string | readonly Stueck[] | undefined;

/** What fields say where their form does not tell it all; for none, what is empty. */
export type Eigenworte<T extends Typ> = { readonly [F in keyof DataOf<T>]?: () => Inhalt };

/** A line beside the fields, after the field that it names. */
export interface Zusatzangabe {
  readonly name: string;
  readonly wort: string;
  readonly nach: string;
  readonly inhalt: Inhalt;
}

/** The lines of the fact sheet of an entity that say something. */
export function angabenOf<T extends Typ>(
  render: Render,
  entity: Entity<T>,
  eigen: Eigenworte<T> = {},
  zusatz: readonly Zusatzangabe[] = [],
): readonly Feldangabe[] {
  const data: Readonly<Record<string, unknown>> = entity.data;
  const eigenworte: Readonly<Record<string, (() => Inhalt) | undefined>> = eigen;
  const felder = felderOf(kindOf(entity.typ).schema, render.model.worte).map(({ name, schema, feld }) => {
    const own = eigenworte[name];
    const inhalt = (): Inhalt => (own ? own() : writeWert(render, entity, schema, data[name], feld));
    return { name, wort: feld.wort, nach: feld.nach, inhalt: isGezeigt(feld, 'angaben') ? inhalt : () => undefined };
  });
  const all = orderFelder([...felder, ...zusatz.map((zeile) => ({ ...zeile, inhalt: () => zeile.inhalt }))]);
  return all
    .map(({ name, wort, inhalt }) => ({ name, wort, stuecke: toStuecke(inhalt()) }))
    .filter(({ stuecke }) => stuecke.length > 0);
}

/** The fields of a kind that are shown at a place, by name, in the order of files. */
export const gezeigteFelder = (typ: Typ, ort: Feldort): ReadonlyMap<string, Feld> =>
  new Map(
    felderOf(kindOf(typ).schema)
      .filter(({ feld }) => isGezeigt(feld, ort))
      .map(({ name, feld }) => [name, feld]),
  );

/** A field of an entry that a table or sentence does not tell in words of its own. */
interface UebrigesFeld {
  readonly wort: string;
  readonly inhalt: (render: Render, von: Herkunft, eintrag: object) => readonly Stueck[];
}

/** The fields of the entries of a list beside those that are told in words of their own: what is added to a kind is shown. */
export const uebrigeFelder = <S extends z.ZodObject>(
  schema: S,
  erzaehlt: readonly (keyof S['shape'])[],
): readonly UebrigesFeld[] =>
  felderOf(schema)
    .filter(({ name, feld }) => !erzaehlt.includes(name) && isGezeigt(feld, 'angaben'))
    .map(({ name, schema: child, feld }) => ({
      wort: feld.wort,
      inhalt: (render, von, eintrag) => writeWert(render, von, child, new Map(Object.entries(eintrag)).get(name), feld),
    }));

/** The same as lines 'Wort: Wert', of those fields that say something. */
export const uebrigeZeilen = (
  render: Render,
  von: Herkunft,
  felder: readonly UebrigesFeld[],
  eintrag: object,
): readonly (readonly Stueck[])[] =>
  felder.flatMap(({ wort, inhalt }) => {
    const stuecke = inhalt(render, von, eintrag);
    return stuecke.length === 0 ? [] : [[stueck(`${wort}: `), ...stuecke]];
  });

function toStuecke(inhalt: Inhalt): readonly Stueck[] {
  if (typeof inhalt !== 'string') return inhalt ?? [];
  return inhalt === '' ? [] : [stueck(inhalt)];
}

/** A value as its schema and its field say; nothing where there is none. */
export function writeWert(
  render: Render,
  von: Herkunft,
  schema: z.core.$ZodType,
  wert: unknown,
  feld: Feld,
): readonly Stueck[] {
  const inner = unwrap(schema);
  if (wert === undefined) return [];
  if (inner instanceof z.ZodUnion && formatOf(inner) === undefined) {
    const option = inner.options.find((each) => z.safeParse(each, wert).success);
    return option ? writeWert(render, von, option, wert, feld) : [];
  }
  if (Array.isArray(wert) && inner instanceof z.ZodArray)
    return joinInhalte(wert.map((each) => writeWert(render, von, inner.element, each, feld)));
  if (typeof wert === 'object' && wert !== null) return writeObjekt(render, von, inner, wert, feld);
  if (typeof wert !== 'string') return [stueck(formatZahlwert(inner, wert, feld))];
  const auf = verweiszielOf(inner);
  if (auf !== undefined) return [writeVerweis(render, auf, wert)];
  if (feld.prosa) return feldstuecke(render, von, wert);
  if (formatOf(inner) !== 'adresse') return [stueck(formatWortwert(inner, wert, feld))];
  return [stueck(render.papier ? wert : shortenAdresse(wert), wert)];
}

/** So much of an address is shown where it is a link: what it leads to is told by its beginning. */
const mostAdresse = 60;

function shortenAdresse(adresse: string): string {
  const text = adresse.replace(/^https?:\/\/(?:www\.)?/, '');
  return text.length > mostAdresse ? `${text.slice(0, mostAdresse)}…` : text;
}

const joinInhalte = (inhalte: readonly (readonly Stueck[])[]): readonly Stueck[] =>
  inhalte.filter(({ length }) => length > 0).flatMap((teil, index) => (index === 0 ? teil : [stueck('; '), ...teil]));

/** Fields inside a field, each with its word; a period as one; amounts by year. */
function writeObjekt(
  render: Render,
  von: Herkunft,
  schema: z.core.$ZodType,
  wert: object,
  feld: Feld,
): readonly Stueck[] {
  if (formatOf(schema) === 'zeitraum') return toStuecke(formatZeitraum(wert as Parameters<typeof formatZeitraum>[0]));
  const paare = Object.entries(wert) as [string, unknown][];
  if (schema instanceof z.ZodRecord)
    return joinInhalte(
      paare.map(([key, each]) => [stueck(`${key}: `), ...writeWert(render, von, schema.valueType, each, feld)]),
    );
  if (!(schema instanceof z.ZodObject)) return [];
  const data = new Map(paare);
  return joinInhalte(
    felderOf(schema, render.model.worte).map(({ name, schema: child, feld: inneres }) => {
      const stuecke = writeWert(render, von, child, data.get(name), inneres);
      return stuecke.length === 0 ? [] : [stueck(`${inneres.wort}: `), ...stuecke];
    }),
  );
}

function verweiszielOf(schema: z.core.$ZodType): string | undefined {
  const art = feldartOf(schema);
  return art?.art === 'verweis' ? art.ziel : undefined;
}

/** A reference by its name; of one to anything the thing that has the id. */
function writeVerweis(render: Render, auf: string, id: string): Stueck {
  if (auf !== 'beliebig') return verweisTo(render, auf as TargetTyp, id);
  const ziel = [...render.model.bekannt.values()].find((each) => each.id === id);
  return verweisTo(render, ziel?.typ ?? 'extern', id);
}

function formatWortwert(schema: z.core.$ZodType, wert: string, { kurz }: Feld): string {
  const art = feldartOf(schema)?.art;
  if (art !== 'zeit') return wortOf(schema, wert);
  return kurz ? formatKurz(wert) : formatLang(wert);
}

function formatZahlwert(schema: z.core.$ZodType, wert: unknown, { einheit, einzahl }: Feld): string {
  if (typeof wert !== 'number') return wert === true ? 'ja' : 'nein';
  if (formatOf(schema) !== undefined) return String(wert);
  if (feldartOf(schema)?.art === 'betrag') return formatEuro(wert);
  const wort = wert <= 1 ? (einzahl ?? einheit) : einheit;
  return wort === undefined ? formatZahl(wert) : `${formatZahl(wert)} ${wort}`;
}
