// The one form of prose: a blank line between blocks, '-' before entries, one space behind '#', tables with one space
// beside every bar. Words stay as they are written: what is written anew is read back and must be the same tree.
import type { Blockquote, FootnoteDefinition, Heading, List, ListItem, Nodes, Root, RootContent, Table } from 'mdast';
import { withoutEnd } from '../../base/text.ts';
import { parseMarkdown } from '../../stages/parse/markdown/markdown.ts';

/** What holds blocks. */
type Behaelter = Root | Blockquote | ListItem | FootnoteDefinition;

/** Text whose lines end with \n alone, and what its lines begin with for the sake of what holds them. */
interface Quelle {
  readonly text: string;
  /** Takes from a line what the containers put before it. */
  readonly strip: (line: string) => string;
}

/** Prose in its form; as it was where that could not be written without saying something else. */
export function formProsa(text: string): string {
  const tree = parseMarkdown(text);
  const lines = writeBlocks(tree, { text, strip: (line) => line });
  const neu = lines.map((line) => (trim(line) === '' ? '' : line)).join('\n');
  return shapeOf(parseMarkdown(neu)) === shapeOf(tree) ? neu : text;
}

const blank = ' \t';

/** Without the blanks at both ends. Other signs that nobody sees are for the check to tell. */
function trim(line: string): string {
  let from = 0;
  while (from < line.length && blank.includes(line.charAt(from))) from++;
  return withoutEnd(line.slice(from), blank);
}

/** How many blanks a line begins with. */
const indentOf = (line: string): number => line.length - trim(`${line}.`).length + 1;

/** What a tree says, without places. */
const shapeOf = (tree: Root): string =>
  JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value));

/** The lines of what stands in a container, a blank line between any two. */
function writeBlocks(parent: Behaelter, quelle: Quelle, tight = false): string[] {
  return parent.children.flatMap((node, index) => {
    const before = parent.children[index - 1];
    // A list or a quotation right below a sentence may be a part of it: the check asks its author.
    const isSatz =
      before?.type === 'paragraph' && (node.type === 'list' || node.type === 'blockquote') && isNext(before, node);
    if (isSatz && !tight) return linesOf(node, quelle);
    const lines = writeBlock(node, quelle);
    return !before || isJoined(before, node, tight) ? lines : ['', ...lines];
  });
}

/** True for blocks that follow one another without a blank line: in a tight list, remarks, and lists of addresses. */
function isJoined(before: RootContent, node: RootContent, tight: boolean): boolean {
  if (before.type === node.type && node.type === 'definition') return true;
  return isNext(before, node) && (tight || before.type === 'html' || node.type === 'html');
}

const isNext = (before: RootContent, node: RootContent): boolean =>
  (before.position?.end.line ?? 0) + 1 === node.position?.start.line;

function writeBlock(node: RootContent, quelle: Quelle): string[] {
  if (node.type === 'heading') return writeHeading(node, quelle);
  if (node.type === 'list') return writeList(node, quelle);
  if (node.type === 'table') return writeTable(node, quelle);
  if (node.type === 'blockquote') return writeQuote(node, quelle);
  const lines = linesOf(node, quelle);
  return node.type === 'paragraph' ? lines.map(trimParagraph) : lines;
}

/** A line of a paragraph: what stands before it means nothing; two spaces behind it are a break. */
const trimParagraph = (line: string, index: number, lines: readonly string[]): string => {
  const words = trim(line);
  const isBreak = index < lines.length - 1 && line.endsWith('  ');
  return isBreak ? `${words}  ` : words;
};

/** A node's lines as they are written, without what its containers put before them. */
function linesOf(node: Nodes, { text, strip }: Quelle): string[] {
  const from = node.position?.start.offset ?? 0;
  const [first = '', ...rest] = text.slice(from, node.position?.end.offset).split('\n');
  return [first, ...rest.map(strip)];
}

/** A heading with hashes before it; one that a line below makes one may be no heading, and stays. */
function writeHeading(node: Heading, quelle: Quelle): string[] {
  const written = linesOf(node, quelle);
  const words = inlineOf(node, quelle);
  return written.length > 1 ? written : [withoutEnd(`${'#'.repeat(node.depth)} ${words}`, blank)];
}

/** The source of what a heading or a cell holds. */
function inlineOf({ children }: { readonly children: readonly Nodes[] }, { text }: Quelle): string {
  const from = children[0]?.position?.start.offset ?? 0;
  return trim(text.slice(from, children.at(-1)?.position?.end.offset ?? from));
}

function writeQuote(node: Blockquote, quelle: Quelle): string[] {
  const strip = (line: string): string => quelle.strip(line).replace(/^ {0,3}> ?/, '');
  return writeBlocks(node, { ...quelle, strip }).map((line) => (line === '' ? '>' : `> ${line}`));
}

function writeList(list: List, quelle: Quelle): string[] {
  return list.children.flatMap((item, index) => {
    const marke = list.ordered ? numberOf(item, quelle) : '-';
    const lines = writeItem(item, marke, quelle);
    return index > 0 && isLoose(list) ? ['', ...lines] : lines;
  });
}

/** True where a blank line stands between or in its entries. */
const isLoose = (list: List): boolean => list.spread === true || list.children.some(({ spread }) => spread === true);

/** The number of an entry with what stands behind it: 1. or 1). */
const numberOf = (item: ListItem, { text }: Quelle): string =>
  /^\d{1,9}[.)]/.exec(text.slice(item.position?.start.offset).slice(0, 12))?.[0] ?? '1.';

function writeItem(item: ListItem, marke: string, quelle: Quelle): string[] {
  const width = contentColumn(item, quelle);
  const strip = (line: string): string => {
    const inner = quelle.strip(line);
    return inner.slice(Math.min(width, indentOf(inner)));
  };
  const box = typeof item.checked === 'boolean' ? `[${item.checked ? 'x' : ' '}] ` : '';
  const [first = '', ...rest] = writeBlocks(item, { ...quelle, strip }, item.spread !== true);
  const indent = ' '.repeat(marke.length + 1);
  return [withoutEnd(`${marke} ${box}${first}`, blank), ...rest.map((line) => (line === '' ? '' : indent + line))];
}

/** How far the text of an entry stands from where its mark begins, with what stands before the mark. */
function contentColumn(item: ListItem, { text, strip }: Quelle): number {
  const at = item.position?.start.offset ?? 0;
  const line = strip(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
  const [mark = ''] = /^(?:[-*+]|\d{1,9}[.)])[ \t]*/.exec(text.slice(at)) ?? [];
  return indentOf(line) + mark.length;
}

const striche = { left: ':---', right: '---:', center: ':---:' } as const;

/** A table whose lines all begin with a bar: one that has none may be no row of it. */
function writeTable(table: Table, quelle: Quelle): string[] {
  const written = linesOf(table, quelle);
  if (!written.every((line) => trim(line).startsWith('|'))) return written;
  const { align, children } = table;
  const [head = '', ...rows] = children.map(
    (row) => `| ${row.children.map((cell) => inlineOf(cell, quelle)).join(' | ')} |`,
  );
  const strich = `| ${(align ?? []).map((side) => (side ? striche[side] : '---')).join(' | ')} |`;
  return [head, strich, ...rows];
}
