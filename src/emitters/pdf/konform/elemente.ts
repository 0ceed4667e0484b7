// Structure elements that Chromium writes otherwise than the norms want them: lists, figures, links, contents, footnotes.
import { PDFName, type PDFDocument, PDFString } from 'pdf-lib';
import {
  annotationsOf,
  elementsOf,
  moveFirst,
  selectType,
  setType,
  type Strukturelement,
  typeOf,
  walkStructure,
  wrapKids,
} from './struktur.ts';

/** The elements of a document, read once: what the steps below put in between is of no type that they look for. */
export type Elemente = readonly Strukturelement[];

export const readElemente: (document: PDFDocument) => Elemente = walkStructure;

const isType = (kid: Strukturelement | undefined, type: string): boolean =>
  kid !== undefined && typeOf(kid.dict) === type;

/** ISO 14289-1, 7.18.5: a link is tagged as Link, also where its ARIA role has made Chromium forget it. */
export function tagLinks(document: PDFDocument, elemente: Elemente): void {
  for (const { dict } of selectType(elemente, 'NonStruct'))
    if (annotationsOf(document, dict).length > 0) setType(dict, 'Link');
}

/** ISO 14289-1, 7.3: a figure has an alternative text. What has none is the frame around one: no figure. */
export function tagFigures(elemente: Elemente): void {
  for (const { dict } of selectType(elemente, 'Figure'))
    if (!dict.has(PDFName.of('Alt')) && !dict.has(PDFName.of('ActualText'))) setType(dict, 'Div');
}

/** ISO 32000-1, 14.8.4.3.4: the caption of a figure is its first kid. Chromium leaves it beside the figure, or beside what holds it. */
export function tagCaptions(document: PDFDocument, elemente: Elemente): void {
  for (const parent of elemente.filter(({ dict }) => !['Table', 'Figure'].includes(typeOf(dict) ?? ''))) {
    const kids = elementsOf(document, parent.dict);
    for (const [at, caption] of kids.entries()) {
      if (!isType(caption, 'Caption')) continue;
      const figure = [kids[at + 1], kids[at - 1]].flatMap((kid) => (kid ? findFigure(document, kid) : []))[0];
      if (figure) moveFirst(document, caption, parent, figure);
      else setType(caption.dict, 'P');
    }
  }
}

/** An element that is a figure, or the first one in it. */
function findFigure(document: PDFDocument, element: Strukturelement): Strukturelement[] {
  if (isType(element, 'Figure')) return [element];
  return elementsOf(document, element.dict).flatMap((kid) => findFigure(document, kid));
}

/**
 * ISO 32000-1, 14.8.4.2: a table of contents is a TOC of TOCI, each with a Reference; lists of tables and figures are the
 * same. They are the first lists of which every item is one link, so many as the document begins with.
 */
export function tagContents(document: PDFDocument, elemente: Elemente, anzahl: number): void {
  const isEntry = ({ dict }: Strukturelement): boolean => {
    const kids = elementsOf(document, dict);
    return kids.length === 1 && isType(kids[0], 'Link');
  };
  const lists = selectType(elemente, 'L').filter(({ dict }) => elementsOf(document, dict).every(isEntry));
  for (const list of lists.slice(0, anzahl)) {
    setType(list.dict, 'TOC');
    list.dict.delete(PDFName.of('A'));
    for (const item of elementsOf(document, list.dict)) {
      setType(item.dict, 'TOCI');
      wrapKids(document, item, 'Reference', () => true);
    }
  }
}

/**
 * ISO 14289-1, 7.9: a footnote is a Note with an ID. Its item comes as NonStruct (role doc-footnote), and nothing else does
 * in a list.
 */
export function tagNotes(document: PDFDocument, elemente: Elemente): void {
  let count = 0;
  for (const list of selectType(elemente, 'L'))
    for (const item of elementsOf(document, list.dict).filter(({ dict }) => typeOf(dict) === 'NonStruct')) {
      setType(item.dict, 'LI');
      const note = wrapKids(document, item, 'Note', (kid) => !isType(kid, 'Lbl'));
      note.dict.set(PDFName.of('ID'), PDFString.of(`note${String(++count).padStart(8, '0')}`));
    }
}

/** ISO 14289-1, 7.2: an item of a list holds its Lbl and its LBody, nothing else. */
export function tagListItems(document: PDFDocument, elemente: Elemente): void {
  for (const item of selectType(elemente, 'LI')) {
    const kids = elementsOf(document, item.dict);
    if (kids.some((kid) => isType(kid, 'LBody'))) continue;
    wrapKids(document, item, 'LBody', (kid) => !isType(kid, 'Lbl'));
  }
}
