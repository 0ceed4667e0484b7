// Front matter against its kind: every field that is unknown, missing or not what it should be, each at its own place.
// What an author plainly meant (a slip in a field's name, a German date) is told once and then taken as meant, so that one
// mistake does not bring others after it.
import { type Diagnostic, diagnose, type Fault } from '../../diagnostics/diagnostic.ts';
import { findNearest } from '../../diagnostics/vorschlag.ts';
import { type z, ZodOptional } from 'zod';
import { listLinkTargets } from '../../domain/felder.ts';
import type { LinkTarget } from '../../domain/registry.ts';
import { type Feldverweis, findRange, type Luecke, type Path, pathKey, type Places } from '../../model/facts.ts';
import type { Head, Subject } from './head.ts';
import { type Complain, fieldName, tellIssue } from './issues.ts';
import { readMeant } from './meant.ts';
import { movePlaces, salvage } from './salvage.ts';
import { fieldUnknown } from './validate.faults.ts';
import { walk } from './walk.ts';

export interface Validated<S extends z.ZodObject = z.ZodObject> {
  /** The data as its schema has it; of data that does not fit what still stands, with words for what is missing. */
  readonly data: z.infer<S>;
  /** What is missing in it. */
  readonly luecken: readonly Luecke[];
  /** The places, with those of misspelt fields under the names that were meant. */
  readonly places: Places;
  /** The references, also of data that does not fit. */
  readonly verweise: readonly Feldverweis[];
  /** What the fields that could not be read may have referred to. */
  readonly ungewiss: readonly LinkTarget[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Validates one file's fields against their schema. Never throws. */
export function validate<S extends z.ZodObject>(subject: Subject<S>, head: Head): Validated<S> {
  const diagnostics: Diagnostic[] = [];
  const places: Record<string, Places[string]> = { ...head.places };
  const renamed = { ...head, places };
  const complain = <P>(fault: Fault<P>, path: Path, params: P, more = {}, key = false): void => {
    diagnostics.push(diagnose(fault, { file: head.file, range: findRange(renamed, path, key) }, params, more));
  };
  const verweise: Feldverweis[] = [];
  const unbekannt = new Set<string>();
  const ungewiss = new Set<LinkTarget>();
  const pruefung: Pruefung = { head: renamed, places, complain, unbekannt, ungewiss };

  const data = walk(subject.schema, head.data, [], {
    object: (shape, value, path) => {
      dropNichts(renamed, shape, value, path);
      for (const key of Object.keys(value))
        if (!Object.hasOwn(shape, key)) takeUnknown(pruefung, shape, value, path, key);
    },
    leaf: (leaf, written, path) => {
      const value = readMeant(renamed, leaf, written, path, complain);
      if (leaf.art === 'verweis' && typeof value === 'string' && value.trim() !== '')
        verweise.push({ target: leaf.ziel as LinkTarget, umkehrung: leaf.umkehrung, id: value.trim(), path });
      return value;
    },
  });

  const parsed = subject.schema.safeParse(data);
  if (parsed.success) return { data: parsed.data, luecken: [], places, verweise, ungewiss: [...ungewiss], diagnostics };
  for (const issue of parsed.error.issues) tellIssue(issue, { ...subject, data, unbekannt }, complain);
  const { data: kept, fehlstellen, moveTo } = salvage(subject.schema, data);
  for (const { schema } of fehlstellen) addAll(ungewiss, linkTargetsOfSchema(schema));
  return {
    data: kept as z.infer<S>,
    luecken: fehlstellen.map(({ path, vorhanden }) => ({
      path,
      feld: fieldName(path),
      ...(vorhanden ? wortlautOf(renamed, path) : {}),
    })),
    places: movePlaces(places, moveTo),
    verweise: verweise.map((verweis) => ({ ...verweis, path: moveTo(verweis.path) })),
    ungewiss: [...ungewiss],
    diagnostics,
  };
}

/** What is gathered while a file is walked. */
interface Pruefung {
  readonly head: Head;
  readonly places: Record<string, Places[string]>;
  readonly complain: Complain;
  /** The objects that have a field of which nobody knows what it means. */
  readonly unbekannt: Set<string>;
  readonly ungewiss: Set<LinkTarget>;
}

/** Tells of a field that the schema does not have, and takes it for the one that is meant. */
function takeUnknown(
  { head, places, complain, unbekannt, ungewiss }: Pruefung,
  shape: Readonly<Record<string, z.core.$ZodType>>,
  value: Record<string, unknown>,
  path: Path,
  key: string,
): void {
  const known = Object.keys(shape);
  const range = findRange(head, [...path, key], true);
  const meant = findNearest(key, known)?.id;
  const free = meant !== undefined && !Object.hasOwn(value, meant);
  const fix = free ? { fix: { title: `„${meant}“ schreiben`, edits: [{ file: head.file, range, text: meant }] } } : {};
  if (meant === undefined) unbekannt.add(pathKey(path));
  if (!free) for (const child of Object.values(shape)) addAll(ungewiss, linkTargetsOfSchema(child));
  complain(fieldUnknown, [...path, key], { feld: key, bekannt: known }, fix, true);
  if (free) {
    value[meant] = value[key];
    rename(places, pathKey([...path, key]), pathKey([...path, meant]));
  }
  Reflect.deleteProperty(value, key);
}

/**
 * Takes out `null` and '' of fields that may be missing: form editors write so what is not there. A field with nothing at all behind
 * its colon stays: its author may have forgotten it.
 */
function dropNichts(
  { places }: Head,
  shape: Readonly<Record<string, z.core.$ZodType>>,
  value: Record<string, unknown>,
  path: Path,
): void {
  for (const [key, schema] of Object.entries(shape)) {
    if (!(schema instanceof ZodOptional) || !(value[key] === null || value[key] === '')) continue;
    const [from, , keyFrom] = places[pathKey([...path, key])] ?? [];
    if (from !== keyFrom) Reflect.deleteProperty(value, key);
  }
}

/** What stands in the file where a value could not be read. */
function wortlautOf({ text, places }: Head, path: Path): Pick<Luecke, 'wortlaut'> {
  const [from, to] = places[pathKey(path)] ?? [0, 0];
  const wortlaut = text?.slice(from, to).trim() ?? '';
  return wortlaut === '' ? {} : { wortlaut };
}

const linkTargetsOfSchema = (schema: z.core.$ZodType): Iterable<LinkTarget> =>
  listLinkTargets(schema) as Iterable<LinkTarget>;

function addAll<T>(to: Set<T>, all: Iterable<T>): void {
  for (const one of all) to.add(one);
}

function rename(places: Record<string, Places[string]>, from: string, to: string): void {
  for (const [key, place] of Object.entries(places)) {
    if (key === from || key.startsWith(`${from}.`)) places[to + key.slice(from.length)] = place;
  }
}
