// Lists and quotations as their author wrote them: numbers that count on, entries that are not empty, no line of a sentence that
// became one because of the sign that it begins with.
import type { Blockquote, FootnoteDefinition, List, ListItem, Nodes, Paragraph, Root } from 'mdast';
import type { Beobachtung } from '../../../model/prosafakten.ts';
import { plainText } from '../markdown/klartext.ts';
import * as faults from './prosa.faults.ts';
import { type Quelltext, sourceOf, spanOf } from './quelltext.ts';
import { type Collector, complain, placeOfSpan } from './sammler.ts';

/** What may hold lists. */
type Behaelter = Root | Blockquote | ListItem | FootnoteDefinition;

/** Looks at the lists and quotations that stand right in a node. */
export function checkListen(collector: Collector, parent: Behaelter): void {
  let last = 0;
  for (const [index, node] of parent.children.entries()) {
    if (node.type === 'heading') last = 0;
    if (node.type === 'list' && node.ordered) last = checkNummern(collector, node, last);
    if (node.type === 'list' || node.type === 'blockquote') {
      checkLeere(collector, node);
      observeUmbruch(collector, parent, index, collector.beobachtungen);
    }
    if (node.type === 'paragraph' && (parent.type === 'listItem' || parent.type === 'blockquote'))
      observeNachzuegler(collector, parent, node, collector.beobachtungen);
  }
}

/** The number that an entry begins with. */
const numberOf = (quelle: Quelltext, item: ListItem): number => Number.parseInt(sourceOf(quelle, item), 10);

/** A list counts from one, or goes on where the one before it ended. Gives its last number. */
function checkNummern(collector: Collector, list: List, last: number): number {
  const numbers = list.children.map((item) => numberOf(collector, item));
  if (sourceOf(collector, list).slice(0, 12).search(/\d\)/) >= 0)
    list.data = { ...list.data, hProperties: { className: ['klammer'] } };
  for (const [index, ist] of numbers.entries()) {
    const soll = index === 0 ? last + 1 : (numbers[index - 1] ?? 0) + 1;
    const item = list.children[index];
    if (!item || ist === soll || (index === 0 && ist <= 1)) continue;
    const { from } = spanOf(collector, item);
    const span = { from, to: from + String(ist).length };
    const isSame = numbers.length > 1 && numbers.every((number) => number === ist);
    complain(collector, faults.listNumber, span, { ist, soll }, isSame ? { fix: countThrough(collector, list) } : {});
    break;
  }
  return numbers.at(-1) ?? last;
}

/** '1. 1. 1.', as other programs take it, counted through. */
const countThrough = (collector: Collector, list: List) => ({
  title: 'Durchzählen',
  edits: list.children.map((item, index) => {
    const { from } = spanOf(collector, item);
    const written = /^\d+/.exec(sourceOf(collector, item))?.[0] ?? '';
    return { ...placeOfSpan(collector, { from, to: from + written.length }), text: String(index + 1) };
  }),
});

function checkLeere(collector: Collector, node: List | Blockquote): void {
  const empty = node.type === 'list' ? node.children.filter(isEmpty) : isEmpty(node) ? [node] : [];
  for (const each of empty)
    complain(collector, faults.placeEmpty, spanOf(collector, each), {
      was: node.type === 'list' ? 'Dieser Listenpunkt' : 'Dieses Zitat',
    });
}

const isEmpty = ({ children }: ListItem | Blockquote): boolean => children.length === 0;

/** Notes a list or quotation that may be no more than a line of a sentence, with the sign that it begins with. */
function observeUmbruch(quelle: Quelltext, parent: Behaelter, index: number, found: Beobachtung[]): void {
  const node = parent.children[index];
  if (node?.type !== 'list' && node?.type !== 'blockquote') return;
  const before = parent.children[index - 1];
  const goesOn =
    before?.type === 'paragraph' && isRightBelow(before, node) && !/[:]\s*$/.test(sourceOf(quelle, before));
  const sign = /^(?:[-+*>]|\d+[.)])/.exec(sourceOf(quelle, node))?.[0] ?? '';
  if (isAsked(node, sign, goesOn, parent.type === 'listItem')) {
    const { from } = spanOf(quelle, node);
    found.push({ art: 'umbruch', text: sign, span: { from, to: from + sign.length } });
  }
}

function isAsked(node: List | Blockquote, sign: string, goesOn: boolean, isInner: boolean): boolean {
  const digit = /^\d/.test(plainText(node));
  if (node.type === 'blockquote') return digit || (goesOn && !isInner);
  const isOne = node.children.length === 1;
  if (sign === '+' && digit) return true;
  return isOne && !isInner && (goesOn || sign === '+' || sign === '*');
}

const isRightBelow = (before: Nodes, { position }: Nodes): boolean =>
  before.position !== undefined && position !== undefined && position.start.line === before.position.end.line + 1;

/** Notes a line that stands right below an entry or a quotation and begins a sentence of its own: it belongs to what is above. */
function observeNachzuegler(
  quelle: Quelltext,
  parent: ListItem | Blockquote,
  node: Paragraph,
  found: Beobachtung[],
): void {
  const column = node.position?.start.column ?? 1;
  const { from } = spanOf(quelle, node);
  let at = from;
  let before = '';
  for (const line of sourceOf(quelle, node).split('\n')) {
    const prefix = /^[ >]*/.exec(line)?.[0] ?? '';
    const isLazy = parent.type === 'blockquote' ? !prefix.includes('>') : prefix.length < column - 1;
    if (at > from && isLazy && isNewSentence(before, line.slice(prefix.length))) {
      const span = { from: at + prefix.length, to: at + line.trimEnd().length };
      found.push({ art: 'nachzuegler', text: parent.type === 'blockquote' ? 'Zitat' : 'Listenpunkt', span });
      return;
    }
    before = line;
    at += line.length + 1;
  }
}

/** True where a line ends its sentence and the next begins one, or says with a dash whose words were quoted. */
const isNewSentence = (before: string, line: string): boolean =>
  /^[–—] ?\p{Lu}/u.test(line) || (/[.!?:…][“”"»«’)\]*_]{0,4}\s{0,9}$/.test(before) && /^[\p{Lu}\d[*„]/u.test(line));
