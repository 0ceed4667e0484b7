// The findings of zod in German, each as one of our own faults. No message of zod reaches an author.
import { z } from 'zod';
import { isTag } from '../../base/datum.ts';
import { readGeschrieben } from '../../base/zahl.ts';
import { readZeitraum } from '../../base/zeit/zeitangaben.ts';
import { isoOfZeitwort } from '../../base/zeit/zeitworte.ts';
import type { Fault } from '../../diagnostics/diagnostic.ts';
import { gross } from '../../domain/ebenen.ts';
import { feldOf } from '../../domain/feld.ts';
import { feldartOf, unwrap } from '../../domain/felder.ts';
import { type Path, pathKey } from '../../model/facts.ts';
import type { Subject } from './head.ts';
import * as faults from './validate.faults.ts';
import { pickOption } from './walk.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;
/** Tells a finding about the value at a path, or about its key. */
export type Complain = <P>(fault: Fault<P>, path: Path, params: P, more?: object, key?: boolean) => void;

interface Context extends Omit<Subject, 'schema'> {
  readonly schema: Schema;
  readonly data: unknown;
  /** Where a field that nobody knows stands, by the path around it: it may be the one that is missed there. */
  readonly unbekannt: ReadonlySet<string>;
}

const typeWords: Record<string, readonly [erwartet: string, hilfe: string]> = {
  string: ['einen Text', 'Schreiben Sie einen Text; eine Zahl, die Text sein soll, steht in Anführungszeichen.'],
  number: [
    'eine Zahl',
    'Schreiben Sie nur die Zahl: ohne Punkt für Tausender, ohne €, %, mit Punkt statt Komma (12000 oder 0.5).',
  ],
  int: ['eine ganze Zahl', 'Schreiben Sie nur die Zahl, ohne Punkt, Komma und Einheit.'],
  boolean: ['true (ja) oder false (nein)', 'Schreiben Sie true oder false.'],
  array: [
    'eine Liste',
    'Schreiben Sie je Eintrag eine eingerückte Zeile mit „- “ davor, oder alle in einer Zeile: [eins, zwei].',
  ],
  object: [
    'Angaben mit eigenen Feldern',
    'Schreiben Sie die Unterfelder eingerückt in eigene Zeilen, oder in einer Zeile: { von: 2026-01, bis: 2026-12 }.',
  ],
};
const unknownType = ['eine andere Angabe', 'Vergleichen Sie mit dem Muster in der Dokumentation.'] as const;

/** Tells one issue of zod as a fault of ours. */
export function tellIssue(issue: Issue, context: Context, complain: Complain): void {
  const path = issue.path.filter((part) => typeof part !== 'symbol') as Path;
  const { schema, value } = descend(context, path);
  const feld = fieldName(path);
  if (isMissing(context, path) && context.unbekannt.has(pathKey(path.slice(0, -1)))) return;
  if (isMissing(context, path)) tellMissing(path, context, complain);
  else if (value === null || value === '' || (typeof value === 'string' && value.trim() === ''))
    complain(faults.fieldEmpty, path, { feld, pflicht: isPflicht(childOf(path, context)) }, {}, true);
  else if (issue.code === 'invalid_union') tellUnion(issue, schema, value, path, complain, context);
  else tellValue(issue, schema, value, path, complain);
}

/** The schema of the field at a path; undefined where it is none of an object. */
function childOf(path: Path, context: Context): Schema | undefined {
  const { schema } = descend(context, path.slice(0, -1));
  return schema instanceof z.ZodObject
    ? (schema.shape as Readonly<Record<string, Schema>>)[String(path.at(-1))]
    : undefined;
}

const isPflicht = (schema: Schema | undefined): boolean => schema !== undefined && !(schema instanceof z.ZodOptional);

/** Names what is missing by what it means, with the values that it may have or an example. */
function tellMissing(path: Path, context: Context, complain: Complain): void {
  const parent = path.slice(0, -1);
  const child = childOf(path, context);
  const feldart = child && feldartOf(unwrap(child));
  const { bedeutung, beispiel } = (child && feldOf(child, context.worte)) ?? {};
  const moeglich = feldart?.art === 'auswahl' ? Object.keys(feldart.worte) : undefined;
  const params = { feld: fieldName(path), in: whereOf(path, context), bedeutung, beispiel, moeglich };
  complain(faults.fieldMissing, parent, params, { vermisst: pathKey(path) });
}

/** The last word of a path; for list entries the list's name too. */
export function fieldName(path: Path): string {
  const last = path.at(-1);
  return typeof last === 'number' ? `${fieldName(path.slice(0, -1))}, Eintrag ${last + 1}` : (last ?? 'Kopf');
}

function whereOf(path: Path, { dem }: Context): string {
  const parent = path.slice(0, -1);
  return parent.length > 0 ? `In „${fieldName(parent)}“` : gross(dem);
}

function tellValue(issue: Issue, schema: Schema | undefined, value: unknown, path: Path, complain: Complain): void {
  const feld = fieldName(path);
  const wert = ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : feld;
  switch (issue.code) {
    case 'invalid_type': {
      const [erwartet, hilfe] = typeWords[issue.expected] ?? unknownType;
      return complain(faults.fieldType, path, {
        feld,
        erwartet,
        hilfe: adviseOn(issue.expected, value, path) ?? hilfe,
      });
    }
    case 'invalid_value': {
      const feldart = schema && feldartOf(schema);
      const moeglich =
        feldart?.art === 'auswahl'
          ? feldart.worte
          : Object.fromEntries(issue.values.map((v) => [String(v), String(v)]));
      const hilfe = `Möglich sind: ${Object.keys(moeglich).join(', ')}.`;
      if (typeof value === 'object') return complain(faults.fieldType, path, { feld, erwartet: 'ein Wort', hilfe });
      return complain(faults.valueUnknown, path, { feld, wert, moeglich });
    }
    case 'too_small':
      if (issue.origin === 'array') return complain(faults.listEmpty, path, { feld }, {}, true);
      return complain(faults.numberRange, path, { feld, wert, grenze: `mindestens ${String(issue.minimum)}` });
    case 'too_big':
      return complain(faults.numberRange, path, { feld, wert, grenze: `höchstens ${String(issue.maximum)}` });
    case 'custom':
      if (issue.params?.['datum'] === undefined)
        return complain(faults.valueForm, path, { feld, wert, erwartet: wordsOf(schema) });
      if (issue.params['datum'] === 'unmoeglich' || isoOfZeitwort(wert) === 'unmoeglich')
        return complain(faults.dateImpossible, path, { wert });
      return tellZeit(schema, wert, path, complain);
    case 'invalid_key':
      return complain(
        faults.valueForm,
        path,
        { feld, wert: String(path.at(-1)), erwartet: 'eine Jahreszahl' },
        {},
        true,
      );
    default:
      return complain(faults.valueForm, path, { feld, wert, erwartet: wordsOf(schema) });
  }
}

/** Tells what is no date, with what its words may mean. */
function tellZeit(schema: Schema | undefined, wert: string, path: Path, complain: Complain): void {
  const feldart = schema && feldartOf(schema);
  const { nurTag, beginn } = feldart?.art === 'zeit' ? feldart : { nurTag: false, beginn: false };
  const { von, bis } = readZeitraum(wert) ?? {};
  const iso = beginn ? (von ?? bis) : (bis ?? von);
  const isDauer = iso === undefined && readZeitraum(wert)?.dauerhaft === true && !nurTag;
  const gemeint = iso === undefined || (nurTag && !isTag(iso)) ? undefined : { iso };
  complain(faults.dateForm, path, { feld: fieldName(path), wert, nurTag, gemeint: isDauer ? 'ohne-ende' : gemeint });
}

/** What a schema says of the values that it takes. */
const wordsOf = (schema: Schema | undefined): string =>
  (schema instanceof z.ZodType ? schema.description : undefined) ?? 'eine andere Form';

/** What exactly to write, where the value shows what was meant; undefined where it does not. */
function adviseOn(expected: string, value: unknown, path: Path): string | undefined {
  if (expected === 'string' && Array.isArray(value)) return adviseOne(value);
  if (typeof value !== 'string') return undefined;
  if (expected === 'array' && /^[\p{L}\d_/@.-]+(?:\s*,\s*[\p{L}\d_/@.-]+)*$/u.test(value))
    return `Schreiben Sie [${value}].`;
  const zeitraum = expected === 'object' && path.at(-1) === 'zeitraum' ? readZeitraum(value) : undefined;
  if (zeitraum?.von !== undefined)
    return `Schreiben Sie { von: ${zeitraum.von}${zeitraum.dauerhaft || zeitraum.bis === undefined ? '' : `, bis: ${zeitraum.bis}`} }.`;
  const zahl = expected === 'number' || expected === 'int' ? readGeschrieben(value) : undefined;
  if (!zahl) return undefined;
  if (zahl.ungefaehr !== undefined && path[0] === 'kosten')
    return `Schreiben Sie ${zahl.zahl}, und daneben geschaetzt: true.`;
  return `Schreiben Sie nur ${zahl.zahl}.`;
}

/** A list where one text belongs: [[M-TEIL-03]] is written in prose only, and of several entries one has to be chosen. */
function adviseOne(value: readonly unknown[]): string {
  const [first, ...others] = value.flat(2);
  return others.length === 0 && typeof first === 'string'
    ? `Schreiben Sie ${first}, ohne eckige Klammern.`
    : 'Hier kann nur eine Angabe stehen, ohne eckige Klammern.';
}

/** A union is told by the branch that the value means; where it means none, by what the branches expect. */
function tellUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  schema: Schema | undefined,
  value: unknown,
  path: Path,
  complain: Complain,
  context: Context,
): void {
  const options = (schema instanceof z.ZodUnion ? schema.options : []) as Schema[];
  const option = pickOption(options, value);
  const index = options.findIndex((candidate) => unwrap(candidate) === option);
  const inner = issue.errors[index];
  if (inner) {
    for (const nested of inner) tellIssue({ ...nested, path: [...path, ...nested.path] }, context, complain);
    return;
  }
  const erwartet = [...new Set(options.map(describeOption))].join(' oder ');
  complain(faults.fieldType, path, { feld: fieldName(path), erwartet, hilfe: showMuster(options) });
}

/** How the branches of a union look that have fields of their own: their required fields, in one line. */
function showMuster(options: readonly Schema[]): string {
  const muster = options.map(unwrap).flatMap((option) => {
    if (option instanceof z.ZodRecord) return ['{ 2026: 5000, 2027: 5000 }'];
    const entry = option instanceof z.ZodArray ? unwrap(option.element) : option;
    if (!(entry instanceof z.ZodObject)) return [];
    const shape = Object.entries(entry.shape);
    const pflicht = shape.filter(([, feld]) => !(feld instanceof z.ZodOptional));
    const felder = (pflicht.length > 0 ? pflicht : shape).map(([name]) => `${name}: …`).join(', ');
    return [entry === option ? `{ ${felder} }` : `[{ ${felder} }]`];
  });
  return muster.length === 0 ? unknownType[1] : `Schreiben Sie zum Beispiel ${muster.join(' oder ')}.`;
}

function describeOption(option: Schema): string {
  const inner = unwrap(option);
  const feldart = feldartOf(inner);
  if (feldart?.art === 'auswahl')
    return Object.keys(feldart.worte)
      .map((wort) => `„${wort}“`)
      .join(' oder ');
  const type =
    inner instanceof z.ZodArray
      ? 'array'
      : inner instanceof z.ZodNumber
        ? 'number'
        : inner instanceof z.ZodString
          ? 'string'
          : 'object';
  return (typeWords[type] ?? unknownType)[0];
}

/** The schema and the value at a path. */
function descend(
  { schema, data }: Pick<Context, 'schema' | 'data'>,
  path: Path,
): { schema: Schema | undefined; value: unknown } {
  let at: Schema | undefined = unwrap(schema);
  let value = data;
  for (const part of path) {
    if (at instanceof z.ZodUnion) at = pickOption(at.options, value);
    if (at instanceof z.ZodObject) at = (at.shape as Record<string, Schema>)[part];
    else if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else at = undefined;
    at = at && unwrap(at);
    value = (value as Record<string | number, unknown> | null | undefined)?.[part];
  }
  return { schema: at, value };
}

function isMissing({ data }: Context, path: Path): boolean {
  const last = path.at(-1);
  if (typeof last !== 'string') return false;
  const { value: parent } = descend({ schema: z.unknown(), data }, path.slice(0, -1));
  return typeof parent === 'object' && parent !== null && !Object.hasOwn(parent, last);
}
