// The libraries that read Markdown, put together: CommonMark with GFM and our own syntax.
import { parse, preprocess } from 'micromark';
import type { Construct, Event, Extension } from 'micromark-util-types';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Span } from '../../../base/text.ts';
import { isForAddresses, mayHoldAddress, withPlaces } from './adressen.ts';
import './edits.ts';
import { remarkKonzept } from './syntax.ts';

/** What GFM looks for at the beginning of every word: bare addresses. It is half the cost of reading prose. */
const bareAddresses: ReadonlySet<string | undefined> = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink']);

/** `CO~2~` is no text that is struck through: that takes two tildes. */
const gfm = { singleTilde: false };

const whole = unified().use(remarkParse).use(remarkGfm, gfm).use(withPlaces).use(remarkKonzept).freeze();
const quick = unified().use(remarkParse).use(remarkGfm, gfm).use(withoutBareAddresses).use(remarkKonzept).freeze();

/**
 * Reads Markdown. Bare addresses are looked for only where the tree without them has a text that may hold one: every
 * other tree is the same with and without.
 */
export function parseMarkdown(source: string): Root {
  const tree = quick.parse(source);
  return mayHoldAddress(tree) ? parseWhole(source) : tree;
}

/**
 * What a text field does without: it is running text whatever its lines begin with, and of all signs only those of references,
 * figures, links and emphasis are more than signs. What is written there is printed.
 */
const nichtImFeld = [
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'direktivenblock',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'list',
  'liste',
  'setextUnderline',
  'strikethrough',
  'table',
  'thematicBreak',
];

const inline = unified()
  .use(remarkParse)
  .use(remarkGfm, gfm)
  .use(withoutBareAddresses)
  .use(remarkKonzept)
  .use(onlyInline)
  .freeze();

/** Reads a text field: paragraphs of running text. */
export const parseInline = (source: string): Root => inline.parse(source);

/** A unified plugin that takes away what a text field does without. */
function onlyInline(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push({ disable: { null: nichtImFeld } });
}

/** Reads Markdown and looks for bare addresses wherever there may be one. */
export const parseWhole = (source: string): Root => whole.parse(source);

/** A unified plugin that takes bare addresses out of remark-gfm. */
function withoutBareAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withoutConstructs);
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter((extension) => !isForAddresses(extension));
}

function withoutConstructs(extension: Extension): Extension {
  const text: Record<string, Construct[]> = {};
  for (const [code, constructs] of Object.entries(extension.text ?? {})) {
    const rest = [constructs ?? []].flat().filter(({ name }) => !bareAddresses.has(name));
    if (rest.length > 0) text[code] = rest;
  }
  return { ...extension, text };
}

/** The paragraphs, headings and cells of a text: what stands in them has not been read yet, but where they are is known. */
export function readAbsaetze(source: string): readonly Span[] {
  const extensions = quick.data().micromarkExtensions ?? [];
  const events = parse({ extensions })
    .document()
    .write(preprocess()(source, undefined, true));
  return listAbsaetze(events);
}

/** What a document holds is read by readers of its own, each with events of its own. */
const listAbsaetze = (events: readonly Event[]): readonly Span[] =>
  events.flatMap(([kind, token]) => {
    if (kind !== 'enter' || token.contentType === undefined || token.previous) return [];
    if (token._tokenizer) return listAbsaetze(token._tokenizer.events);
    let last = token;
    while (last.next) last = last.next;
    return [{ from: token.start.offset, to: last.end.offset }];
  });
