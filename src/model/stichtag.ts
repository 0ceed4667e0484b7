// The day for which a concept tells where things stand, when nobody names another: never today.
import { letzterTag, parseZeitangabe } from '../base/datum.ts';
import type { FileFacts } from './facts.ts';

const readTag = (value: unknown): string | undefined =>
  typeof value === 'string' && typeof parseZeitangabe(value) === 'object' ? letzterTag(value) : undefined;

/** `stichtag` of konzept.md, else the Stand of its Fassung, else the end of the Laufzeit; without all of these 1900-01-01. */
export function stichtagOf(facts: readonly FileFacts[]): string {
  const roh = facts.find((file) => file.typ === 'konzept')?.roh ?? {};
  const { stichtag, fassung, laufzeit } = roh as {
    stichtag?: unknown;
    fassung?: { stand?: unknown };
    laufzeit?: { bis?: unknown };
  };
  return readTag(stichtag) ?? readTag(fassung?.stand) ?? readTag(laufzeit?.bis) ?? '1900-01-01';
}
