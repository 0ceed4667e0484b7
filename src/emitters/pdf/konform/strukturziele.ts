// ISO 14289-2, 8.8: in PDF/UA-2 every way inside a document leads to an element of its structure (ISO 32000-2, 12.3.2.3), not only
// to a place on a page. Chromium knows places alone: the element is the one whose content stands there.
import { PDFArray, PDFDict, type PDFDocument, PDFNull, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { visitOperations } from '../../../stages/pdf/content-stream.ts';
import { findStream, readStream } from './streams.ts';
import { type Strukturelement, typeOf } from './struktur.ts';
import { readElternbaum } from './wiederholtes.ts';
import { name } from '../pdfname.ts';

/** Where a piece of marked content begins, in points from the lower left corner of its page, and whose it is. */
interface Stelle {
  readonly x: number;
  readonly y: number;
  readonly element: Strukturelement;
}

/** What a page holds, and the upper left corner of the area inside its margins. */
interface Seite {
  readonly stellen: readonly Stelle[];
  readonly ecke: readonly [x: number, y: number] | undefined;
}

/** What stands inside a line: a way leads to what holds it. */
const inline = new Set('NonStruct Span Link Strong Em Sub Code Quote Reference Lbl'.split(' '));

/** A way arrives at the upper left edge of the first letter. So many points are its line above that at most, and begin left of it. */
const toleranz = { x: 12, y: 2 };

/** Finds the element to which a place on a page belongs; reads each page once. */
export class Strukturziele {
  readonly #document: PDFDocument;
  readonly #eltern: (page: PDFDict) => PDFArray | undefined;
  readonly #stellen = new Map<PDFRef, Seite>();
  readonly #seiten: readonly PDFRef[];

  constructor(document: PDFDocument) {
    this.#document = document;
    this.#eltern = readElternbaum(document);
    this.#seiten = document.getPages().map(({ ref }) => ref);
  }

  /** The element of a destination that is written as an array; where nothing follows on its page, the first of the next ones. */
  find(ziel: PDFArray): Strukturelement | undefined {
    const page = ziel.get(0);
    if (!(page instanceof PDFRef)) return undefined;
    const [x, y] = [2, 3].map((at) => (at < ziel.size() ? ziel.lookup(at) : PDFNull));
    const { stellen } = this.#readSeite(page);
    const found =
      x instanceof PDFNumber && y instanceof PDFNumber ? findNearest(stellen, x.asNumber(), y.asNumber()) : stellen[0];
    return found?.element ?? this.#findAfter(page);
  }

  /** Chromium counts the places of names from the corner inside the margins, as if that were the corner of the page: put right. */
  toPage(ziel: PDFArray): PDFArray {
    const page = ziel.get(0);
    const { ecke } = page instanceof PDFRef ? this.#readSeite(page) : {};
    const [x, y] = [2, 3].map((at) => (at < ziel.size() ? ziel.lookup(at) : PDFNull));
    const height = this.#document.context.lookup(page, PDFDict).lookupMaybe(name('MediaBox'), PDFArray)?.lookup(3);
    if (!ecke || !(x instanceof PDFNumber && y instanceof PDFNumber && height instanceof PDFNumber)) return ziel;
    const moved = ziel.clone();
    moved.set(2, PDFNumber.of(x.asNumber() + ecke[0]));
    moved.set(3, PDFNumber.of(y.asNumber() - height.asNumber() + ecke[1]));
    return moved;
  }

  #findAfter(page: PDFRef): Strukturelement | undefined {
    for (const next of this.#seiten.slice(this.#seiten.indexOf(page) + 1)) {
      const [first] = this.#readSeite(next).stellen;
      if (first) return first.element;
    }
    return undefined;
  }

  #readSeite(ref: PDFRef): Seite {
    const known = this.#stellen.get(ref);
    if (known) return known;
    const page = this.#document.context.lookup(ref, PDFDict);
    const parents = this.#eltern(page);
    const { anfaenge, ecke } = readAnfaenge(this.#contentOf(page));
    const stellen = anfaenge.flatMap(({ mcid, x, y }) => {
      const element = this.#toBlock(parents && mcid < parents.size() ? parents.get(mcid) : undefined);
      return element ? [{ x, y, element }] : [];
    });
    const seite = { stellen, ecke };
    this.#stellen.set(ref, seite);
    return seite;
  }

  /** A page of others may have its content in several streams. */
  #contentOf(page: PDFDict): string {
    const contents = page.get(name('Contents'));
    const list = this.#document.context.lookup(contents);
    const refs = list instanceof PDFArray ? list.asArray() : [contents];
    return refs
      .flatMap((ref) => findStream(this.#document, ref) ?? [])
      .map(readStream)
      .join('\n');
  }

  #toBlock(object: PDFObject | undefined): Strukturelement | undefined {
    const dict = this.#document.context.lookup(object);
    if (!(object instanceof PDFRef) || !(dict instanceof PDFDict)) return undefined;
    const parent = dict.get(name('P'));
    return inline.has(typeOf(dict) ?? '') ? this.#toBlock(parent) : { ref: object, dict };
  }
}

/** What begins at a height or next below it, of several in a row the one that is nearest from the left edge on. */
function findNearest(stellen: readonly Stelle[], x: number, y: number): Stelle | undefined {
  const below = stellen.filter((stelle) => stelle.y <= y + toleranz.y && stelle.x >= x - toleranz.x);
  return below.reduce<Stelle | undefined>(
    (best, each) => (best && y - best.y + (best.x - x) / 8 <= y - each.y + (each.x - x) / 8 ? best : each),
    undefined,
  );
}

type Matrix = readonly [number, number, number, number, number, number];
interface Anfang {
  readonly mcid: number;
  readonly x: number;
  readonly y: number;
}

const places = new Set(['Tm', 'Do', 're', 'm']);

/** Where the marked content of a stream begins (ISO 32000-2, 14.6): at its first letter, image or line. */
function readAnfaenge(stream: string): { readonly anfaenge: readonly Anfang[] } & Pick<Seite, 'ecke'> {
  const found: Anfang[] = [];
  const stack: Matrix[] = [];
  const open: (number | undefined)[] = [];
  let ctm: Matrix = [1, 0, 0, 1, 0, 0];
  let begun: number | undefined;
  let rechteck: readonly [number, number] | undefined;
  let ecke: readonly [number, number] | undefined;
  visitOperations(stream, (name, from, at) => {
    const operands = (): string => stream.slice(from, at);
    if (name === 're') rechteck = toPage(numbersOf(operands()), ctm);
    if (name === 'W' || name === 'W*') ecke ??= rechteck;
    if (name === 'q') stack.push(ctm);
    else if (name === 'Q') ctm = stack.pop() ?? ctm;
    else if (name === 'cm') ctm = multiply(numbersOf(operands()), ctm);
    else if (name === 'BDC' || name === 'BMC') {
      const mcid = /\/MCID\s+(\d+)/.exec(operands())?.[1];
      open.push(mcid === undefined ? undefined : Number(mcid));
      begun = open.findLast((each) => each !== undefined);
    } else if (name === 'EMC') {
      open.pop();
      begun = open.findLast((each) => each !== undefined);
    } else if (begun !== undefined && places.has(name)) {
      const [x, y] = toPage(name === 'Do' ? [0, 0] : numbersOf(operands()).slice(name === 'Tm' ? 4 : 0), ctm);
      found.push({ mcid: begun, x, y });
      begun = undefined;
    }
  });
  return { anfaenge: found, ecke };
}

const numbersOf = (operands: string): number[] => operands.trim().split(/\s+/).map(Number);

const multiply = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], m: Matrix): Matrix => [
  a * m[0] + b * m[2],
  a * m[1] + b * m[3],
  c * m[0] + d * m[2],
  c * m[1] + d * m[3],
  e * m[0] + f * m[2] + m[4],
  e * m[1] + f * m[3] + m[5],
];

const toPage = ([x = 0, y = 0]: readonly number[], m: Matrix): readonly [number, number] => [
  x * m[0] + y * m[2] + m[4],
  x * m[1] + y * m[3] + m[5],
];
