// What CommonMark makes of lines in a way that their author does not see: a heading of a line of hyphens, a row of the sentence
// below a table, a break of a backslash, a link's target of a sentence that begins with brackets.
import type { Break, Definition, FootnoteDefinition, Heading, Nodes, Root, Table, Text } from 'mdast';
import type { Span } from '../../../base/text.ts';
import { isMaskiert, sourceSpan } from '../markdown/herkunft.ts';
import { plainText } from '../markdown/klartext.ts';
import * as faults from './prosa.faults.ts';
import { sourceOf, spanOf } from './quelltext.ts';
import { type Collector, complain, placeOfSpan } from './sammler.ts';
import { collectLink } from './targets.ts';

/** Looks at one node by itself. */
export function checkBlock(collector: Collector, node: Nodes): void {
  if (node.type === 'heading') checkHeading(collector, node);
  else if (node.type === 'table') checkTable(collector, node);
  else if (node.type === 'break') checkBreak(collector, node);
  else if (node.type === 'text') checkPfade(collector, node);
}

/** A heading has words, and rautes before them. */
function checkHeading(collector: Collector, node: Heading): void {
  const source = sourceOf(collector, node);
  const span = spanOf(collector, node);
  if (plainText(node).trim() === '' && !node.children.some(({ type }) => type === 'image'))
    complain(collector, faults.placeEmpty, span, { was: 'Diese Überschrift' });
  if (source.startsWith('#')) return;
  const line = source.slice(source.lastIndexOf('\n') + 1);
  // It counts as what it became, so that one slip is told once.
  node.depth = 2;
  complain(
    collector,
    faults.headingUnderlined,
    { from: span.to - line.trimStart().length, to: span.to },
    {
      text: plainText(node),
    },
  );
}

/** A row has at least one line between its cells. */
function checkTable(collector: Collector, { children }: Table): void {
  const row = children.slice(1).find((each) => !sourceOf(collector, each).includes('|'));
  if (row) complain(collector, faults.lineBelowTable, spanOf(collector, row), {});
}

/** A backslash at the end of a line breaks it, as those who know it mean; behind a path it was part of that. */
function checkBreak(collector: Collector, node: Break): void {
  const { from } = spanOf(collector, node);
  const before = collector.source.slice(Math.max(0, from - collector.offset - 200), from - collector.offset);
  if (sourceOf(collector, node).startsWith('\\') && /(?:^|\s)(?:[A-Za-z]:|\\)\S{0,200}$/.test(before))
    complain(collector, faults.backslashLost, { from, to: from + 1 }, {});
}

/** `S:\_Ablage` and `\\server`: of two signs one is printed, since a backslash before a sign is none. */
function checkPfade(collector: Collector, node: Text): void {
  for (const { index, 0: wort } of node.value.matchAll(/(?:[A-Za-z]:|\\)\S{1,200}/g)) {
    if (!/^(?:[A-Za-z]:|\\)\\?[\p{L}\d_$]/u.test(wort)) continue;
    for (let at = index; at < index + wort.length; at++) {
      const { from } = sourceSpan(node, at, at + 1);
      if (!isMaskiert(node, at) || collector.source[from - 1] !== '\\') continue;
      const place = { from: collector.offset + from - 1, to: collector.offset + from };
      complain(collector, faults.backslashLost, place, {});
      break;
    }
  }
}

/** Targets of links and footnotes of a body: of one name there is one, and a target that no link means is no text either. */
export function checkDefinitions(collector: Collector, tree: Root): void {
  const used = new Set<string>();
  const found: (Definition | FootnoteDefinition)[] = [];
  gather(tree, used, found);
  const first = new Map<string, Span>();
  for (const node of found) {
    const key = `${node.type} ${node.identifier}`;
    const before = first.get(key);
    const span = spanOf(collector, node);
    if (before) {
      const related = [{ message: 'hier steht die erste', ...placeOfSpan(collector, before) }];
      const name = `[${node.type === 'definition' ? '' : '^'}${node.label ?? node.identifier}]`;
      complain(collector, faults.definitionTwice, span, { name, fussnote: node.type !== 'definition' }, { related });
      continue;
    }
    first.set(key, span);
    if (node.type !== 'definition') continue;
    if (used.has(node.identifier)) collectLink(collector, node);
    else complain(collector, faults.definitionUnused, span, { text: sourceOf(collector, node) });
  }
}

function gather(node: Nodes, used: Set<string>, found: (Definition | FootnoteDefinition)[]): void {
  if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  if (node.type === 'definition' || node.type === 'footnoteDefinition') found.push(node);
  if ('children' in node) for (const child of node.children) gather(child, used, found);
}
