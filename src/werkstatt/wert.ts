// A value as somebody types it, read as its field wants it.
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { readZeitraum } from '../base/zeit/zeitangaben.ts';
import { isoOfZeitwort } from '../base/zeit/zeitworte.ts';
import { feldartOf, unwrap } from '../domain/felder.ts';

type Schema = z.core.$ZodType;

/** The data that a typed value means; a list of words is parted by commas. What cannot be read stays text: the check will say so. */
export function readWert(schema: Schema, text: string): unknown {
  const inner = unwrap(schema);
  if (isListOfWords(inner)) return splitList(text);
  if (feldartOf(inner)?.art === 'zeit') return isoOf(text);
  if (isZeitraum(inner) && !text.startsWith('{')) return zeitraumOf(text) ?? text;
  if (inner instanceof z.ZodString || feldartOf(inner)?.art === 'auswahl') return text;
  if (inner instanceof z.ZodBoolean)
    return { ja: true, true: true, nein: false, false: false }[text.toLowerCase()] ?? text;
  const document = parseDocument(text);
  return document.errors.length > 0 ? text : (document.toJS() as unknown);
}

/** A date in words as the content writes it. */
function isoOf(text: string): string {
  const read = isoOfZeitwort(text);
  return typeof read === 'object' ? read.iso : text;
}

function zeitraumOf(text: string): object | undefined {
  const { von, bis, dauerhaft = false } = readZeitraum(text) ?? {};
  if (von === undefined) return undefined;
  return dauerhaft || bis === undefined ? { von } : { von, bis };
}

/** True for a field that has a begin and an end. */
export const isZeitraum = (inner: Schema): boolean =>
  inner instanceof z.ZodObject && 'von' in inner.shape && 'bis' in inner.shape;

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
