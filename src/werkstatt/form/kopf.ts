// The one form of front matter: fields in the order of their kind, a field's lists and objects on one line where all that they hold is
// short, no blank lines, no quotation marks that nothing needs. Remarks stay where they are written.
import { byText, compareTexts } from '../../base/text.ts';
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Parser,
  Scalar,
  visit,
  type YAMLMap,
  YAMLSeq,
} from 'yaml';
import { z } from 'zod';
import { feldOf } from '../../domain/feld.ts';
import { feldartOf, formatOf, unwrap } from '../../domain/felder.ts';
import { isSame } from '../../edits/anfuegen.ts';
import { readYaml } from '../../stages/parse/kopf/yaml.ts';

/** What a line may hold before a list or an object is written in lines of its own. */
const breit = 120;

/**
 * Front matter in its form, without a line end behind it. Undefined where it cannot be read, or would say anything else: what is
 * written is read back, and every value and every remark must be there.
 */
export function formKopf(source: string, schema: z.ZodObject): string | undefined {
  const { data, fault, verloren } = readYaml(source, 0);
  if (!data || fault || verloren.length > 0) return undefined;
  const doc = parseDocument(source, { schema: 'core', uniqueKeys: false });
  if (!isMap(doc.contents)) return undefined;
  visit(doc, { Scalar: (_key, node) => settleScalar(node), Node: (_key, node) => void (node.spaceBefore = false) });
  settleMap(doc.contents, schema, 0);
  // Remarks at the end belong to the fields, without the blank line that sets off what belongs to nothing.
  doc.contents.comment =
    [doc.contents.comment, doc.comment].filter((each) => typeof each === 'string').join('\n') || null;
  doc.comment = null;
  const text = doc.toString({ lineWidth: 0, singleQuote: true, blockQuote: 'literal' }).trimEnd();
  const after = readYaml(text, 0).data;
  const isWhole =
    isSame(sorted(withoutLeere(after, schema)), sorted(withoutLeere(data, schema))) &&
    isSame(remarksOf(text), remarksOf(source));
  return isWhole ? text : undefined;
}

/** Data with the fields of every object in the order of their names. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, child]) => [name, sorted(child)] as const)
      .sort(byText(([name]) => name)),
  );
};

/** What stands in remarks, in the order of the words. */
function remarksOf(source: string): readonly string[] {
  const found: string[] = [];
  for (const token of new Parser().parse(source)) collectRemarks(token, found);
  return found.sort();
}

function collectRemarks(token: unknown, found: string[]): void {
  if (Array.isArray(token)) for (const each of token) collectRemarks(each, found);
  else if (typeof token === 'object' && token !== null) {
    if ('type' in token && token.type === 'comment' && 'source' in token) found.push(String(token.source).trimEnd());
    else for (const each of Object.values(token)) collectRemarks(each, found);
  }
}

/** A value is written plain where that reads the same; text of several lines keeps its lines. What only looks like a number is text. */
function settleScalar(node: Scalar): void {
  const { source = '', type } = node;
  if (typeof node.value === 'string') {
    const isBlock = type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
    if (!node.value.includes('\n')) delete node.type;
    else if (!isBlock) node.type = Scalar.BLOCK_LITERAL;
    return;
  }
  const [meant] = Object.values(readYaml(`feld: ${source}`, 0).data ?? {});
  if (typeof meant !== 'string') return;
  node.value = meant;
  delete node.type;
}

/** Puts the fields of an object in order and takes out those that say nothing. */
function settleMap(map: YAMLMap, schema: z.core.$ZodType | undefined, column: number): void {
  const fields = fieldsOf(schema);
  if (branchOf(schema, z.ZodRecord)) map.items.sort((a, b) => compareTexts(nameOf(a.key), nameOf(b.key)));
  const names = Object.keys(fields);
  const rankOf = ({ key }: Pair): number => {
    const at = names.indexOf(nameOf(key));
    return at < 0 ? names.length : at;
  };
  map.items = map.items.filter((pair) => !isLeer(pair, fields[nameOf(pair.key)])).sort((a, b) => rankOf(a) - rankOf(b));
  for (const { key, value } of map.items) {
    const child = fields[nameOf(key)];
    if (isMap(value)) {
      settleMap(value, child, column + 2);
      value.flow = isKurz(child) && fits(value, column + nameOf(key).length + 2);
    } else if (isSeq(value)) settleSeq(value, child, column, nameOf(key));
  }
}

function settleSeq(list: YAMLSeq, schema: z.core.$ZodType | undefined, column: number, name: string): void {
  const item = elementIn(schema);
  const maps = list.items.filter(isMap);
  for (const map of maps) settleMap(map, item, column + 4);
  const isFlach = maps.length === 0 && !list.items.some(isSeq);
  list.flow =
    list.items.length === 0 || (isFlach && !isProsa(schema) && isKurz(item) && fits(list, column + name.length + 2));
  // As everybody writes them: [a, b], but { a: 1 }.
  if (list.flow)
    list.toString = (ctx, ...rest) =>
      YAMLSeq.prototype.toString.call(list, ctx && { ...ctx, flowCollectionPadding: '' }, ...rest);
  const isZeilen = isKurz(item) && maps.every((map) => fits(map, column + 4));
  for (const map of maps) map.flow = isZeilen;
}

const nameOf = (key: unknown): string => (isScalar(key) ? String(key.value) : '');

/** True where a collection, with no remark in it, has room on a line. */
function fits(node: YAMLMap | YAMLSeq, column: number): boolean {
  const inside: Node[] = [];
  visit(node, { Node: (_key, each) => void inside.push(each) });
  const isLined = inside.some((each) => isScalar(each) && typeof each.value === 'string' && each.value.includes('\n'));
  if (isLined || inside.some((each) => each.commentBefore || (each.comment && each !== node))) return false;
  const alone = new Document(node.toJSON(), { schema: 'core' });
  visit(alone, { Collection: (_key, each) => void (each.flow = true) });
  return column + alone.toString({ lineWidth: 0, singleQuote: true }).trimEnd().length <= breit;
}

/** True for words and numbers, and for what holds nothing else: references, choices, days, amounts. Running text is long, a title in an object too. */
function isKurz(schema: z.core.$ZodType | undefined, inside = false): boolean {
  if (!schema) return false;
  const inner = unwrap(schema);
  const isShort = (child: z.core.$ZodType): boolean => isKurz(child, true);
  if (inner instanceof z.ZodUnion) return inner.options.every(isShort);
  if (inner instanceof z.ZodArray) return isShort(inner.element);
  if (inner instanceof z.ZodObject) return Object.values<z.core.$ZodType>(inner.shape).every(isShort);
  if (feldartOf(inner) ?? formatOf(inner)) return true;
  return inner instanceof z.ZodString ? !inside : !(inner instanceof z.ZodRecord);
}

/** True for a field of running text. */
const isProsa = (schema: z.core.$ZodType | undefined): boolean =>
  schema !== undefined && feldOf(schema)?.prosa === true;

/** What a value may be, where one of its ways is such a schema. */
function branchOf<S extends z.core.$ZodType>(
  schema: z.core.$ZodType | undefined,
  type: abstract new (...args: never[]) => S,
): S | undefined {
  const inner = schema && unwrap(schema);
  if (inner instanceof z.ZodUnion) return inner.options.map((option) => branchOf(option, type)).find(Boolean);
  return inner instanceof type ? inner : undefined;
}

/** The fields of what a value is. */
const fieldsOf = (schema: z.core.$ZodType | undefined): Readonly<Record<string, z.core.$ZodType>> =>
  branchOf(schema, z.ZodObject)?.shape ?? {};

/** What the entries of a list are. */
const elementIn = (schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined =>
  branchOf(schema, z.ZodArray)?.element;

const isNichts = (value: unknown): boolean => value === null || value === '';

/**
 * True for `null` or '' in a field that may be missing: form editors write it, and it says nothing. A field with nothing behind its
 * colon may be forgotten, and stays; so does one with a remark.
 */
function isLeer({ key, value }: Pair, schema: z.core.$ZodType | undefined): boolean {
  if (!(schema instanceof z.ZodOptional) || !isScalar(value) || !isNichts(value.value)) return false;
  const isWritten = value.type !== Scalar.PLAIN || value.source !== '';
  return isWritten && [key, value].every((node) => isScalar(node) && !node.comment && !node.commentBefore);
}

/** The data without such fields. */
function withoutLeere(data: unknown, schema: z.core.$ZodType | undefined): unknown {
  if (Array.isArray(data)) return data.map((each) => withoutLeere(each, elementIn(schema)));
  if (typeof data !== 'object' || data === null) return data;
  const fields = fieldsOf(schema);
  return Object.fromEntries(
    Object.entries(data)
      .filter(([name, value]) => !(fields[name] instanceof z.ZodOptional && isNichts(value)))
      .map(([name, value]) => [name, withoutLeere(value, fields[name])]),
  );
}
