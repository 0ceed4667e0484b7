// The libraries that read Markdown, put together: CommonMark with GFM and our own syntax.
import type { Construct, Extension } from 'micromark-util-types';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { isForAddresses, mayHoldAddress, withPlaces } from './adressen.ts';
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
