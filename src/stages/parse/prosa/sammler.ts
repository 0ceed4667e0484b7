// What is gathered while a body is read: its facts, its findings, and where each of them stands in the file.
import type { Definition, Image, Link } from 'mdast';
import { type Range, rangeOf, type Span } from '../../../base/text.ts';
import { withoutInvisible } from '../../../base/unsichtbar.ts';
import { type Diagnostic, diagnose, type Fault } from '../../../diagnostics/diagnostic.ts';
import type { Beobachtung, Dateiverweis, Direktivenaufruf, Prosaverweis } from '../../../model/prosafakten.ts';
import { invisibleCharacter } from '../../validate/validate.faults.ts';
import type { Quelltext } from './quelltext.ts';
import type { DirektiveNode, VerweisNode } from '../markdown/syntax.ts';

declare module 'mdast' {
  interface Data {
    /** Which reference or directive of the facts this node is. */
    nummer?: number;
    /** Which file of the facts a link or an image means. */
    datei?: number;
  }
}

/** A body that is read, and what has been found in it. */
export interface Collector extends Quelltext {
  readonly file: string;
  /** The file's line starts. */
  readonly starts: readonly number[];
  readonly verweise: Prosaverweis[];
  readonly direktiven: Direktivenaufruf[];
  readonly dateien: Dateiverweis[];
  readonly beobachtungen: Beobachtung[];
  readonly diagnostics: Diagnostic[];
  /** The codes of these. */
  readonly gemeldet: Set<string>;
}

/** A span as a place. */
export const placeOfSpan = (collector: Collector, span: Span): { file: string; range: Range } => ({
  file: collector.file,
  range: rangeOf(collector.starts, span),
});

/** Notes a finding. */
export function complain<P>(collector: Collector, fault: Fault<P>, span: Span, params: P, more = {}): void {
  collector.diagnostics.push(diagnose(fault, placeOfSpan(collector, span), params, more));
  collector.gemeldet.add(fault.code);
}

/** The text without characters that nobody sees; where there are some, they are told, and mended where `at` says. */
export function seen(collector: Collector, text: string, span: Span, at: Span | undefined): string {
  const clean = withoutInvisible(text);
  if (clean !== text) {
    const edits = at ? [{ ...placeOfSpan(collector, at), text: clean }] : [];
    const fix = { title: `${clean} schreiben`, edits };
    complain(collector, invisibleCharacter, span, { wert: clean }, at ? { fix } : {});
  }
  return clean;
}

/** Where a text stands within a span, by its last occurrence; undefined where it is written in another way. */
export function findWithin(collector: Collector, span: Span, text: string): Span | undefined {
  const raw = collector.source.slice(span.from - collector.offset, span.to - collector.offset);
  const index = raw.lastIndexOf(text);
  return index < 0 || text === '' ? undefined : { from: span.from + index, to: span.from + index + text.length };
}

/** Notes which fact a node became, for the fragment's placeholder. */
export function markIndex(node: VerweisNode | DirektiveNode | Link | Definition, index: number): void {
  node.data = { ...node.data, nummer: index };
}

/** Notes which file a node means. */
export function markDatei(node: Link | Image | Definition, datei: number): void {
  node.data = { ...node.data, datei };
}
