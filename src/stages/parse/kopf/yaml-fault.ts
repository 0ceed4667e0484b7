// Which slip an author made where the YAML cannot be read: told by the parser's code and by the lines around the place.
import type { YAMLError } from 'yaml';
import type { Span } from '../../../base/text.ts';
import { opensField, readZeile } from './yaml-zeile.ts';

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
    | 'tiefe'
    | 'laenge'
    | 'sonst'
    | 'keine-felder';
  readonly span: Span;
  readonly wort?: string;
}

/** A line with its place; `text` without white space at its end. */
interface Line extends Span {
  readonly text: string;
}

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
    tellCode(error) ??
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
function tellCode({ code, pos: [from, to] }: YAMLError): YamlFault | undefined {
  switch (code) {
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
  const { colon, value, from: at, isEntry } = readZeile(text);
  if (colon !== undefined && /^(?!\/\/)[^\s:]/.test(text.slice(colon, colon + 2)))
    return { art: 'leerzeichen', span: content };
  if (/^\s*-[^\s-]/.test(text)) return { art: 'leerzeichen', span: content };
  const span = { from: line.from + at, to: line.to };
  if (/^[%@`?|>-]/.test(value)) return { art: 'anfang', span, wort: value.slice(0, 1) };
  if (/^(?:"[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\})\s*\S/.test(value)) return { art: 'rest', span };
  // An entry of a list may be a field itself: '- Foo: bar' is none of an author's slips.
  const mayBeField = isEntry && colon === undefined && opensField(value);
  const inFlow = /[{,]\s*[\wäöüÄÖÜß-]+:\s[^"'[{,}]*?: /.exec(text);
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
  const { start } = readZeile(line.text);
  const deeper = next && code.endsWith('_IMPLICIT_KEY') && next.text.search(/\S/) > start;
  return { art: 'einrueckung', span: contentOf(deeper ? next : line) };
}

/** A space that YAML takes for a letter, where an author sees a space: in the indentation or behind a colon or hyphen. */
function findUnsichtbar({ text, from }: Line): Span | undefined {
  const at = readZeile(text).colon ?? /^[ -]*/.exec(text)?.[0].length ?? 0;
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
  let following: Line | undefined;
  let found: Span | undefined;
  for (const line of [...lines].reverse()) {
    const { value, from } = readZeile(line.text);
    const quote = value.slice(0, 1);
    const isOpen = (quote === '"' || quote === "'") && !closes(quote, value.slice(1));
    if (isOpen && (!following || opensField(following.text) || /^\s*- /.test(following.text)))
      found = { from: line.from + from, to: line.to };
    if (line.text !== '') following = line;
  }
  return found;
}

const closes = (quote: string, rest: string): boolean =>
  quote === '"' ? /(?:^|[^\\])(?:\\\\)*"/.test(rest) : /'/.test(rest.replaceAll("''", ''));

/** A value that opens with a bracket, where none of the lines closes it. */
function findOpenBracket(lines: readonly Line[]): Span | undefined {
  const open: Span[] = [];
  for (const { text, from, to } of lines) {
    const { value, from: at } = readZeile(text);
    const begin = /^[[{]/.test(value) ? at : Infinity;
    for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
      if (sign === ']' || sign === '}') open.pop();
      else if (open.length > 0 || index >= begin) open.push({ from: from + at, to });
    }
  }
  return open[0];
}
