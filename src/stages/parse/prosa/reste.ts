// What an author meant as Markdown and a reader would see as signs, or not see at all: noted while a body is read.
import type { Code, Nodes, Table } from 'mdast';
import type { Beobachtung } from '../../../model/prosafakten.ts';
import { plainText } from '../markdown/klartext.ts';
import { type Quelltext, sourceOf, spanOf } from './quelltext.ts';
import { observeZeilen } from './zeilen.ts';
import { observeZeichen } from './zeichen.ts';

/** Notes what is left of Markdown in one node. Its children are visited by the caller. */
export function observeReste(quelle: Quelltext, node: Nodes, found: Beobachtung[]): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    observeZeichen(quelle, node, found);
  if (node.type === 'paragraph') observeZeilen(quelle, node, found);
  const zeichen = node.type === 'paragraph' ? findTrenner(sourceOf(quelle, node)) : undefined;
  if (zeichen !== undefined) found.push({ art: 'tabellenrest', text: zeichen, span: spanOf(quelle, node) });
  else if (node.type === 'table') observeZellen(quelle, node, found);
  else if (node.type === 'code') observeCode(quelle, node, found);
  else if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference')
    found.push({
      art: node.type === 'footnoteDefinition' ? 'fussnote' : 'fussnotenverweis',
      text: node.identifier,
      span: spanOf(quelle, node),
    });
}

/** What parts the columns of lines that were a table: upright strokes, or the tabs that Word and Excel paste, in two lines or more; a bullet has one sign before its tab. */
function findTrenner(source: string): '|' | '\t' | undefined {
  if (source.startsWith('|')) return '|';
  const lines = source.split('\n');
  return lines.length > 1 && lines.every((line) => /^[^\t]{2,}\t+\S/.test(line)) ? '\t' : undefined;
}

/** Cells beyond the last column are not printed (GFM 4.10). */
function observeZellen(quelle: Quelltext, { children: [head, ...rows] }: Table, found: Beobachtung[]): void {
  for (const row of rows)
    for (const cell of row.children.slice(head?.children.length))
      if (plainText(cell).trim() !== '')
        found.push({ art: 'zelle', text: plainText(cell), span: spanOf(quelle, cell) });
}

/** What others draw pictures of. */
const diagrammsprachen =
  /^(?:mermaid|plantuml|puml|dot|graphviz|ditaa|d2|vega|vega-lite|bpmn|drawio|flowchart|gantt|nomnoml|svgbob|wavedrom|geojson|topojson|stl|math|latex|tex|html|svg)$/i;

/** Four spaces make a paragraph a program; a fence that is never closed makes one of all that follows. */
function observeCode(quelle: Quelltext, node: Code, found: Beobachtung[]): void {
  const source = sourceOf(quelle, node);
  if (node.lang && diagrammsprachen.test(node.lang.replaceAll(/[{}]/g, '')))
    found.push({ art: 'diagramm', text: node.lang, span: spanOf(quelle, node) });
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[0];
  if (fence === undefined) found.push({ art: 'einzug', text: '', span: spanOf(quelle, node) });
  else if (!source.trimEnd().endsWith(`\n${fence}`) && !/\n[ >\t]*(?:`{3,}|~{3,})[ \t]*$/.test(source))
    found.push({ art: 'offener-block', text: fence, span: { ...spanOf(quelle, node) } });
}
