// Which slip an author made where the YAML cannot be read: told by the parser's code and by the lines around the place.
import type { YAMLError } from 'yaml';
import type { Span } from '../../base/text.ts';

/** What is wrong with the YAML: which kind of fault, and where its author made it. */
export interface YamlFault {
  readonly art:
    | 'tabulator'
    | 'anfuehrungszeichen'
    | 'klammer'
    | 'doppelt'
    | 'doppelpunkt'
    | 'leerzeichen'
    | 'anker'
    | 'anfang'
    | 'rest'
    | 'einrueckung'
    | 'unsichtbar'
    | 'komma'
    | 'kein-feld'
    | 'sonst'
    | 'keine-felder';
  readonly span: Span;
  readonly wort?: string;
}

/** A line with its place; `text` without white space at its end. */
interface Line extends Span {
  readonly text: string;
}

const field = String.raw`[\wäöüÄÖÜß-]+`;
const opensField = new RegExp(String.raw`^\s*(?:- +)*${field}:(?:\s|$)`);

/** The fault behind the first error of the parser. */
export function classify(error: YAMLError, source: string): YamlFault {
  const [from, to] = error.pos;
  const lines = linesOf(source);
  const index = Math.max(
    0,
    lines.findLastIndex((line) => line.from <= from),
  );
  const line = lines[index] ?? { text: '', from: 0, to: source.length };
  const tab = findTab(lines.slice(0, index + 1));
  if (error.code === 'TAB_AS_INDENT' || tab) return { art: 'tabulator', span: tab ?? { from, to: from + 1 } };
  const unseen = findUnsichtbar(line);
  if (unseen) return { art: 'unsichtbar', span: unseen };
  const first = lines.find(({ text }) => text !== '');
  if (first && /^ +\S/.test(first.text) && lines.some((each) => /^\S/.test(each.text)))
    return { art: 'einrueckung', span: contentOf(first) };
  const quote = findOpenQuote(lines);
  if (quote) return { art: 'anfuehrungszeichen', span: quote };
  const bracket = findOpenBracket(lines.slice(0, index));
  if (bracket) return { art: 'klammer', span: bracket };
  return (
    tellCode(error, source) ??
    tellLine(line) ??
    tellIndentation(error, lines, index) ?? { art: 'sonst', span: { from, to: Math.max(to, from + 1) } }
  );
}

function linesOf(source: string): Line[] {
  let from = 0;
  return source.split('\n').map((raw) => {
    const text = raw.trimEnd();
    const line = { text, from, to: from + text.length };
    from += raw.length + 1;
    return line;
  });
}

/** What the parser's code says by itself. */
function tellCode({ code, pos: [from, to] }: YAMLError, source: string): YamlFault | undefined {
  switch (code) {
    case 'DUPLICATE_KEY': {
      const wort = /^[^\s:]+/.exec(source.slice(from))?.[0] ?? source.slice(from, from + 1);
      return { art: 'doppelt', span: { from, to: from + wort.length }, wort };
    }
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_TAGS':
      return { art: 'anker', span: { from, to: Math.max(to, from + 1) } };
    default:
      return undefined;
  }
}

/** What the line itself shows: a space forgotten, a sign that YAML gives a meaning of its own, no field at all. */
function tellLine(line: Line): YamlFault | undefined {
  const { text } = line;
  const content = contentOf(line);
  if (new RegExp(String.raw`^\s*(?:- +)*${field}:(?!//)[^\s:]`).test(text) || /^\s*-[^\s-]/.test(text))
    return { art: 'leerzeichen', span: content };
  const [, head = '', value = ''] =
    new RegExp(String.raw`^((?:\s*- +)*\s*${field}:\s+|\s*(?:- +)+)(\S.*)$`).exec(text) ?? [];
  const span = { from: line.from + head.length, to: line.to };
  const first = value.slice(0, 1);
  if (/^[%@`?|>-]/.test(value)) return { art: 'anfang', span, wort: first };
  if (/^(?:"[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\})\s*\S/.test(value)) return { art: 'rest', span };
  // An entry of a list may be a field itself: '- Foo: bar' is none of an author's slips.
  const mayBeField = /- +$/.test(head) && opensField.test(value);
  const inFlow = /[{,]\s*[\wäöüÄÖÜß-]+:\s+[^"'[{,}]*?: /.exec(text);
  if (inFlow) return { art: 'doppelpunkt', span: { from: line.from + inFlow.index + 1, to: line.to } };
  if (/^[^"'[{]*?: ./.test(value) && !mayBeField) return { art: 'doppelpunkt', span };
  return text !== '' && !/[:#]|^\s*-(?: |$)/.test(text) ? { art: 'kein-feld', span: content } : undefined;
}

const contentOf = ({ text, from, to }: Line): Span => ({ from: from + text.length - text.trimStart().length, to });

/** A line that is a field or an entry, but stands too far in or out: this one, or the next where that one is too far in. */
function tellIndentation({ code }: YAMLError, lines: readonly Line[], index: number): YamlFault | undefined {
  const line = lines[index];
  if (!line || !['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'].includes(code))
    return undefined;
  const next = lines.slice(index + 1).find(({ text }) => text !== '');
  const start = /^\s*(?:- +)*/.exec(line.text)?.[0].length ?? 0;
  const deeper = next && code.endsWith('_IMPLICIT_KEY') && next.text.search(/\S/) > start;
  return { art: 'einrueckung', span: contentOf(deeper ? next : line) };
}

/** A space that YAML takes for a letter, where an author sees a space: in the indentation or behind a colon or hyphen. */
function findUnsichtbar({ text, from }: Line): Span | undefined {
  const at = new RegExp(String.raw`^\s*(?:- +)*${field}:|^[ -]*-?`).exec(text)?.[0].length ?? 0;
  const found = /^[^\S ]/.exec(text.slice(at)) ?? /^ *[^\S \t]/.exec(text);
  return found ? { from, to: from + text.length } : undefined;
}

/** A tab in the indentation of one of the lines. */
function findTab(lines: readonly Line[]): Span | undefined {
  for (const { text, from } of lines) {
    const tab = /^ *\t/.exec(text)?.[0].length;
    if (tab !== undefined) return { from: from + tab - 1, to: from + tab };
  }
  return undefined;
}

/** A value that opens with a quote and does not close on its line, where the next line is a field again: an author's slip. */
function findOpenQuote(lines: readonly Line[]): Span | undefined {
  for (const [index, { text, from, to }] of lines.entries()) {
    const [, head = '', quote = '', rest = ''] =
      new RegExp(String.raw`^((?:[\s-]*${field}:\s+)|[\s-]*-\s+)(["'])(.*)$`).exec(text) ?? [];
    if (quote === '' || closes(quote, rest)) continue;
    const following = lines.slice(index + 1).find((next) => next.text !== '');
    if (!following || opensField.test(following.text) || /^\s*- /.test(following.text))
      return { from: from + head.length, to };
  }
  return undefined;
}

const closes = (quote: string, rest: string): boolean =>
  quote === '"' ? /(?:^|[^\\])(?:\\\\)*"/.test(rest) : /'/.test(rest.replaceAll("''", ''));

/** A value that opens with a bracket, where none of the lines closes it. */
function findOpenBracket(lines: readonly Line[]): Span | undefined {
  for (const [index, { text, from, to }] of lines.entries()) {
    const [, head = '', value = ''] =
      new RegExp(String.raw`^((?:[\s-]*${field}:\s+)|[\s-]*-\s+)([[{].*)$`).exec(text) ?? [];
    if (value !== '' && !isClosed(value, lines, index + 1)) return { from: from + head.length, to };
  }
  return undefined;
}

/** True where the brackets that a value opens are closed, in it or in one of the lines from `next` on. */
function isClosed(value: string, lines: readonly Line[], next: number): boolean {
  let depth = 0;
  for (let text = value; ; text = lines[next++]?.text ?? '') {
    for (const [sign] of text.matchAll(/[[\]{}]/g)) {
      depth += sign === '[' || sign === '{' ? 1 : -1;
      if (depth === 0) return true;
    }
    if (next >= lines.length) return false;
  }
}
