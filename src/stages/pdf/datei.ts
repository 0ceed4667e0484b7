// A PDF as all the objects in its bytes (ISO 32000-1, 7.5), also those of older versions of it and those that its table does not
// name: what a program could find in the file is found here too. Sizes are limited, however much a stream claims to hold.
import { constants, inflateSync } from 'node:zlib';
import {
  type Dict,
  dictOf,
  isDict,
  PdfReader,
  entriesOf,
  lettersOf,
  type PdfObjekt,
  Strom,
  Verweis,
  walkDicts,
} from './objekte.ts';

/** What all streams together may unpack to. */
const mostBytes = 200 << 20;

const zuViel = 'sie packt mehr aus, als sich prüfen lässt';

/** What is unpacked of a stream that breaks off is taken: readers do the same. */
const { Z_SYNC_FLUSH: finishFlush } = constants;

/** Why a file cannot be read, as the end of a sentence. */
export class PdfFehler extends Error {}

/** The objects of a file by their numbers; of several versions the last. */
export interface Pdf {
  readonly objekte: ReadonlyMap<number, PdfObjekt>;
  /** Every dictionary in the file, of all its versions, wherever it lies. */
  readonly dicts: readonly Dict[];
  /** What the ends of the file say of the whole; later ones before earlier ones. */
  readonly trailer: Dict;
  readonly resolve: (object: PdfObjekt | undefined) => PdfObjekt;
  /** The data of a stream, a letter a byte. Throws PdfFehler where they cannot be unpacked. */
  readonly dataOf: (stream: Strom) => string;
}

/** Reads a file. Throws PdfFehler for what is none, is encrypted, or holds more than can be looked through. */
export function readObjekte(bytes: Uint8Array): Pdf {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.slice(0, 1024).includes('%PDF-')) throw new PdfFehler('sie ist kein PDF');
  const sammlung = new Sammlung(text);
  sammlung.readAll();
  const { trailer } = sammlung;
  if (trailer.has('Encrypt')) throw new PdfFehler('sie ist verschlüsselt');
  sammlung.unpackAll();
  if (!isDict(sammlung.resolve(trailer.get('Root')))) throw new PdfFehler('sie ist beschädigt');
  for (const dict of walkDicts(sammlung.alle)) sammlung.dicts.push(dict);
  return sammlung;
}

class Sammlung implements Pdf {
  readonly objekte = new Map<number, PdfObjekt>();
  readonly alle: PdfObjekt[] = [];
  readonly dicts: Dict[] = [];
  readonly trailer = new Map<string, PdfObjekt>();
  readonly #text: string;
  #left = mostBytes;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Every `1 0 obj` and every `trailer`, wherever it stands. In a sound file each byte is read about once; one made to be read
   * again and again is given up.
   */
  readAll(): void {
    let left = 4 * this.#text.length + 1_000_000;
    const read = (from: number): PdfObjekt => {
      const leser = new PdfReader(this.#text, from);
      const object = leser.read();
      if ((left -= leser.at - from) < 0) throw new PdfFehler('sie ist beschädigt');
      return object;
    };
    for (let at = this.#text.indexOf('obj'); at >= 0; at = this.#text.indexOf('obj', at + 3)) {
      const number = /(\d{1,9})[\0\t\n\f\r ]{1,9}\d{1,5}[\0\t\n\f\r ]{1,9}$/.exec(
        this.#text.slice(Math.max(0, at - 40), at),
      )?.[1];
      if (number !== undefined) this.#add(Number(number), read(at + 3));
    }
    for (let at = this.#text.indexOf('trailer'); at >= 0; at = this.#text.indexOf('trailer', at + 7))
      this.#addTrailer(read(at + 7));
  }

  /** The objects that lie packed in streams (7.5.7). */
  unpackAll(): void {
    for (const stream of [...this.alle]) {
      if (!(stream instanceof Strom) || lettersOf(stream.dict.get('Type')) !== 'ObjStm') continue;
      const data = this.dataOf(stream);
      const head = new PdfReader(data);
      const first = Number(this.resolve(stream.dict.get('First')));
      const count = Math.min(Number(this.resolve(stream.dict.get('N'))), data.length);
      for (let index = 0; index < count; index++) {
        const [number, place] = [head.read(), head.read()];
        if (typeof number === 'number' && typeof place === 'number')
          this.#add(number, new PdfReader(data, first + place).read());
      }
    }
  }

  #add(number: number, object: PdfObjekt): void {
    this.objekte.set(number, object);
    this.alle.push(object);
    if (object instanceof Strom && lettersOf(object.dict.get('Type')) === 'XRef') this.#addTrailer(object.dict);
  }

  #addTrailer(object: PdfObjekt): void {
    for (const [key, value] of dictOf(object) ?? []) this.trailer.set(key, value);
  }

  resolve = (object: PdfObjekt | undefined): PdfObjekt => {
    let found = object ?? null;
    for (let steps = 0; found instanceof Verweis && steps < 10; steps++) found = this.objekte.get(found.nummer) ?? null;
    return found instanceof Verweis ? null : found;
  };

  dataOf = ({ dict, from }: Strom): string => {
    let data = this.#take(this.#text.slice(from, this.#endOf(dict, from)));
    for (const filter of entriesOf(this.resolve(dict.get('Filter')))) {
      const name = lettersOf(this.resolve(filter));
      if (name === 'FlateDecode' || name === 'Fl') data = undoPredictor(this.#inflate(data), this.#predictorOf(dict));
      else if (name !== undefined)
        throw new PdfFehler(`sie ist auf eine Weise gepackt, die sich nicht prüfen lässt (${name})`);
    }
    return data;
  };

  /** Where the data of a stream end: at its length if the file keeps its word, else before `endstream`. */
  #endOf(dict: Dict, from: number): number {
    const length = this.resolve(dict.get('Length'));
    if (typeof length === 'number' && /^\s{0,2}endstream/.test(this.#text.slice(from + length, from + length + 12)))
      return from + length;
    const end = this.#text.indexOf('endstream', from);
    return end < 0 ? this.#text.length : end;
  }

  /** The same data, counted. */
  #take(data: string): string {
    if ((this.#left -= data.length) < 0) throw new PdfFehler(zuViel);
    return data;
  }

  #inflate(data: string): string {
    try {
      const bytes = inflateSync(Buffer.from(data, 'latin1'), { maxOutputLength: Math.max(1, this.#left), finishFlush });
      return this.#take(bytes.toString('latin1'));
    } catch (error) {
      if (error instanceof PdfFehler) throw error;
      throw new PdfFehler(error instanceof RangeError ? zuViel : 'sie ist beschädigt');
    }
  }

  #predictorOf(dict: Dict): number {
    const given = this.resolve(dict.get('DecodeParms'));
    const parms = dictOf(this.resolve(entriesOf(given)[0]));
    if (Number(this.resolve(parms?.get('Predictor'))) < 10) return 0;
    return Math.max(1, Number(this.resolve(parms?.get('Columns')) ?? 1));
  }
}

/** Rows of so many bytes, each behind the number of the way in which it was told from others (PNG, as 7.4.4.4 has it). */
function undoPredictor(data: string, columns: number): string {
  if (columns === 0) return data;
  const bytes = Buffer.from(data, 'latin1');
  const rows = Math.floor(bytes.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  const at = (row: number, column: number): number => (row < 0 || column < 0 ? 0 : (out[row * columns + column] ?? 0));
  for (let row = 0; row < rows; row++) {
    const way = bytes[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column++) {
      const [left, up, corner] = [at(row, column - 1), at(row - 1, column), at(row - 1, column - 1)];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][way] ?? 0;
      out[row * columns + column] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return out.toString('latin1');
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
