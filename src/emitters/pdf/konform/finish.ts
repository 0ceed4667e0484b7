// What a printed PDF still lacks: conformance to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), or, where that is asked for, to
// PDF/UA-2 (ISO 14289-2) and PDF/A-4 (ISO 19005-4); metadata of its own
// instead of the browser's, clean text, the same bytes every time.
import { type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';
import { letzterTag } from '../../../base/datum.ts';
import type { Gedrucktes } from '../../../host/druck/druckspeicher.ts';
import { renumberElements } from './element-ids.ts';
import { readElemente, tagCaptions, tagContents, tagFigures, tagLinks, tagListItems, tagNotes } from './elemente.ts';
import { setOutputIntent } from './farbprofil.ts';
import { nameBookmarks } from './lesezeichen.ts';
import { setXmp } from './metadaten.ts';
import type { PdfNorm } from '../../pdf-norm.ts';
import { mapRoles } from './rollen.ts';
import { markPages } from './seiten.ts';
import { adoptUa2 } from './ua2.ts';
import { describeLinks } from './verweistexte.ts';
import { nameGlyphs } from './zeichenwerte.ts';
import { cleanForms } from './einzelzeichen.ts';
import { save } from './speichern.ts';
import { destinationPagesOf } from '../satz/destinations.ts';

/** What a PDF says of itself. */
export interface Druckmeta {
  readonly titel: string;
  readonly autor: string;
  readonly thema: string;
  /** The day or period whose state the document shows; its last day is the date of the file. */
  readonly stand: string;
}

/** What the HTML knows and the printed file does not. */
export interface Druckwissen {
  /** A digest of all that the document was made of, in hexadecimal digits. */
  readonly kennung: string;
  /** The words of the links by their addresses. */
  readonly verweistexte: ReadonlyMap<string, string>;
  /** The words of the headings by their letters. */
  readonly ueberschriften: ReadonlyMap<string, string>;
  /** With how many lists of contents, tables and figures the document begins. */
  readonly inhaltslisten: number;
}

/** A document of so many pages opens with its bookmarks beside it (ISO 32000-1, 7.7.2). */
const lang = 10;

/** Finishes what the browser printed: each step takes the document and changes one thing about it. */
export async function finish(
  document: PDFDocument,
  meta: Druckmeta,
  wissen: Druckwissen,
  norm: PdfNorm,
): Promise<Gedrucktes> {
  nameGlyphs(document);
  cleanForms(document);
  renumberElements(document);
  const elemente = readElemente(document);
  markPages(document, elemente);
  tagLinks(document, elemente);
  tagFigures(elemente);
  tagCaptions(document, elemente);
  tagContents(document, elemente, wissen.inhaltslisten);
  tagNotes(document, elemente);
  tagListItems(document, elemente);
  mapRoles(document, elemente);
  nameBookmarks(document, wissen.ueberschriften);
  describeLinks(document, wissen.verweistexte, destinationPagesOf(document));
  setOutputIntent(document);
  if (norm === 'ua2') adoptUa2(document, { teile: false });
  setMeta(document, meta, norm);
  if (document.getPageCount() >= lang) document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  setId(document, wissen.kennung);
  return { inhalt: await save(document, norm), seiten: document.getPageCount() };
}

/** Writes what a file says of itself, as XMP and, where the norm has it, as document information (none in ISO 19005-4, 6.1.3). */
export function setMeta(document: PDFDocument, { titel, autor, thema, stand }: Druckmeta, norm: PdfNorm): void {
  const date = new Date(`${letzterTag(stand)}T00:00:00Z`);
  const [programm, erzeuger] = ['konzept', 'konzept (Chromium, Skia/PDF)'];
  document.setTitle(titel, { showInWindowTitleBar: true });
  if (norm === 'ua2') dropInfo(document);
  else {
    document.setAuthor(autor);
    document.setSubject(thema);
    document.setCreator(programm);
    document.setProducer(erzeuger);
    document.setCreationDate(date);
    document.setModificationDate(date);
  }
  setXmp(document, { titel, autor, thema, programm, erzeuger, datum: date }, norm);
  document.catalog.set(PDFName.of('Lang'), PDFString.of('de-DE'));
}

function dropInfo({ context }: PDFDocument): void {
  const { Info } = context.trailerInfo;
  if (Info instanceof PDFRef) context.delete(Info);
  delete context.trailerInfo.Info;
}

/** The file identifier (ISO 32000-1, 14.4), of a digest in hexadecimal digits. */
export function setId({ context }: PDFDocument, kennung: string): void {
  const id = PDFHexString.of(kennung.slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
}
