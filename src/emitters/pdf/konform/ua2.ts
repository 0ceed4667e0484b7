// PDF/UA-2 (ISO 14289-2) and PDF/A-4 (ISO 19005-4) of a document that keeps PDF/UA-1: the words of PDF 2.0 for its structure, ways
// that lead to elements, footnotes and contents that know what they belong to.
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef, PDFString } from 'pdf-lib';
import {
  annotationsOf,
  elementsOf,
  findStructureRoot,
  selectType,
  setType,
  type Strukturelement,
  typeOf,
  walkStructure,
} from './struktur.ts';
import { Strukturziele } from './strukturziele.ts';
import { name } from '../pdfname.ts';

/** What the namespace of PDF 2.0 knows (ISO 32000-2, Annex M); TOC, BlockQuote, Code and their like stay in that of PDF 1.7. */
const inPdf2 = new Set(
  (
    'Document DocumentFragment Part Sect Div Aside NonStruct P H1 H2 H3 H4 H5 H6 Title FENote Sub Lbl Span Em Strong Link ' +
    'Annot Form Ruby RB RT RP Warichu WT WP L LI LBody Table TR TH TD THead TBody TFoot Caption Figure Formula Artifact'
  ).split(' '),
);

/** Makes a finished document of PDF 1.7 one of PDF 2.0; one of several parts has their titles already. */
export function adoptUa2(document: PDFDocument, { teile }: { readonly teile: boolean }): void {
  const elemente = walkStructure(document);
  if (!teile) raiseTitle(elemente);
  for (const note of selectType(elemente, 'Note')) makeNote(document, note.dict);
  for (const list of selectType(elemente, 'L')) numberList(document, list.dict);
  setNamespaces(document, elemente);
  const wege = leadToElements(document);
  referContents(document, elemente, wege);
  referNotes(document, elemente, wege);
}

/** ISO 32000-2, 14.8.4.3: what names the whole document, its first heading, is its Title; those below it begin at the first level. */
function raiseTitle(elemente: readonly Strukturelement[]): void {
  const [title, ...others] = selectType(elemente, 'H1');
  if (!title) return;
  setType(title.dict, 'Title');
  if (others.length > 0) return;
  for (const { dict } of elemente) {
    const level = /^H([2-6])$/.exec(typeOf(dict) ?? '')?.[1];
    if (level !== undefined) setType(dict, `H${Number(level) - 1}`);
  }
}

/** ISO 14289-2, 8.2.5.14: a footnote is a FENote that says what it is. Ours stand at the end of their chapter. */
function makeNote(document: PDFDocument, dict: PDFDict): void {
  setType(dict, 'FENote');
  dict.set(name('A'), document.context.obj({ O: 'FENote', NoteType: 'Endnote' }));
}

/** ISO 14289-2, 8.2.5.25: a list whose items have labels says of what kind they are; Chromium says None where a style sheet draws them. */
function numberList(document: PDFDocument, dict: PDFDict): void {
  const attributes = dict.lookup(name('A'));
  const known = attributes instanceof PDFDict ? attributes.get(name('ListNumbering')) : attributes;
  const isLabelled = elementsOf(document, dict).some((item) => findWithin(document, item.dict, 'Lbl').length > 0);
  if (!isLabelled || (known !== undefined && known !== name('None'))) return;
  const kind = findWithin(document, dict, 'FENote').length > 0 ? 'Ordered' : 'Unordered';
  dict.set(name('A'), document.context.obj({ O: 'List', ListNumbering: kind }));
}

/** ISO 14289-2, 8.2.4: every type belongs to a namespace. */
function setNamespaces(document: PDFDocument, elemente: readonly Strukturelement[]): void {
  const { context } = document;
  const root = findStructureRoot(document);
  const pdf2 = context.register(context.obj({ Type: 'Namespace', NS: PDFString.of('http://iso.org/pdf2/ssn') }));
  root?.set(name('Namespaces'), context.obj([pdf2]));
  for (const { dict } of elemente)
    if (inPdf2.has(typeOf(dict) ?? '')) dict.set(name('NS'), pdf2);
    else dict.delete(name('NS'));
  const rollen = root?.lookupMaybe(name('RoleMap'), PDFDict);
  for (const key of rollen?.keys() ?? []) if (inPdf2.has(key.decodeText())) rollen?.delete(key);
  if (rollen?.keys().length === 0) root?.delete(name('RoleMap'));
}

/** The element to which each way leads, by the annotation or bookmark that is the way. */
type Wege = ReadonlyMap<PDFDict, Strukturelement>;

/** ISO 14289-2, 8.8: links and bookmarks lead to an element, and for programs that do not know that to its place. */
function leadToElements(document: PDFDocument): Wege {
  const ziele = new Strukturziele(document);
  const named = document.catalog.lookupMaybe(name('Dests'), PDFDict);
  const wege = new Map<PDFDict, Strukturelement>();
  for (const weg of [...listLinks(document), ...listBookmarks(document)]) {
    const ziel = readZiel(weg, named, ziele);
    const element = ziel && ziele.find(ziel);
    if (!ziel || !element) continue;
    wege.set(weg, element);
    const sd = ziel.clone();
    sd.set(0, element.ref);
    weg.delete(name('Dest'));
    weg.set(name('A'), document.context.obj({ Type: 'Action', S: 'GoTo', D: ziel, SD: sd }));
  }
  // No way needs its name any more.
  document.catalog.delete(name('Dests'));
  return wege;
}

const listLinks = (document: PDFDocument): PDFDict[] =>
  document
    .getPages()
    .flatMap(({ node }) => node.Annots()?.asArray() ?? [])
    .map((ref) => document.context.lookup(ref, PDFDict))
    .filter((dict) => dict.get(name('Subtype')) === name('Link'));

function listBookmarks(document: PDFDocument): PDFDict[] {
  const found: PDFDict[] = [];
  const visit = (parent: PDFDict | undefined): void => {
    let next = parent?.lookupMaybe(name('First'), PDFDict);
    for (; next; next = next.lookupMaybe(name('Next'), PDFDict)) {
      found.push(next);
      visit(next);
    }
  };
  visit(document.catalog.lookupMaybe(name('Outlines'), PDFDict));
  return found;
}

/** The place to which a way leads, by its name or itself; undefined for a way out of the document. */
function readZiel(weg: PDFDict, named: PDFDict | undefined, ziele: Strukturziele): PDFArray | undefined {
  const action = weg.lookupMaybe(name('A'), PDFDict);
  const ziel =
    weg.lookup(name('Dest')) ?? (action?.get(name('S')) === name('GoTo') ? action.lookup(name('D')) : undefined);
  if (!(ziel instanceof PDFName)) return ziel instanceof PDFArray ? ziel : undefined;
  const place = named?.lookup(ziel);
  return place instanceof PDFArray ? ziele.toPage(place) : undefined;
}

/** ISO 14289-2, 8.2.5.8: an entry of the contents refers to the heading to which it leads. */
function referContents(document: PDFDocument, elemente: readonly Strukturelement[], wege: Wege): void {
  for (const { dict } of selectType(elemente, 'TOCI')) {
    const refs = findWithin(document, dict, 'Link').flatMap((link) =>
      targetsOf(document, link.dict, wege).map(({ ref }) => ref),
    );
    if (refs.length > 0) dict.set(name('Ref'), document.context.obj(refs));
  }
}

/** ISO 14289-2, 8.2.5.14: a footnote and whatever leads to it refer to each other. */
function referNotes(document: PDFDocument, elemente: readonly Strukturelement[], wege: Wege): void {
  const backs = new Map<Strukturelement['ref'], PDFRef[]>();
  for (const link of selectType(elemente, 'Link'))
    for (const target of targetsOf(document, link.dict, wege)) {
      const note = findNote(document, target);
      if (!note) continue;
      link.dict.set(name('Ref'), document.context.obj([note]));
      backs.set(note, [...(backs.get(note) ?? []), link.ref]);
    }
  for (const [note, refs] of backs) document.context.lookup(note, PDFDict).set(name('Ref'), document.context.obj(refs));
}

const targetsOf = (document: PDFDocument, link: PDFDict, wege: Wege): Strukturelement[] =>
  annotationsOf(document, link).flatMap((annotation) => wege.get(annotation) ?? []);

/** The footnote that an element is part of, or that its item of a list holds beside its number. */
function findNote(document: PDFDocument, { ref, dict }: Strukturelement): PDFRef | undefined {
  if (typeOf(dict) === 'FENote') return ref;
  if (typeOf(dict) === 'LI') return findWithin(document, dict, 'FENote')[0]?.ref;
  const [parent, holder] = [dict.get(name('P')), dict.lookup(name('P'))];
  return parent instanceof PDFRef && holder instanceof PDFDict && typeOf(holder) !== undefined
    ? findNote(document, { ref: parent, dict: holder })
    : undefined;
}

/** The topmost elements of a type below an element. */
const findWithin = (document: PDFDocument, dict: PDFDict, type: string): Strukturelement[] =>
  elementsOf(document, dict).flatMap((kid) =>
    typeOf(kid.dict) === type ? [kid] : findWithin(document, kid.dict, type),
  );
