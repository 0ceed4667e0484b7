// Walks data along its schema: every field with its meaning, also where the data does not fit.
import { z } from 'zod';
import { findNearest } from '../../diagnostics/vorschlag.ts';
import { bedeutungOf, type Feldbedeutung, unwrap } from '../../domain/felder.ts';
import type { Path } from '../../model/facts.ts';

type Schema = z.core.$ZodType;

export interface Visitor {
  /** Called for every object that stands where the schema has one, before its fields are walked. */
  readonly object?: (shape: Readonly<Record<string, Schema>>, value: Record<string, unknown>, path: Path) => void;
  /** Called for every value whose schema has a meaning; what it gives back replaces the value. */
  readonly leaf?: (bedeutung: Feldbedeutung, value: unknown, path: Path) => unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Walks `value` along `schema` and gives the value, with its leaves replaced in place. */
export function walk(schema: Schema, value: unknown, path: Path, visitor: Visitor): unknown {
  const inner = unwrap(schema);
  const bedeutung = bedeutungOf(inner);
  if (bedeutung) return visitor.leaf ? visitor.leaf(bedeutung, value, path) : value;
  if (inner instanceof z.ZodObject && isObject(value)) {
    const shape = inner.shape as Record<string, Schema>;
    visitor.object?.(shape, value, path);
    for (const [key, child] of Object.entries(shape)) {
      if (Object.hasOwn(value, key)) value[key] = walk(child, value[key], [...path, key], visitor);
    }
  } else if (inner instanceof z.ZodArray && Array.isArray(value)) {
    const element = inner.element;
    value.forEach((item, index) => (value[index] = walk(element, item, [...path, index], visitor)));
  } else if (inner instanceof z.ZodUnion) {
    const option = pickOption(inner.options, value);
    return option ? walk(option, value, path, visitor) : value;
  }
  return value;
}

/** The branch of a union that a value means, told by its shape. */
export function pickOption(options: readonly Schema[], value: unknown): Schema | undefined {
  const fitting = options.map(unwrap).filter((option) => fitsShape(option, value));
  if (fitting.length < 2 || !isObject(value)) return fitting[0];
  const keys = (option: Schema): number => (option instanceof z.ZodObject ? countMeant(option, value) : 0);
  return fitting.reduce((best, option) => (keys(option) > keys(best) ? option : best));
}

/** How many of a value's keys are fields of an object, or slips for one. */
function countMeant({ shape }: z.ZodObject, value: Record<string, unknown>): number {
  const known = Object.keys(shape).map((id) => ({ id }));
  return Object.keys(value).filter((key) => findNearest(key, known)).length;
}

function fitsShape(option: Schema, value: unknown): boolean {
  if (option instanceof z.ZodObject || option instanceof z.ZodRecord) return isObject(value);
  if (option instanceof z.ZodArray) return Array.isArray(value);
  if (option instanceof z.ZodNumber) return typeof value === 'number';
  return typeof value === 'string';
}
