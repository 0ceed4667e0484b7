// ISO 14289-1, 7.1 and ISO 32000-1, 14.8.2.2.1: what a page break repeats is an artifact. Chromium ties the head of a table to its one
// TH on every page, and in every column, on which it stands: read aloud, each head would say its words so many times.
import { PDFArray, PDFDict, type PDFDocument, PDFNull, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import {
  elementsOf,
  findStructureRoot,
  kidsOf,
  removeKids,
  selectType,
  type Strukturelement,
  typeOf,
} from './struktur.ts';
import type { Elemente } from './elemente.ts';
import { name } from '../pdfname.ts';

/** Pieces of marked content, each told by its page and its number there. */
class Inhalte {
  readonly #bySeite = new Map<PDFRef, Set<number>>();

  add({ seite, mcid }: Inhalt): void {
    const known = this.#bySeite.get(seite) ?? new Set();
    this.#bySeite.set(seite, known.add(mcid));
  }

  has(seite: PDFRef, mcid: number): boolean {
    return this.#bySeite.get(seite)?.has(mcid) ?? false;
  }
}

interface Inhalt {
  readonly seite: PDFRef;
  readonly mcid: number;
}

/** The marked content that a kid is; undefined for another element, an annotation, and what stands in a form. */
function toInhalt({ context }: PDFDocument, parent: PDFDict, kid: PDFObject): Inhalt | undefined {
  const object = context.lookup(kid);
  const dict = object instanceof PDFDict ? object : undefined;
  const number = dict ? dict.get(name('MCID')) : object;
  const seite = dict?.get(name('Pg')) ?? parent.get(name('Pg'));
  return number instanceof PDFNumber && seite instanceof PDFRef && !dict?.has(name('Stm'))
    ? { seite, mcid: number.asNumber() }
    : undefined;
}

const inhalteOf = (document: PDFDocument, { dict }: Strukturelement): Inhalt[] =>
  kidsOf(document, dict).flatMap((kid) => toInhalt(document, dict, kid) ?? []);

/** An element, and all that it holds. */
const within = (document: PDFDocument, element: Strukturelement): Strukturelement[] => [
  element,
  ...elementsOf(document, element.dict).flatMap((kid) => within(document, kid)),
];

/** The content of the heads of tables that stands there again: of each element in a head all but the first piece. */
export function findRepeatedMarks(document: PDFDocument, elemente: Elemente): Inhalte {
  const found = new Inhalte();
  for (const table of elemente.filter(({ dict }) => typeOf(dict) === 'Table'))
    for (const row of headOf(document, table))
      for (const element of within(document, row))
        inhalteOf(document, element)
          .slice(1)
          .forEach((each) => found.add(each));
  return found;
}

/** With what tables begin: their captions, and their heads where these stand first. */
export function findAnfaenge(document: PDFDocument, elemente: Elemente): Inhalte {
  const found = new Inhalte();
  for (const table of selectType(elemente, 'Table')) {
    for (const caption of selectType(elementsOf(document, table.dict), 'Caption'))
      for (const element of within(document, caption)) inhalteOf(document, element).forEach((each) => found.add(each));
    for (const row of headOf(document, table))
      for (const element of within(document, row))
        inhalteOf(document, element)
          .slice(0, 1)
          .forEach((each) => found.add(each));
  }
  return found;
}

/** The rows of heads with which a table begins. */
function headOf(document: PDFDocument, table: Strukturelement): Strukturelement[] {
  const rows = elementsOf(document, table.dict).filter(({ dict }) => typeOf(dict) === 'TR');
  const end = rows.findIndex((row) => elementsOf(document, row.dict).some(({ dict }) => typeOf(dict) !== 'TH'));
  return end < 0 ? rows : rows.slice(0, end);
}

/** The content of figures: there lines and areas are what is shown. */
export function findDrawings(document: PDFDocument, elemente: Elemente): Inhalte {
  const found = new Inhalte();
  for (const figure of elemente.filter(({ dict }) => typeOf(dict) === 'Figure'))
    for (const element of within(document, figure)) inhalteOf(document, element).forEach((each) => found.add(each));
  return found;
}

/** Whose the marked content of a page is, by its numbers (14.7.4.4). */
export function readElternbaum(document: PDFDocument): (page: PDFDict) => PDFArray | undefined {
  const lists = new Map<number, PDFArray>();
  const visit = (node: PDFDict): void => {
    for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? [])
      visit(document.context.lookup(kid, PDFDict));
    const numbers = node.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? [];
    for (let at = 0; at < numbers.length; at += 2) {
      const [key, list] = [numbers[at], document.context.lookup(numbers[at + 1])];
      if (key instanceof PDFNumber && list instanceof PDFArray) lists.set(key.asNumber(), list);
    }
  };
  const tree = findStructureRoot(document)?.lookupMaybe(name('ParentTree'), PDFDict);
  if (tree) visit(tree);
  return (page) => lists.get(page.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber() ?? -1);
}

/** Takes marked content of a page out of the structure: out of its elements, and out of the list of their numbers. */
export function releaseContent(
  document: PDFDocument,
  seite: PDFRef,
  parents: PDFArray | undefined,
  released: readonly number[],
): void {
  for (const mcid of released) {
    const owner = parents?.lookup(mcid);
    if (!(owner instanceof PDFDict)) continue;
    removeKids(document, owner, (kid) => {
      const inhalt = toInhalt(document, owner, kid);
      return inhalt?.mcid === mcid && inhalt.seite === seite;
    });
    parents?.set(mcid, PDFNull);
  }
}
