// What an author meant as Markdown and a reader would see as signs, or not see at all: noted while a body is read.
import type { Code, Nodes, Table, Text } from 'mdast';
import { kennungsmuster } from '../../domain/kinds/registry.ts';
import type { Beobachtung } from '../../model/facts.ts';
import { plainText } from './klartext.ts';
import { type Quelltext, spanOf } from './quelltext.ts';

const marken = [
  /\[\[[^[\]\n]*\]?/,
  /\[\^[^\]\s]+\]/,
  new RegExp(`\\[(?:${kennungsmuster})\\](?!\\()`),
  /\[[^[\]\n]+\] \((?:#|https?:)[^)\s]*\)/,
  /\[[^[\]\n]+\]\((?:anlagen|bilder)\/[^)\n]*\)/,
  /\[[^[\]\n]+\]\[[^[\]\n]+\]/,
  /^#{2,6}[^\s#][^\n]*/,
];
const marke = new RegExp(marken.map(({ source }) => source).join('|'), 'g');

/** Notes what is left of Markdown in one node. Its children are visited by the caller. */
export function beobachteReste(quelle: Quelltext, node: Nodes, found: Beobachtung[]): void {
  if (node.type === 'text') beobachteMarken(quelle, node, found);
  else if (node.type === 'paragraph' && /^\|.*\|[^\S\n]*\n\s*\|/.test(sourceOf(quelle, node)))
    found.push({ art: 'tabellenrest', text: '', span: spanOf(quelle, node) });
  else if (node.type === 'table') beobachteZeilen(quelle, node, found);
  else if (node.type === 'code') beobachteCode(quelle, node, found);
  else if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference')
    found.push({
      art: node.type === 'footnoteDefinition' ? 'fussnote' : 'fussnotenverweis',
      text: node.identifier,
      span: spanOf(quelle, node),
    });
}

const sourceOf = ({ source }: Quelltext, { position }: Nodes): string =>
  source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);

function beobachteMarken(quelle: Quelltext, node: Text, found: Beobachtung[]): void {
  if (!/\[|^##/.test(node.value)) return;
  const whole = spanOf(quelle, node);
  // A bracket that the author has escaped is meant as one.
  if (whole.to - whole.from !== node.value.length) return;
  for (const { 0: text, index } of node.value.matchAll(marke))
    found.push({ art: 'marke', text, span: { from: whole.from + index, to: whole.from + index + text.length } });
}

/** Cells beyond the last column are not printed (GFM 4.10). */
function beobachteZeilen(quelle: Quelltext, { children: [head, ...rows] }: Table, found: Beobachtung[]): void {
  for (const row of rows)
    for (const cell of row.children.slice(head?.children.length))
      if (plainText(cell).trim() !== '')
        found.push({ art: 'zelle', text: plainText(cell), span: spanOf(quelle, cell) });
}

/** Four spaces make a paragraph a program; a fence that is never closed makes one of all that follows. */
function beobachteCode(quelle: Quelltext, node: Code, found: Beobachtung[]): void {
  const source = sourceOf(quelle, node);
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[0];
  if (fence === undefined) found.push({ art: 'einzug', text: '', span: spanOf(quelle, node) });
  else if (!source.trimEnd().endsWith(`\n${fence}`) && !/\n[ >\t]*(?:`{3,}|~{3,})[ \t]*$/.test(source))
    found.push({ art: 'offener-block', text: fence, span: { ...spanOf(quelle, node) } });
}
