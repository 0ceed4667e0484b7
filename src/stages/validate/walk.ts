// Walks data along its schema: every field with its meaning, also where the data does not fit.
import { z } from 'zod';
import { findNearest } from '../../diagnostics/vorschlag.ts';
import { type Feldart, feldartOf, formatOf, isRecord, unwrap } from '../../domain/felder.ts';
import type { Path } from '../../model/facts.ts';

type Schema = z.core.$ZodType;
type Shape = Readonly<Record<string, Schema>>;

/** What a value is: also a number, whole or not, and a text that may be a number to YAML. */
export type Leaf = Feldart | { readonly art: 'bezeichnung' } | { readonly art: 'zahl'; readonly ganz: boolean };

export interface Visitor {
  /** Called for every object that stands where the schema has one, before its fields are walked. */
  readonly object?: (shape: Shape, value: Record<string, unknown>, path: Path) => void;
  /** Called for every value that may not be what YAML made of it; what it gives back replaces the value. */
  readonly leaf?: (leaf: Leaf, value: unknown, path: Path) => unknown;
}

/** What walking needs to know of a schema; asked of each schema once. */
type WalkPlan =
  | { readonly art: 'leaf'; readonly leaf: Leaf }
  | { readonly art: 'object'; readonly shape: Shape; readonly felder: readonly (readonly [string, Schema])[] }
  | { readonly art: 'array'; readonly element: Schema }
  | { readonly art: 'record'; readonly wert: Schema }
  | { readonly art: 'union'; readonly options: readonly Schema[] }
  | { readonly art: 'sonst' };

const plans = new WeakMap<Schema, WalkPlan>();

function planOf(schema: Schema): WalkPlan {
  const known = plans.get(schema);
  if (known) return known;
  const plan = makePlan(unwrap(schema));
  plans.set(schema, plan);
  return plan;
}

function makePlan(inner: Schema): WalkPlan {
  const leaf = feldartOf(inner) ?? blattOf(inner);
  if (leaf) return { art: 'leaf', leaf };
  if (inner instanceof z.ZodObject) {
    const shape = inner.shape as Shape;
    return { art: 'object', shape, felder: Object.entries(shape).filter(([, child]) => planOf(child).art !== 'sonst') };
  }
  if (inner instanceof z.ZodArray) return { art: 'array', element: inner.element };
  if (inner instanceof z.ZodRecord) return { art: 'record', wert: inner.valueType };
  return inner instanceof z.ZodUnion ? { art: 'union', options: inner.options } : { art: 'sonst' };
}

function blattOf(inner: Schema): Leaf | undefined {
  if (formatOf(inner) === 'bezeichnung') return { art: 'bezeichnung' };
  return inner instanceof z.ZodNumber ? { art: 'zahl', ganz: inner.format?.includes('int') ?? false } : undefined;
}

/** Walks `value` along `schema` and gives the value, with its leaves replaced in place. */
export function walk(schema: Schema, value: unknown, path: Path, visitor: Visitor): unknown {
  const plan = planOf(schema);
  if (plan.art === 'leaf') return visitor.leaf ? visitor.leaf(plan.leaf, value, path) : value;
  if (plan.art === 'union') {
    const option = pickOption(plan.options, value);
    return option ? walk(option, value, path, visitor) : value;
  }
  if (plan.art === 'object' && isRecord(value)) {
    visitor.object?.(plan.shape, value, path);
    for (const [key, child] of plan.felder) {
      if (Object.hasOwn(value, key)) value[key] = walk(child, value[key], [...path, key], visitor);
    }
  } else if (plan.art === 'record' && isRecord(value) && planOf(plan.wert).art !== 'sonst') {
    for (const key of Object.keys(value)) value[key] = walk(plan.wert, value[key], [...path, key], visitor);
  } else if (plan.art === 'array' && Array.isArray(value) && planOf(plan.element).art !== 'sonst') {
    value.forEach((item, index) => (value[index] = walk(plan.element, item, [...path, index], visitor)));
  }
  return value;
}

/** The branch of a union that a value means, told by its shape. */
export function pickOption(options: readonly Schema[], value: unknown): Schema | undefined {
  const fitting = options.map(unwrap).filter((option) => fitsShape(option, value));
  if (fitting.length < 2 || !isRecord(value)) return fitting[0];
  const keys = (option: Schema): number => (option instanceof z.ZodObject ? countMeant(option, value) : 0);
  return fitting.reduce((best, option) => (keys(option) > keys(best) ? option : best));
}

/** How many of a value's keys are fields of an object, or slips for one. */
function countMeant({ shape }: z.ZodObject, value: Record<string, unknown>): number {
  const known = Object.keys(shape);
  return Object.keys(value).filter((key) => findNearest(key, known)).length;
}

function fitsShape(option: Schema, value: unknown): boolean {
  if (option instanceof z.ZodObject || option instanceof z.ZodRecord) return isRecord(value);
  if (option instanceof z.ZodArray) return Array.isArray(value);
  if (option instanceof z.ZodNumber) return typeof value === 'number';
  return typeof value === 'string';
}
