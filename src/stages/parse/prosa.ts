// The body of a file: CommonMark with GFM and our own references and directives. What the rest of the program needs of it
// are facts (headings, references, directives, findings) and, for a build, one HTML fragment; the tree is dropped here.
import type { Image, Link, Node, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Range, Span } from '../../base/text.ts';
import { rangeOf } from '../../base/text.ts';
import { type Diagnostic, diagnose, type Fault } from '../../diagnostics/diagnostic.ts';
import { findNearest } from '../../diagnostics/vorschlag.ts';
import { type Attribut, direktiven } from '../../domain/direktiven.ts';
import {
  type Dateiverweis,
  type Direktivenaufruf,
  leereProsa,
  type Prosa,
  type Prosaverweis,
  type Ueberschrift,
} from '../../model/facts.ts';
import { readAttribute } from './attribute.ts';
import * as faults from './prosa.faults.ts';
import { type DirektiveNode, remarkKonzept, type VerweisNode } from './syntax.ts';

export interface ProsaResult {
  readonly prosa: Prosa;
  readonly diagnostics: readonly Diagnostic[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkKonzept).freeze();

interface Collector {
  readonly file: string;
  readonly starts: readonly number[];
  readonly offset: number;
  readonly source: string;
  readonly ueberschriften: Ueberschrift[];
  readonly verweise: Prosaverweis[];
  readonly direktiven: Direktivenaufruf[];
  readonly dateien: Dateiverweis[];
  readonly diagnostics: Diagnostic[];
}

/** Makes the HTML of a body; `praefix` keeps its ids apart from those of other files. Only a build loads one. */
export type FragmentWriter = (tree: Root, praefix: string) => string;

declare module 'mdast' {
  interface Data {
    /** Which reference or directive of the facts this node is. */
    nummer?: number;
  }
}

/**
 * Reads a body. `offset` is where `source` begins in the file and `starts` the file's line starts, so that every span and
 * range counts from the file's first character. `writeFragment` gives the HTML; a check goes without.
 */
export function readProsa(
  file: string,
  source: string,
  offset: number,
  starts: readonly number[],
  writeFragment?: FragmentWriter,
): ProsaResult {
  if (source.trim() === '') return { prosa: leereProsa, diagnostics: [] };
  const tree = parser.parse(source);
  const collector: Collector = {
    file,
    starts,
    offset,
    source,
    ueberschriften: [],
    verweise: [],
    direktiven: [],
    dateien: [],
    diagnostics: [],
  };
  visit(collector, tree);
  const { ueberschriften, verweise, dateien, diagnostics } = collector;
  const html = writeFragment?.(tree, file);
  return {
    prosa: {
      leer: false,
      ueberschriften,
      verweise,
      direktiven: collector.direktiven,
      dateien,
      ...(html === undefined ? {} : { html }),
    },
    diagnostics,
  };
}

const spanOf = (collector: Collector, node: Node): Span => ({
  from: collector.offset + (node.position?.start.offset ?? 0),
  to: collector.offset + (node.position?.end.offset ?? 0),
});

const placeOf = (collector: Collector, span: Span): { file: string; range: Range } => ({
  file: collector.file,
  range: rangeOf(collector.starts, span),
});

function complain<P>(collector: Collector, fault: Fault<P>, span: Span, params: P): void {
  collector.diagnostics.push(diagnose(fault, placeOf(collector, span), params));
}

function visit(collector: Collector, node: Nodes): void {
  switch (node.type) {
    case 'heading':
      collector.ueberschriften.push({ ebene: node.depth, text: plainText(node), span: spanOf(collector, node) });
      break;
    case 'verweis':
      collectVerweis(collector, node);
      return;
    case 'direktive':
    case 'direktivenblock':
      collectDirektive(collector, node);
      return;
    case 'link':
    case 'definition':
      collectLink(collector, node as Link);
      break;
    case 'image':
      collectImage(collector, node);
      return;
    case 'html':
      if (!isSuppression(node.value) && !isClosing(collector, node.value))
        complain(collector, faults.rawHtml, spanOf(collector, node), {});
      return;
  }
  if ('children' in node) for (const child of node.children) visit(collector, child);
}

/** True for the second half of a pair of tags whose first half has been told. */
const isClosing = ({ diagnostics }: Collector, html: string): boolean =>
  html.startsWith('</') && diagnostics.some(({ code }) => code === faults.rawHtml.code);

/** True for the one comment that prose may hold: the suppression of a finding. */
export const isSuppression = (html: string): boolean => /^<!--\s*konzept-aus\s+[^>]*-->\s*$/.test(html);

/** The text that a reader sees of a node. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(plainText).join('');
  return node.type === 'image' ? (node.alt ?? '') : '';
}

/** Takes a written target apart: `glossar:KI`, `integrationsrat@2025-07-01`, `M-TEIL-03`. */
export function parseZiel(written: string): Pick<Prosaverweis, 'vorsatz' | 'id' | 'am'> {
  const match = /^(?:([^:@]+):)?([^@]*)(?:@(.*))?$/.exec(written.trim());
  const [, vorsatz, id = written, am] = match ?? [];
  return {
    ...(vorsatz === undefined ? {} : { vorsatz: vorsatz.trim() }),
    id: id.trim(),
    ...(am === undefined ? {} : { am: am.trim() }),
  };
}

function collectVerweis(collector: Collector, node: VerweisNode): void {
  const span = spanOf(collector, node);
  collector.verweise.push({ ...parseZiel(node.value), span: { from: span.from + 2, to: span.to - 2 } });
  markIndex(node, collector.verweise.length - 1);
}

function collectDirektive(collector: Collector, node: DirektiveNode): void {
  const span = spanOf(collector, node);
  const name = /^::?([a-z]+)/.exec(node.value)?.[1] ?? '';
  const braces = node.value.indexOf('{');
  const written = readAttribute(node.value.slice(braces + 1, -1), span.from + braces + 1);
  const attribute = checkAttribute(collector, { name, attribute: written, span });
  collector.direktiven.push({ name, attribute, span });
  markIndex(node, collector.direktiven.length - 1);
}

/** Notes which fact a node became, for the fragment's placeholder. */
function markIndex(node: VerweisNode | DirektiveNode | Link, index: number): void {
  node.data = { ...node.data, nummer: index };
}

/** Tells what is wrong between the braces; gives the attributes, with a misspelt one under the name that was meant. */
function checkAttribute(
  collector: Collector,
  { name, attribute, span }: Direktivenaufruf,
): Direktivenaufruf['attribute'] {
  const known = direktiven[name]?.attribute ?? {};
  const erlaubt = Object.keys(known);
  const meant: Record<string, Direktivenaufruf['attribute'][string]> = {};
  for (const [key, value] of Object.entries(attribute)) {
    const isKnown = Object.hasOwn(known, key);
    const nearest = isKnown
      ? key
      : (findNearest(
          key,
          erlaubt.map((id) => ({ id })),
        )?.id ?? key);
    if (!isKnown) complain(collector, faults.attributeUnknown, value.span, { key, erlaubt });
    meant[Object.hasOwn(attribute, nearest) ? key : nearest] = value;
  }
  const isGuess = Object.keys(meant).some((key) => !Object.hasOwn(known, key));
  for (const [key, attribut] of Object.entries(known)) {
    const value = meant[key];
    if (value) checkWert(collector, key, attribut, value);
    // What nobody knows may be what is missing.
    else if (attribut.pflicht && !isGuess)
      complain(collector, faults.attributeMissing, span, { key, beispiel: direktiven[name]?.beispiel ?? '' });
  }
  return meant;
}

function checkWert(
  collector: Collector,
  key: string,
  attribut: Attribut,
  { wert, span }: Direktivenaufruf['attribute'][string],
): void {
  const erwartet = attribut.worte?.join(' oder ') ?? 'eine Jahreszahl';
  if (attribut.worte ? !attribut.worte.includes(wert) : attribut.jahr && !/^\d{4}$/.test(wert))
    complain(collector, faults.attributeValue, span, { key, wert, erwartet });
}

function collectLink(collector: Collector, node: Link): void {
  const span = spanOf(collector, node);
  const url = node.url.trim();
  if (url.startsWith('#')) {
    collector.verweise.push({ ...parseZiel(decode(url.slice(1))), span });
    markIndex(node, collector.verweise.length - 1);
    return;
  }
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(url)) return;
  const datei = resolveFile(collector.file, url);
  if (datei === undefined) complain(collector, faults.linkForbidden, span, { adresse: url });
  else {
    collector.dateien.push({ datei, bild: false, span });
    node.url = datei;
  }
}

function collectImage(collector: Collector, node: Image): void {
  const span = spanOf(collector, node);
  if ((node.alt ?? '').trim() === '') complain(collector, faults.imageWithoutAlt, span, {});
  const datei = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(node.url) ? undefined : resolveFile(collector.file, node.url);
  if (datei === undefined || !datei.startsWith('content/bilder/')) {
    complain(collector, faults.imageOutside, span, { adresse: node.url });
    node.url = '';
    return;
  }
  collector.dateien.push({ datei, bild: true, span });
  node.url = datei;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * The file below content/bilder/ or content/anlagen/ that a relative address means, counted from content/ or from the file
 * itself; undefined where it leaves these folders or carries a scheme (a drive letter is one).
 */
function resolveFile(file: string, address: string): string | undefined {
  const path = decode(address.split(/[?#]/, 1)[0] ?? '');
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]|\\|\0/i.test(path)) return undefined;
  const base = /^(?:\.\/)?(?:bilder|anlagen)\//.test(path) ? ['content'] : file.split('/').slice(0, -1);
  const parts = [...base];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  const resolved = parts.join('/');
  return /^content\/(?:bilder|anlagen)\/./.test(resolved) ? resolved : undefined;
}
