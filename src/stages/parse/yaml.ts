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
  Schema,
  type YAMLError,
} from 'yaml';
import type { Span } from '../../base/text.ts';
import type { Places } from '../../model/facts.ts';

/** What is wrong with the YAML: which kind of fault, and where its author made it. */
export interface YamlFault {
  readonly art:
    'tabulator' | 'anfuehrungszeichen' | 'doppelt' | 'doppelpunkt' | 'anker' | 'einrueckung' | 'sonst' | 'keine-felder';
  readonly span: Span;
  readonly wort?: string;
}

export interface YamlResult {
  /** Undefined where the text is no YAML mapping. */
  readonly data?: Record<string, unknown>;
  readonly places: Places;
  readonly fault?: YamlFault;
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
  if (error) return { places: {}, fault: shift(classify(error, source), offset) };
  const reader = { places: {} as Record<string, Places[string]>, offset, fault: undefined as YamlFault | undefined };
  const data = isMap(doc.contents) ? readNode(reader, doc.contents, '') : undefined;
  if (reader.fault) return { places: {}, fault: reader.fault };
  if (!isRecord(data)) return { places: {}, fault: noMapping(doc, source, offset) };
  return { data, places: reader.places };
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
    for (const pair of node.items) readPair(reader, pair as Pair<Node, Node | null>, key, result);
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
  return isScalar(node) ? node.value : null;
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

/** Which fault an author made, told by the parser's code and by the lines around it. */
function classify(error: YAMLError, source: string): YamlFault {
  const [from, to] = error.pos;
  const span = { from, to: Math.min(source.length, Math.max(to, from + 1)) };
  const tab = findTab(source, from);
  if (error.code === 'TAB_AS_INDENT' || tab !== undefined) return { art: 'tabulator', span: tab ?? span };
  const quote = findOpenQuote(source);
  if (quote) return { art: 'anfuehrungszeichen', span: quote };
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return { art: 'doppelt', span: wordAt(source, from), wort: source.slice(from, wordAt(source, from).to) };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return findInnerColon(source, from) ?? { art: 'einrueckung', span };
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_TAGS':
      return { art: 'anker', span };
    case 'BAD_INDENT':
      return { art: 'einrueckung', span };
    default:
      return findInnerColon(source, from) ?? { art: 'sonst', span };
  }
}

const wordAt = (source: string, from: number): Span => {
  const match = /^[^\s:]+/.exec(source.slice(from));
  return { from, to: from + Math.max(1, match?.[0].length ?? 1) };
};

/** A tab in the indentation of the line at `offset` or of an earlier one. */
function findTab(source: string, offset: number): Span | undefined {
  const lineEnd = source.indexOf('\n', offset);
  const match = /^[ ]*\t/m.exec(lineEnd < 0 ? source : source.slice(0, lineEnd));
  if (!match) return undefined;
  const at = match.index + match[0].length - 1;
  return { from: at, to: at + 1 };
}

/** A value that opens with a quote and does not close on its line, where the next line is a field again: an author's slip. */
function findOpenQuote(source: string): Span | undefined {
  let offset = 0;
  const lines = source.split('\n');
  for (const [index, line] of lines.entries()) {
    const match = /^(?:[\s-]*(?:[\wäöüÄÖÜß-]+:\s+)|[\s-]*-\s+)(["'])(.*)$/.exec(line.replace(/\r$/, ''));
    const [, quote = '', rest = ''] = match ?? [];
    if (match && !closes(quote, rest)) {
      const following = lines.slice(index + 1).find((next) => next.trim() !== '');
      if (following === undefined || /^\s*(?:- )?[\wäöüÄÖÜß-]+:(?:\s|$)|^\s*- /.test(following)) {
        const at = offset + line.indexOf(quote, (match[0].length || 0) - rest.length - 1);
        return { from: at, to: offset + line.replace(/\r$/, '').length };
      }
    }
    offset += line.length + 1;
  }
  return undefined;
}

const closes = (quote: string, rest: string): boolean =>
  quote === '"' ? /(?:^|[^\\])(?:\\\\)*"/.test(rest) : /'/.test(rest.replaceAll("''", ''));

/** A plain value that holds a colon and a space: YAML takes it for a field inside a field. */
function findInnerColon(source: string, offset: number): YamlFault | undefined {
  const from = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  const line = source.slice(from, end < 0 ? source.length : end);
  const match = /^([\s-]*[\w-]+:\s+)([^"'[{\s].*?: .*?)\s*$/.exec(line);
  if (!match?.[1] || !match[2]) return undefined;
  return { art: 'doppelpunkt', span: { from: from + match[1].length, to: from + match[1].length + match[2].length } };
}
