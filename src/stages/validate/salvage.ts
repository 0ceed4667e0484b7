// What of faulty front matter still stands. One wrong field must not take the rest of its entity away: what does not fit is
// left out, the smallest part that will do, and what cannot be missing is filled with words that say so. Every such gap is kept.
import { z } from 'zod';
import { feldartOf, isRecord, unwrap } from '../../domain/felder.ts';
import { type Path, pathKey, type Places } from '../../model/facts.ts';
import { pickOption } from './walk.ts';

type Schema = z.core.$ZodType;

/** What could not be read: its path as it was written, and whether something stands there. */
export interface Fehlstelle {
  readonly path: Path;
  readonly schema: Schema;
  readonly vorhanden: boolean;
}

/** Data that fits its schema, what is missing in it, and where the rest has gone. */
export interface Salvaged {
  readonly data: Record<string, unknown>;
  readonly fehlstellen: readonly Fehlstelle[];
  /** The new path of a value: entries that are left out stand behind those that are kept. */
  readonly moveTo: (path: Path) => Path;
}

/** A value that nothing can be made of. */
const nichts = Symbol('nichts');

/** A list, and in which order its entries stand now, by the positions that they had. */
interface Umordnung {
  readonly liste: Path;
  readonly folge: readonly number[];
}

interface Bergung {
  readonly fehlstellen: Fehlstelle[];
  readonly umordnungen: Umordnung[];
}

/** Makes data that does not fit fit. */
export function salvage(schema: z.ZodObject, data: unknown): Salvaged {
  const bergung: Bergung = { fehlstellen: [], umordnungen: [] };
  const kept = keepObject(schema, isRecord(data) ? data : {}, [], bergung);
  return {
    data: kept as Record<string, unknown>,
    fehlstellen: bergung.fehlstellen,
    moveTo: (path) => bergung.umordnungen.reduce(reorder, path),
  };
}

/** The places of values under their new paths. */
export function movePlaces(places: Places, moveTo: Salvaged['moveTo']): Places {
  const toPath = (key: string): Path => key.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return Object.fromEntries(Object.entries(places).map(([key, place]) => [pathKey(moveTo(toPath(key))), place]));
}

function reorder(path: Path, { liste, folge }: Umordnung): Path {
  const at = path[liste.length];
  if (typeof at !== 'number' || liste.some((part, index) => part !== path[index])) return path;
  return [...liste, folge.indexOf(at), ...path.slice(liste.length + 1)];
}

function keep(schema: Schema, value: unknown, path: Path, bergung: Bergung): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return isRecord(value) ? keepObject(inner, value, path, bergung) : nichts;
  if (inner instanceof z.ZodArray) return Array.isArray(value) ? keepList(inner, value, path, bergung) : nichts;
  if (inner instanceof z.ZodRecord) return isRecord(value) ? keepRecord(inner, value, path, bergung) : nichts;
  if (inner instanceof z.ZodUnion) {
    const option = pickOption(inner.options, value);
    return option ? keep(option, value, path, bergung) : nichts;
  }
  const parsed = z.safeParse(inner, value);
  return parsed.success ? parsed.data : nichts;
}

/** The fields that can be kept; nothing where one is missing that must be there and cannot be filled. */
function keepObject(schema: z.ZodObject, value: Record<string, unknown>, path: Path, bergung: Bergung): unknown {
  const start = bergung.fehlstellen.length;
  const result: Record<string, unknown> = {};
  for (const [key, child] of Object.entries<Schema>(schema.shape)) {
    const optional = child instanceof z.ZodOptional;
    const vorhanden = Object.hasOwn(value, key);
    if (!vorhanden && optional) continue;
    const own = [...path, key];
    const before = bergung.fehlstellen.length;
    const kept = vorhanden ? keep(child, value[key], own, bergung) : nichts;
    if (kept !== nichts) {
      result[key] = kept;
      continue;
    }
    const filled = fill(unwrap(child), key, value[key], optional, path.length === 0);
    if (filled === nichts && !optional) {
      bergung.fehlstellen.length = start;
      return nichts;
    }
    // The whole is one gap, whatever is wrong in it.
    bergung.fehlstellen.length = before;
    bergung.fehlstellen.push({ path: own, schema: child, vorhanden });
    if (filled !== nichts) result[key] = filled;
  }
  return result;
}

function keepList(schema: z.ZodArray, value: readonly unknown[], path: Path, bergung: Bergung): unknown {
  const entries = value.map((entry, index) => {
    const own = [...path, index];
    const kept = keep(schema.element, entry, own, bergung);
    if (kept === nichts) bergung.fehlstellen.push({ path: own, schema: schema.element, vorhanden: true });
    return kept;
  });
  const isKept = (index: number): boolean => entries[index] !== nichts;
  const positions = [...entries.keys()];
  const folge = [...positions.filter(isKept), ...positions.filter((index) => !isKept(index))];
  if (!positions.every(isKept)) bergung.umordnungen.push({ liste: path, folge });
  const rest = entries.filter((entry) => entry !== nichts);
  return rest.length > 0 || z.safeParse(schema, []).success ? rest : nichts;
}

function keepRecord(schema: z.ZodRecord, value: Record<string, unknown>, path: Path, bergung: Bergung): unknown {
  const entries = Object.entries(value).flatMap(([key, entry]) => {
    const own = [...path, key];
    const kept = z.safeParse(schema.keyType, key).success ? keep(schema.valueType, entry, own, bergung) : nichts;
    if (kept !== nichts) return [[key, kept]];
    bergung.fehlstellen.push({ path: own, schema: schema.valueType, vorhanden: true });
    return [];
  });
  return Object.fromEntries(entries) as unknown;
}

/**
 * What stands where a value is missing or wrong: words that say so, the safe answer, an empty list. Dates, numbers and
 * references are not made up: without them the part that needs them is left out, but for the entity itself.
 */
function fill(schema: Schema, feld: string, value: unknown, optional: boolean, root: boolean): unknown {
  const feldart = feldartOf(schema);
  if (feldart?.art === 'oeffentlich') return false;
  if (optional) return nichts;
  if (feldart?.art === 'auswahl') return feldart.ersatz ?? wordsFor(feld, value);
  if (schema instanceof z.ZodArray) return [];
  if (schema instanceof z.ZodUnion) {
    const filled = schema.options.map((option: Schema) => fill(unwrap(option), feld, value, false, root));
    return filled.find((each: unknown) => Array.isArray(each)) ?? filled[0];
  }
  if (!feldart && schema instanceof z.ZodString && z.safeParse(schema, '[]').success) return wordsFor(feld, value);
  if (!root) return nichts;
  return schema instanceof z.ZodNumber ? 0 : '';
}

/** '[titel fehlt]', '[fertig?]' */
const wordsFor = (feld: string, value: unknown): string => {
  const written = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  return written === '' ? `[${feld} fehlt]` : `[${written}?]`;
};
