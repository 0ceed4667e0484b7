// YAML to plain data with the place of every value and key. One syntax fault a file is told: what follows it is guesswork.
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  Parser,
  Scalar,
  Schema,
} from 'yaml';
import type { Span } from '../../../base/text.ts';
import { formatTausender } from '../../../base/zahl.ts';
import { withoutSteuerzeichen } from '../../../base/unsichtbar.ts';
import type { Places } from '../../../model/facts.ts';
import { classify, type YamlFault } from './yaml-fault.ts';
import { isRecord } from '../../../domain/felder.ts';

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

/** How deep fields may lie in one another. Every reader behind this one goes down level by level. */
const tiefste = 100;

/** How long front matter may be; the longest real one has some ten thousand signs, and each entry of it stands on many pages. */
const laengster = 250_000;

/** Reads front matter. `offset` is where `source` begins in the file; all spans given back count from the file's start. */
export function readYaml(source: string, offset: number): YamlResult {
  if (source.length > laengster)
    return {
      places: {},
      fault: { art: 'laenge', span: { from: offset, to: offset }, wort: formatTausender(laengster) },
      verloren: [],
    };
  const { tokens, deep = findDeep(tokens) } = readTokens(source);
  if (deep !== undefined) return { places: {}, fault: shift(tellDeep(deep, source), offset), verloren: [] };
  // Keys are compared here and not there, where each would be compared with every other.
  const options = { prettyErrors: false, schema, uniqueKeys: false };
  const [doc, second] = new Composer(options).compose(tokens, true, source.length);
  if (!doc) return { places: {}, fault: { art: 'keine-felder', span: { from: offset, to: offset } }, verloren: [] };
  const error = doc.errors[0] ?? doc.warnings[0];
  if (error) return { places: {}, fault: shift(classify(error, source), offset), verloren: [] };
  if (second) return { places: {}, fault: { art: 'sonst', span: spanOf({ offset }, second) }, verloren: [] };
  const reader: Reader = { places: {}, offset, source, fault: undefined, verloren: [] };
  const data = isMap(doc.contents) ? readNode(reader, doc.contents, '') : undefined;
  if (reader.fault) return { places: {}, fault: reader.fault, verloren: [] };
  if (!isRecord(data)) return { places: {}, fault: noMapping(doc, source, offset), verloren: [] };
  return { data, places: reader.places, verloren: reader.verloren };
}

/** The tokens of a text, or where brackets in it lie deeper than anything may: the parser itself would lose its breath there. */
function readTokens(source: string): { readonly tokens: readonly CST.Token[]; readonly deep?: number } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let [open, at, before] = [0, 0, ''];
  for (const lexeme of new Lexer().lex(source)) {
    if (before !== scalarFollows && (lexeme === '{' || lexeme === '[')) open++;
    if (before !== scalarFollows && (lexeme === '}' || lexeme === ']')) open--;
    if (open > tiefste) return { tokens, deep: at };
    tokens.push(...parser.next(lexeme));
    if (!unwritten.has(lexeme)) at += lexeme.length;
    before = lexeme;
  }
  return { tokens: [...tokens, ...parser.end()] };
}

/** What the lexer says between the pieces of the text: a document begins, a flow ends in error, a scalar follows. */
const [documentBegins, flowEnds, scalarFollows] = ['\u0002', '\u0018', '\u001F'];
const unwritten: ReadonlySet<string> = new Set([documentBegins, flowEnds, scalarFollows]);

/** Where the first thing lies deeper than anything may, counted without going down by calls. */
function findDeep(tokens: readonly CST.Token[]): number | undefined {
  let level: readonly CST.Token[] = tokens;
  for (let depth = 0; level.length > 0; depth++) {
    // The document is a level too.
    if (depth > tiefste + 1) return level.reduce((first, { offset }) => Math.min(first, offset), Infinity);
    level = level.flatMap(childrenOf);
  }
  return undefined;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [...(key ? [key] : []), ...(value ? [value] : [])]);
}

function tellDeep(at: number, source: string): YamlFault {
  const end = source.indexOf('\n', at);
  return {
    art: 'tiefe',
    span: { from: at, to: Math.min(end < 0 ? source.length : end, at + 40) },
    wort: String(tiefste),
  };
}

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

/** A number as programs and people write it alike: what is printed of it is what its author wrote, but for zeros at its end. */
const zahl = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/** A value as its author means it: YAML reads 02 as two, 0x10 as sixteen, 1e3 as a thousand and Null as nothing. */
function valueOf({ value, source = '', type }: Scalar): unknown {
  if (typeof value === 'string') return withoutSteuerzeichen(value);
  if (type !== Scalar.PLAIN || typeof value === 'boolean') return value;
  if (value === null) return source === '' || source === '~' || source === 'null' ? null : source;
  return zahl.test(source) && source !== '-0' ? value : source;
}

/** A scalar's value, without controls that are written as escapes ("\\v"). A remark right behind it that begins without a space was meant as text: 'Raum #3'. */
function readScalar(reader: Reader, scalar: Scalar): unknown {
  const { comment, range } = scalar;
  const value = valueOf(scalar);
  if (!comment || !range || /^[\s#]/.test(comment)) return value;
  const from = reader.source.indexOf('#', range[1]);
  if (reader.source.slice(range[1], from).includes('\n')) return value;
  const text = /^.*/.exec(reader.source.slice(from))?.[0].trimEnd() ?? '';
  reader.verloren.push({ from: reader.offset + from, to: reader.offset + from + text.length });
  return value ?? text;
}

/** The name of a field, as it was written. */
const nameOf = ({ value, source }: Scalar): string => (typeof value === 'string' ? value : (source ?? String(value)));

function readPair(
  reader: Reader,
  pair: Pair<Node, Node | null>,
  parent: string,
  result: Record<string, unknown>,
): void {
  const name = isScalar(pair.key) ? nameOf(pair.key) : '';
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

function spanOf(reader: Pick<Reader, 'offset'>, node: Pick<Node, 'range'>): Span {
  const [from, to] = node.range ?? [0, 0];
  return { from: reader.offset + from, to: reader.offset + to };
}
