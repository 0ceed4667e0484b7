// The body of a file: CommonMark with GFM and our own references and directives. What the rest of the program needs of it
// are facts (headings, references, directives, findings) and, for a build, one HTML fragment; the tree is dropped here.
import type { Image, Link, Node, Nodes, Root } from 'mdast';
import type { Range, Span } from '../../base/text.ts';
import { rangeOf } from '../../base/text.ts';
import { type Diagnostic, diagnose, type Fault } from '../../diagnostics/diagnostic.ts';
import { findNearest } from '../../diagnostics/vorschlag.ts';
import { type Attribut, direktiven } from '../../domain/direktiven.ts';
import {
  type Beobachtung,
  type Dateiverweis,
  type Direktivenaufruf,
  leereProsa,
  type Prosa,
  type Prosaverweis,
} from '../../model/facts.ts';
import { readAttribute } from './attribute.ts';
import { beobachte, readUeberschriften } from './beobachtung.ts';
import { withoutInvisible } from '../../base/unsichtbar.ts';
import { invisibleCharacter } from '../validate/validate.faults.ts';
import * as faults from './prosa.faults.ts';
import { parseMarkdown } from './markdown.ts';
import type { DirektiveNode, VerweisNode } from './syntax.ts';

export interface ProsaResult {
  readonly prosa: Prosa;
  readonly diagnostics: readonly Diagnostic[];
}

interface Collector {
  readonly file: string;
  readonly starts: readonly number[];
  readonly offset: number;
  readonly source: string;
  readonly verweise: Prosaverweis[];
  readonly direktiven: Direktivenaufruf[];
  readonly dateien: Dateiverweis[];
  readonly beobachtungen: Beobachtung[];
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
  const tree = parseMarkdown(source);
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
  };
  visit(collector, tree);
  const { verweise, dateien, beobachtungen, diagnostics } = collector;
  const html = writeFragment?.(tree, file);
  return {
    prosa: {
      leer: false,
      ueberschriften: readUeberschriften(collector, tree),
      verweise,
      direktiven: collector.direktiven,
      dateien,
      beobachtungen,
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

function complain<P>(collector: Collector, fault: Fault<P>, span: Span, params: P, more = {}): void {
  collector.diagnostics.push(diagnose(fault, placeOf(collector, span), params, more));
}

/** The text without characters that nobody sees; where there are some, they are told, and mended where `at` says. */
function seen(collector: Collector, text: string, span: Span, at: Span | undefined): string {
  const clean = withoutInvisible(text);
  if (clean !== text) {
    const edits = at ? [{ ...placeOf(collector, at), text: clean }] : [];
    const fix = { title: `${clean} schreiben`, edits };
    complain(collector, invisibleCharacter, span, { wert: clean }, at ? { fix } : {});
  }
  return clean;
}

/** Where a text stands within a span, by its last occurrence; undefined where it is written in another way. */
function findWithin(collector: Collector, span: Span, text: string): Span | undefined {
  const raw = collector.source.slice(span.from - collector.offset, span.to - collector.offset);
  const index = raw.lastIndexOf(text);
  return index < 0 || text === '' ? undefined : { from: span.from + index, to: span.from + index + text.length };
}

function visit(collector: Collector, node: Nodes): void {
  beobachte(collector, node, collector.beobachtungen);
  switch (node.type) {
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
export const isSuppression = (html: string): boolean =>
  /^<!--\s*konzept-aus(?![\w-])(?:(?!-->)[\s\S])*-->\s*$/.test(html);

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
  const { from, to } = spanOf(collector, node);
  pushVerweis(collector, node, node.value, { from: from + 2, to: to - 2 });
}

function pushVerweis(collector: Collector, node: VerweisNode | Link, written: string, span: Span): void {
  const ziel = parseZiel(seen(collector, written, span, findWithin(collector, span, written)));
  const found = findWithin(collector, span, ziel.am === undefined ? ziel.id : `${ziel.id}@${ziel.am}`);
  const idSpan = found && { from: found.from, to: found.from + ziel.id.length };
  collector.verweise.push({ ...ziel, span, ...(idSpan ? { idSpan } : {}) });
  markIndex(node, collector.verweise.length - 1);
}

function collectDirektive(collector: Collector, node: DirektiveNode): void {
  const span = spanOf(collector, node);
  const name = /^::?([a-z]+)/.exec(node.value)?.[1] ?? '';
  const braces = node.value.indexOf('{');
  const written = readAttribute(node.value.slice(braces + 1, -1), span.from + braces + 1);
  for (const attribut of Object.values(written))
    attribut.wert = seen(collector, attribut.wert, attribut.span, attribut.wertSpan);
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
  const url = node.url.startsWith('#') ? node.url.trim() : seenUrl(collector, node.url, span).trim();
  if (url.startsWith('#')) {
    pushVerweis(collector, node, decode(url.slice(1)), span);
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
  const url = seenUrl(collector, node.url, span);
  const datei = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url) ? undefined : resolveFile(collector.file, url);
  if (datei === undefined || !datei.startsWith('content/bilder/')) {
    complain(collector, faults.imageOutside, span, { adresse: node.url });
    node.url = '';
    return;
  }
  collector.dateien.push({ datei, bild: true, alt: node.alt ?? '', span });
  node.url = datei;
}

/** The address of a file without characters that nobody sees; addresses in the net may have them. */
const seenUrl = (collector: Collector, url: string, span: Span): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : seen(collector, url, span, findWithin(collector, span, url));

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
