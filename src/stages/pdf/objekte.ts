// The objects of a PDF (ISO 32000-1, 7.3), read from bytes. Nothing here trusts the file: what is no object is null, and nothing
// nests deeper than a limit.

export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A text, a letter a byte. */
export class Text {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

export class Verweis {
  readonly nummer: number;
  constructor(nummer: number) {
    this.nummer = nummer;
  }
}

export type Dict = ReadonlyMap<string, PdfObjekt>;

/** A dictionary with data: where they begin; where they end is for the reader of the file to say. */
export class Strom {
  readonly dict: Dict;
  readonly from: number;
  constructor(dict: Dict, from: number) {
    this.dict = dict;
    this.from = from;
  }
}

export type PdfObjekt = null | boolean | number | Name | Text | Verweis | Strom | Dict | readonly PdfObjekt[];

/** True for a dictionary. */
export const isDict = (object: PdfObjekt | undefined): object is Dict => object instanceof Map;

/** The dictionary of an object that is one or has one. */
export const dictOf = (object: PdfObjekt | undefined): Dict | undefined =>
  object instanceof Strom ? object.dict : isDict(object) ? object : undefined;

/** The letters of a name; undefined for anything else. */
export const lettersOf = (object: PdfObjekt | undefined): string | undefined =>
  object instanceof Name ? object.name : undefined;

/** The entries of an array; any other object is the only one. */
export const entriesOf = (object: PdfObjekt): readonly PdfObjekt[] =>
  Array.isArray(object) ? (object as readonly PdfObjekt[]) : [object];

/** Every dictionary in these objects, and in what lies in them; references are not followed. */
export function* walkDicts(objects: readonly PdfObjekt[]): Generator<Dict> {
  for (const object of objects) {
    if (Array.isArray(object)) yield* walkDicts(object as readonly PdfObjekt[]);
    const dict = dictOf(object);
    if (!dict) continue;
    yield dict;
    yield* walkDicts([...dict.values()]);
  }
}

const deepest = 60;
const spaces = '\0\t\n\f\r ';
const ends = `${spaces}()<>[]{}/%`;

/** Reads objects one after the other from a text of one letter a byte. */
export class PdfReader {
  at: number;
  readonly #text: string;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** The next object; null where there is none. A dictionary before the word `stream` is a Strom. */
  read(depth = 0): PdfObjekt {
    this.#skipSpace();
    const sign = this.#text[this.at];
    // What nests deeper is read no further: nothing of it could be told from an end.
    if (depth > deepest) this.at = this.#text.length;
    if (sign === undefined || depth > deepest) return null;
    if (sign === '/') return new Name(this.#readName());
    if (sign === '(') return new Text(this.#readLiteral());
    if (sign === '[') return this.#readList(depth);
    if (sign === '<') return this.#text[this.at + 1] === '<' ? this.#readDict(depth) : new Text(this.#readHex());
    return this.#readWord();
  }

  /** True, and behind it, where this word comes next. */
  takes(word: string): boolean {
    this.#skipSpace();
    if (!this.#text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  #skipSpace(): void {
    for (; this.at < this.#text.length; this.at++) {
      const sign = this.#text[this.at] ?? '';
      if (sign === '%') while (this.at < this.#text.length && !'\r\n'.includes(this.#text[this.at] ?? '')) this.at++;
      else if (!spaces.includes(sign)) return;
    }
  }

  #readRegular(): string {
    const from = this.at;
    while (this.at < this.#text.length && !ends.includes(this.#text[this.at] ?? '')) this.at++;
    return this.#text.slice(from, this.at);
  }

  #readName(): string {
    this.at++;
    return this.#readRegular().replaceAll(/#([\da-f]{2})/gi, (_code, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  /** A number, a word, or the two numbers and the letter of a reference. */
  #readWord(): PdfObjekt {
    const word = this.#readRegular();
    if (word === '') this.at++;
    if (word === 'true' || word === 'false') return word === 'true';
    const number = word === '' ? NaN : Number(word);
    if (Number.isNaN(number)) return null;
    const reference = /^[\0\t\n\f\r ]{1,9}\d{1,9}[\0\t\n\f\r ]{1,9}R/.exec(this.#text.slice(this.at, this.at + 40));
    const next = this.#text[this.at + (reference?.[0].length ?? 0)] ?? ' ';
    if (!reference || !Number.isInteger(number) || !ends.includes(next)) return number;
    this.at += reference[0].length;
    return new Verweis(number);
  }

  #readLiteral(): string {
    const from = this.at + 1;
    let depth = 0;
    for (; this.at < this.#text.length; this.at++) {
      const sign = this.#text[this.at];
      if (sign === '\\') this.at++;
      else if (sign === '(') depth++;
      else if (sign === ')' && --depth === 0) break;
    }
    return this.#text
      .slice(from, this.at++)
      .replaceAll(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_all, code: string) => unescape(code));
  }

  #readHex(): string {
    const end = this.#text.indexOf('>', this.at);
    const to = end < 0 ? this.#text.length : end;
    const digits = this.#text.slice(this.at + 1, to).replaceAll(/[^\da-f]/gi, '');
    this.at = to + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
  }

  #readList(depth: number): PdfObjekt[] {
    const list: PdfObjekt[] = [];
    this.at++;
    while (!this.takes(']') && this.at < this.#text.length) list.push(this.read(depth + 1));
    return list;
  }

  #readDict(depth: number): PdfObjekt {
    const dict = new Map<string, PdfObjekt>();
    this.at += 2;
    while (!this.takes('>>') && this.at < this.#text.length) {
      const key = this.read(depth + 1);
      if (key instanceof Name) dict.set(key.name, this.read(depth + 1));
    }
    const behind = this.at;
    if (depth === 0 && this.takes('stream')) return new Strom(dict, this.#skipLineEnd());
    this.at = behind;
    return dict;
  }

  #skipLineEnd(): number {
    if (this.#text[this.at] === '\r') this.at++;
    if (this.#text[this.at] === '\n') this.at++;
    return this.at;
  }
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
  '\r\n': '',
};

const unescape = (code: string): string =>
  /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8) & 0xff) : (escapes[code] ?? code);
