// Reads the content stream of a page (ISO 32000-1, 7.8.2) operation by operation, so that some can be left out.

/** An operator with its operands, and the stretch of the stream that they take. */
export interface Operation {
  readonly name: string;
  /** The operands as they are written. */
  readonly operands: string;
  readonly from: number;
  readonly to: number;
}

/** Everything but a literal string, which may hold brackets of its own. */
const token = /[\0\s]+|%[^\r\n]*|<<|>>|<[0-9A-Fa-f\s]*>|[[\]{}]|\/[^\0\s()<>[\]{}/%]*|[^\0\s()<>[\]{}/%]+/y;
const isOperator = (text: string): boolean => /^[A-Za-z'"]/.test(text) && !['true', 'false', 'null'].includes(text);

/** The operations of a content stream (its bytes as latin1 text), in order. Throws where it is no content stream. */
export function* readOperations(stream: string): Generator<Operation> {
  let start = -1;
  for (let at = 0; at < stream.length;) {
    const from = at;
    at = stream[at] === '(' ? endOfString(stream, at) : endOfToken(stream, at);
    const text = stream.slice(from, at);
    if (/^[\0\s%]/.test(text)) continue;
    if (start < 0) start = from;
    if (!isOperator(text)) continue;
    if (text === 'ID') at = endOfInlineImage(stream, at);
    yield { name: text, operands: stream.slice(start, from), from: start, to: at };
    start = -1;
  }
  if (start >= 0) throw new Error(`Operands without operator: offset ${start}`);
}

function endOfToken(stream: string, at: number): number {
  token.lastIndex = at;
  if (!token.test(stream)) throw new Error(`No content stream: offset ${at}`);
  return token.lastIndex;
}

function endOfString(stream: string, at: number): number {
  let depth = 0;
  for (let i = at; i < stream.length; i++) {
    if (stream[i] === '\\') i++;
    else if (stream[i] === '(') depth++;
    else if (stream[i] === ')' && --depth === 0) return i + 1;
  }
  throw new Error(`String without end: offset ${at}`);
}

/** The data of an inline image end before `EI` between white space. */
function endOfInlineImage(stream: string, at: number): number {
  const end = stream.slice(at).search(/\sEI(?=\s|$)/);
  if (end < 0) throw new Error(`Inline image without end: offset ${at}`);
  return at + end;
}
