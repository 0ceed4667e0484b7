// One more entry at the end of a list in a file's front matter, as its author would write it; every other byte stays.
import { isMap, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { lineStarts, rangeOf } from '../base/text.ts';
import { split } from '../stages/parse/split.ts';
import { readYaml } from '../stages/parse/kopf/yaml.ts';
import { applyEdits, type TextEdit } from './apply.ts';

/** The values of an entry by field, in their order. */
export type Feldwerte = Readonly<Record<string, unknown>>;

/** A change as offsets into the YAML. */
interface Einschub {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Appends an entry to the list `feld`; where there is none, to a new one at the end of the front matter. Takes and gives
 * the bytes of a file. Undefined where the list is written in a way that cannot be continued safely: the result is read
 * back, and anything but the old data with the entry at the end of the list is not given.
 */
export function appendEintrag(bytes: Uint8Array, feld: string, eintrag: Feldwerte): Uint8Array | undefined {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const { front } = split(text);
  if (!front) return undefined;
  const source = text.slice(front.from, front.to);
  const before = readYaml(source, 0).data;
  const einschub = before && placeEintrag(source, feld, eintrag, /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n');
  if (!einschub) return undefined;
  const span = { from: front.from + einschub.from, to: front.from + einschub.to };
  const edit: TextEdit = { range: rangeOf(lineStarts(text), span), text: einschub.text };
  const changed = text.slice(0, span.from) + einschub.text + text.slice(span.to);
  const list: unknown = before[feld] ?? [];
  const expected = { ...before, [feld]: [...(Array.isArray(list) ? (list as unknown[]) : []), eintrag] };
  return isSame(readFront(changed), expected) ? applyEdits(bytes, [[edit]]).bytes : undefined;
}

/** The data of a text's front matter; undefined where there is none or it cannot be read. */
export function readFront(text: string): unknown {
  const { front } = split(text);
  return front && readYaml(text.slice(front.from, front.to), 0).data;
}

/** True where two values are the same data in the same order. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where the entry goes, and how it is written there. */
function placeEintrag(source: string, feld: string, eintrag: Feldwerte, eol: string): Einschub | undefined {
  const { contents } = parseDocument(source);
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === feld);
  const block = (dash: number, inner: number): string => writeBlock(eintrag, dash, inner).join(eol);
  const dash = dashOf(source, contents);
  if (!pair) return { from: source.length, to: source.length, text: `${eol}${feld}:${eol}${block(dash, dash + 2)}` };
  if (!isSeq(pair.value)) return isEmpty(pair) ? replaceEmpty(source, pair, eol + block(dash, dash + 2)) : undefined;
  const last = pair.value.items.at(-1);
  if (last === undefined) return replaceEmpty(source, pair, eol + block(dash, dash + 2));
  if (!isMap(last)) return undefined;
  const end = last.range[1];
  if (pair.value.flow) return { from: end, to: end, text: `, ${writeFlow(eintrag)}` };
  const own = indentOf(source, last);
  const at = endOfLine(source, source[end - 1] === '\n' ? end - 1 : end);
  return { from: at, to: at, text: eol + block(own.dash, own.inner) };
}

const isEmpty = ({ value }: Pair): boolean => isScalar(value) && value.value === null;

/** Puts a block where `[]` or nothing stands; what follows on the line is a comment and stays. */
function replaceEmpty(source: string, { key, value }: Pair, text: string): Einschub | undefined {
  const keyEnd = isScalar(key) ? key.range?.[1] : undefined;
  if (keyEnd === undefined) return undefined;
  const from = keyEnd + 1;
  const valueEnd = (isSeq(value) || isScalar(value) ? value.range?.[1] : undefined) ?? from;
  const to = endOfLine(source, Math.max(from, valueEnd));
  return { from, to, text: source.slice(Math.max(from, valueEnd), to).trimEnd() + text };
}

/** The end of a line without its line end. */
function endOfLine(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  const end = at < 0 ? source.length : at;
  return source[end - 1] === '\r' ? end - 1 : end;
}

const columnOf = (source: string, offset: number): number => offset - (source.lastIndexOf('\n', offset - 1) + 1);

/** The columns of the hyphen and of the fields of a list's entry. */
function indentOf(source: string, item: YAMLMap): { readonly dash: number; readonly inner: number } {
  const begin = item.range?.[0] ?? 0;
  const dash = columnOf(source, source.lastIndexOf('-', begin));
  return { dash, inner: item.flow ? dash + 2 : columnOf(source, begin) };
}

/** How the author indents lists: as in the first one that is written in lines, else by two. */
function dashOf(source: string, map: YAMLMap): number {
  const list = map.items.map(({ value }) => value).find((value): value is YAMLSeq => isSeq(value) && !value.flow);
  return list?.range ? columnOf(source, list.range[0]) : 2;
}

const schreibweise = { lineWidth: 0, singleQuote: true, blockQuote: 'literal' } as const;
const isFlach = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item !== 'object');

/** The lines of an entry, with a hyphen before the first. */
function writeBlock(eintrag: Feldwerte, dash: number, inner: number): string[] {
  const lines = Object.entries(eintrag).flatMap(([feld, value]) =>
    isFlach(value)
      ? [
          `${feld}: ${stringify(value, { ...schreibweise, collectionStyle: 'flow', flowCollectionPadding: false }).trimEnd()}`,
        ]
      : stringify({ [feld]: value }, schreibweise)
          .replace(/\n$/, '')
          .split('\n'),
  );
  return lines.map((line, index) => {
    if (index === 0) return `${' '.repeat(dash)}${'-'.padEnd(inner - dash)}${line}`;
    return line === '' ? '' : ' '.repeat(inner) + line;
  });
}

const writeFlow = (eintrag: Feldwerte): string =>
  stringify(eintrag, { ...schreibweise, collectionStyle: 'flow' })
    .replaceAll(/\n\s*/g, ' ')
    .trimEnd();
