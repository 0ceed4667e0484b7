// The body of a file: CommonMark with GFM and our own references and directives. What the rest of the program needs of it
// are facts (headings, references, directives, findings) and, for a build, one packed tree; the whole one is dropped here.
import type { Nodes, Root } from 'mdast';
import { indexAt } from '../../../base/text.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type Beobachtung, leereProsa, type Prosa } from '../../../model/prosafakten.ts';
import { observe, readUeberschriften } from './beobachtung.ts';
import { checkBlock, checkDefinitions } from './bloecke.ts';
import { collectDirektive } from './direktive.ts';
import { checkListen } from './listen.ts';
import { parseMarkdown, readAbsaetze } from '../markdown/markdown.ts';
import * as faults from './prosa.faults.ts';
import * as schrankenFaults from '../markdown/schranken.faults.ts';
import { spanOf } from './quelltext.ts';
import { observeReste } from './reste.ts';
import { type Collector, complain } from './sammler.ts';
import { beschraenke, pruneTree, type Ueberschreitung } from '../markdown/schranken.ts';
import { isUnterdrueckung } from '../unterdrueckung.ts';
import { collectImage, collectLink, collectVerweis } from './targets.ts';

export interface ProsaResult {
  readonly prosa: Prosa;
  readonly diagnostics: readonly Diagnostic[];
}

/** Packs the tree of a body; `praefix` keeps its ids apart from those of other files. Only a build loads one. */
export type FragmentWriter = (tree: Root, praefix: string) => string;

/**
 * Reads a body. `offset` is where `source` begins in the file and `starts` the file's line starts, so that every span and
 * range counts from the file's first character. `writeFragment` packs the tree; a check goes without. `read` is another way to read it.
 */
export function readProsa(
  file: string,
  source: string,
  offset: number,
  starts: readonly number[],
  writeFragment?: FragmentWriter,
  read: (source: string) => Root = parseMarkdown,
): ProsaResult {
  if (source.trim() === '') return { prosa: leereProsa, diagnostics: [] };
  const { text, zuViel } = beschraenke(source, readAbsaetze);
  const tree = read(text);
  const collector: Collector = {
    file,
    starts,
    offset,
    source,
    verweise: [],
    direktiven: [],
    dateien: [],
    beobachtungen: [],
    diagnostics: [],
    gemeldet: new Set(),
  };
  tellZuViel(collector, zuViel, pruneTree(tree));
  visit(collector, tree);
  checkDefinitions(collector, tree);
  const { verweise, dateien, beobachtungen, diagnostics } = collector;
  const hast = writeFragment?.(tree, file);
  return {
    prosa: {
      leer: false,
      ueberschriften: readUeberschriften(collector, tree),
      verweise,
      direktiven: collector.direktiven,
      dateien,
      beobachtungen: withoutCovered(beobachtungen),
      ...(hast === undefined ? {} : { hast }),
    },
    diagnostics,
  };
}

function tellZuViel(collector: Collector, zuViel: readonly Ueberschreitung[], deepest: Nodes | undefined): void {
  for (const { from, to, schranke } of zuViel) {
    const span = { from: collector.offset + from, to: collector.offset + to };
    if (schranke === 'tiefe') complain(collector, schrankenFaults.nestingTooDeep, span, {});
    else complain(collector, schrankenFaults.textTooLarge, span, { schranke });
  }
  if (deepest) complain(collector, schrankenFaults.nestingTooDeep, spanOf(collector, deepest), {});
}

/** What is asked of words, but not of those within signs that are told anyway. */
const wortfragen: ReadonlySet<Beobachtung['art']> = new Set(['abkuerzung', 'kennung', 'stelle', 'verdacht', 'gender']);

function withoutCovered(found: readonly Beobachtung[]): readonly Beobachtung[] {
  const marken = found.flatMap(({ art, span }) => (art === 'marke' ? [span] : [])).sort((a, b) => a.from - b.from);
  if (marken.length === 0) return found;
  const starts = marken.map(({ from }) => from);
  return found.filter(({ art, span }) => {
    const marke = wortfragen.has(art) ? marken[indexAt(starts, span.from)] : undefined;
    return !marke || span.from < marke.from || span.from >= marke.to;
  });
}

function visit(collector: Collector, node: Nodes): void {
  observe(collector, node, collector.beobachtungen);
  observeReste(collector, node, collector.beobachtungen);
  checkBlock(collector, node);
  if (
    node.type === 'root' ||
    node.type === 'blockquote' ||
    node.type === 'listItem' ||
    node.type === 'footnoteDefinition'
  )
    checkListen(collector, node);
  switch (node.type) {
    case 'verweis':
      collectVerweis(collector, node);
      return;
    case 'direktive':
    case 'direktivenblock':
      collectDirektive(collector, node);
      return;
    case 'link':
      collectLink(collector, node);
      break;
    case 'image':
      collectImage(collector, node);
      return;
    case 'html':
      if (!isUnterdrueckung(node.value) && !isClosing(collector, node.value))
        complain(collector, faults.rawHtml, spanOf(collector, node), {});
      return;
  }
  if ('children' in node) for (const child of node.children) visit(collector, child);
}

/** True for the second half of a pair of tags whose first half has been told. */
const isClosing = ({ gemeldet }: Collector, html: string): boolean =>
  html.startsWith('</') && gemeldet.has(faults.rawHtml.code);
