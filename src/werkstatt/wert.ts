// A value as somebody types it, read as its field wants it.
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { feldartOf, unwrap } from '../domain/felder.ts';

type Schema = z.core.$ZodType;

/** The data that a typed value means; a list of words is parted by commas. What cannot be read stays text: the check will say so. */
export function readWert(schema: Schema, text: string): unknown {
  const inner = unwrap(schema);
  if (isListOfWords(inner)) return splitList(text);
  if (inner instanceof z.ZodString || feldartOf(inner)?.art === 'auswahl') return text;
  if (inner instanceof z.ZodBoolean)
    return { ja: true, true: true, nein: false, false: false }[text.toLowerCase()] ?? text;
  const document = parseDocument(text);
  return document.errors.length > 0 ? text : (document.toJS() as unknown);
}

/** True for a list whose entries are words, references and the like. */
export function isListOfWords(schema: Schema): boolean {
  const inner = unwrap(schema);
  return inner instanceof z.ZodArray && unwrap(inner.element) instanceof z.ZodString;
}

/** What commas part, without what is empty. */
export const splitList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
