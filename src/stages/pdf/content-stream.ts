// Reads the content stream of a page (ISO 32000-1, 7.8.2) operation by operation, so that some can be left out. A concept has
// millions of tokens: what they begin with is looked up in a table, not matched.

/** An operator with its operands, and the stretch of the stream that they take. */
export interface Operation {
  readonly name: string;
  /** The operands as they are written. */
  readonly operands: string;
  readonly from: number;
  readonly to: number;
}

/** Another text for a stretch of a stream. */
export interface StreamEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The stream with edits, which come in order and do not overlap. */
export function applyStreamEdits(stream: string, edits: readonly StreamEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text } of edits) {
    parts.push(stream.slice(at, from), text);
    at = to;
  }
  return parts.join('') + stream.slice(at);
}

const [backslash, open, close, less, greater, percent, lineFeed, carriageReturn] = [92, 40, 41, 60, 62, 37, 10, 13];
const [quote, doubleQuote] = [39, 34];

/** What a byte may begin (7.2.2): a word, which a name and a number are too; white space; a bracket of one sign; the rest. */
const [word, space, bracket, other] = [0, 1, 2, 3];
const kinds = new Uint8Array(256);
for (const sign of '\0\t\n\f\r ') kinds[sign.charCodeAt(0)] = space;
for (const sign of '[]{}') kinds[sign.charCodeAt(0)] = bracket;
for (const sign of '()<>/%') kinds[sign.charCodeAt(0)] = other;
const kindAt = (stream: string, at: number): number | undefined => kinds[stream.charCodeAt(at)];

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const values = new Set(['true', 'false', 'null']);

/** Is told an operator, where its operands begin, and where it begins and ends itself. */
export type Visit = (name: string, from: number, at: number, to: number) => void;

/** Goes through a content stream (its bytes as latin1 text) operation by operation. Throws where it is no content stream. */
export function visitOperations(stream: string, visit: Visit): void {
  let start = -1;
  for (let at = 0; at < stream.length;) {
    const from = at;
    const code = stream.charCodeAt(at);
    if (kinds[code] === space || code === percent) {
      at = code === percent ? endOfLine(stream, at) : at + 1;
      continue;
    }
    if (start < 0) start = from;
    at = endOfToken(stream, at, code);
    if (!isLetter(code) && code !== quote && code !== doubleQuote) continue;
    const name = stream.slice(from, at);
    if (values.has(name)) continue;
    if (name === 'ID') at = endOfInlineImage(stream, at);
    visit(name, start, from, at);
    start = -1;
  }
  if (start >= 0) throw new Error(`Operands without operator: offset ${start}`);
}

/** All operations of a content stream, in order: for streams that are few. */
export function readOperations(stream: string): Operation[] {
  const found: Operation[] = [];
  visitOperations(stream, (name, from, at, to) => found.push({ name, operands: stream.slice(from, at), from, to }));
  return found;
}

function endOfToken(stream: string, at: number, code: number): number {
  if (code === open) return endOfString(stream, at);
  if (kinds[code] === bracket) return at + 1;
  if (code === less || code === greater) return endOfAngle(stream, at, code);
  if (code === close) throw new Error(`No content stream: offset ${at}`);
  // A name begins with a slash and goes on like a word.
  for (at++; kindAt(stream, at) === word;) at++;
  return at;
}

/** `<<`, `>>` or a string in hexadecimal digits. */
function endOfAngle(stream: string, at: number, code: number): number {
  if (stream.charCodeAt(at + 1) === code) return at + 2;
  const end = code === less ? stream.indexOf('>', at) : -1;
  if (end < 0) throw new Error(`No content stream: offset ${at}`);
  return end + 1;
}

function endOfLine(stream: string, at: number): number {
  while (at < stream.length && ![lineFeed, carriageReturn].includes(stream.charCodeAt(at))) at++;
  return at;
}

function endOfString(stream: string, at: number): number {
  let depth = 0;
  for (let i = at; i < stream.length; i++) {
    const code = stream.charCodeAt(i);
    if (code === backslash) i++;
    else if (code === open) depth++;
    else if (code === close && --depth === 0) return i + 1;
  }
  throw new Error(`String without end: offset ${at}`);
}

/** The data of an inline image end before `EI` between white space. */
function endOfInlineImage(stream: string, at: number): number {
  const end = stream.slice(at).search(/\sEI(?=\s|$)/);
  if (end < 0) throw new Error(`Inline image without end: offset ${at}`);
  return at + end;
}
