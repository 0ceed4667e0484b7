// YAML to plain data with the place of every value and key. One syntax fault a file is told: what follows it is guesswork.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  Schema,
} from 'yaml';
import type { Span } from '../../base/text.ts';
import { withoutSteuerzeichen } from '../../base/unsichtbar.ts';
import type { Places } from '../../model/facts.ts';
import { classify, type YamlFault } from './yaml-fault.ts';

export interface YamlResult {
  /** Undefined where the text is no YAML mapping. */
  readonly data?: Record<string, unknown>;
  readonly places: Places;
  readonly fault?: YamlFault;
  /** What its author wrote as part of a value and YAML takes for a remark: '#3' in 'Raum #3'. */
  readonly verloren: readonly Span[];
}

/** The types of YAML 1.2; made once, since a file's own would cost more than reading it. */
const schema = new Schema({ schema: 'core', resolveKnownTags: true });

/** Reads front matter. `offset` is where `source` begins in the file; all spans given back count from the file's start. */
export function readYaml(source: string, offset: number): YamlResult {
  const doc = parseDocument(source, {
    prettyErrors: false,
    schema,
  });
  const error = doc.errors[0] ?? doc.warnings[0];
  if (error) return { places: {}, fault: shift(classify(error, source), offset), verloren: [] };
  const reader: Reader = { places: {}, offset, source, fault: undefined, verloren: [] };
  const data = isMap(doc.contents) ? readNode(reader, doc.contents, '') : undefined;
  if (reader.fault) return { places: {}, fault: reader.fault, verloren: [] };
  if (!isRecord(data)) return { places: {}, fault: noMapping(doc, source, offset), verloren: [] };
  return { data, places: reader.places, verloren: reader.verloren };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shift = (fault: YamlFault, offset: number): YamlFault => ({
  ...fault,
  span: { from: fault.span.from + offset, to: fault.span.to + offset },
});

function noMapping(doc: Document.Parsed, source: string, offset: number): YamlFault {
  const [from, to] = doc.contents?.range ?? [0, source.trimEnd().length];
  return { art: 'keine-felder', span: { from: offset + from, to: offset + Math.max(from, to) } };
}

interface Reader {
  readonly places: Record<string, Places[string]>;
  readonly offset: number;
  readonly source: string;
  readonly verloren: Span[];
  fault: YamlFault | undefined;
}

/** Turns a node to plain data and notes its places. Aliases and tags are refused: nothing is ever expanded. */
function readNode(reader: Reader, node: Node | null, key: string): unknown {
  if (node === null) return null;
  if (
    isAlias(node) ||
    (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) ||
    ('anchor' in node && node.anchor)
  ) {
    reader.fault ??= { art: 'anker', span: spanOf(reader, node) };
    return null;
  }
  if (isMap(node)) {
    const result: Record<string, unknown> = {};
    const pairs = node.items as Pair<Node, Node | null>[];
    if (node.flow) reader.fault ??= findDezimalkomma(reader, pairs);
    for (const pair of pairs) readPair(reader, pair, key, result);
    return result;
  }
  if (isSeq(node)) {
    return node.items.map((item, index) => {
      const child = item as Node | null;
      const childKey = key === '' ? String(index) : `${key}.${index}`;
      const span = child ? spanOf(reader, child) : spanOf(reader, node);
      reader.places[childKey] = [span.from, span.to, span.from, span.to];
      return readNode(reader, child, childKey);
    });
  }
  return isScalar(node) ? readScalar(reader, node) : null;
}

/** '{ betrag: 25000,50 }': a number that lost its decimals to a field of their own, which has no value. */
function findDezimalkomma(reader: Reader, pairs: readonly Pair<Node, Node | null>[]): YamlFault | undefined {
  for (const [index, { key, value }] of pairs.entries()) {
    const before = pairs[index - 1]?.value;
    if (!isScalar(key) || !/^\d{1,2}$/.test(key.source ?? '') || !isScalar(before) || typeof before.value !== 'number')
      continue;
    if (value && !(isScalar(value) && value.value === null)) continue;
    const span = { from: spanOf(reader, before).from, to: spanOf(reader, key).to };
    const written = reader.source.slice(span.from - reader.offset, span.to - reader.offset);
    if (/^\d+,\d+$/.test(written)) return { art: 'komma', span, wort: written.replace(',', '.') };
  }
  return undefined;
}

/** A scalar's value, without controls that are written as escapes ("\\v"). A remark right behind it that begins without a space was meant as text: 'Raum #3'. */
function readScalar(reader: Reader, { value: written, comment, range }: Scalar): unknown {
  const value = typeof written === 'string' ? withoutSteuerzeichen(written) : written;
  if (!comment || !range || /^[\s#]/.test(comment)) return value;
  const from = reader.source.indexOf('#', range[1]);
  if (reader.source.slice(range[1], from).includes('\n')) return value;
  const text = /^.*/.exec(reader.source.slice(from))?.[0].trimEnd() ?? '';
  reader.verloren.push({ from: reader.offset + from, to: reader.offset + from + text.length });
  return value ?? text;
}

function readPair(
  reader: Reader,
  pair: Pair<Node, Node | null>,
  parent: string,
  result: Record<string, unknown>,
): void {
  const name = isScalar(pair.key) ? String(pair.key.value) : '';
  const keySpan = spanOf(reader, pair.key);
  if (name === '' || name === '__proto__') {
    reader.fault ??= { art: 'sonst', span: keySpan };
    return;
  }
  // 2026 and '2026' are two keys to YAML and one field here.
  if (Object.hasOwn(result, name)) reader.fault ??= { art: 'doppelt', span: keySpan, wort: name };
  const key = parent === '' ? name : `${parent}.${name}`;
  const value =
    pair.value && pair.value.range && pair.value.range[1] > pair.value.range[0] ? spanOf(reader, pair.value) : keySpan;
  reader.places[key] = [value.from, value.to, keySpan.from, keySpan.to];
  result[name] = readNode(reader, pair.value, key);
}

function spanOf(reader: Reader, node: Node): Span {
  const [from, to] = node.range ?? [0, 0];
  return { from: reader.offset + from, to: reader.offset + to };
}
