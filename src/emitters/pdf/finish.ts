// What a printed PDF still lacks: metadata of its own instead of the browser's, clean text, the same bytes every time.
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { sha256 } from '../../base/digest.ts';
import { letzterTag } from '../../base/datum.ts';
import { renumberElements } from './element-ids.ts';
import { cleanSoftHyphens } from './soft-hyphens.ts';
import { lesen } from './ziele.ts';

/** What a PDF says of itself. */
export interface Druckmeta {
  readonly titel: string;
  readonly autor: string;
  readonly thema: string;
  /** The day or period whose state the document shows; its last day is the date of the file. */
  readonly stand: string;
}

export interface Druck {
  readonly inhalt: Uint8Array;
  readonly seiten: number;
}

/** Finishes what the browser printed: each step takes the document and changes one thing about it. */
export async function finish(printed: Uint8Array, meta: Druckmeta): Promise<Druck> {
  const document = await PDFDocument.load(printed, lesen);
  cleanSoftHyphens(document);
  renumberElements(document);
  setMeta(document, meta);
  setId(document, printed);
  const inhalt = await document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });
  return { inhalt, seiten: document.getPageCount() };
}

function setMeta(document: PDFDocument, { titel, autor, thema, stand }: Druckmeta): void {
  const date = new Date(`${letzterTag(stand)}T00:00:00Z`);
  document.setTitle(titel, { showInWindowTitleBar: true });
  document.setAuthor(autor);
  document.setSubject(thema);
  document.setCreator('konzept');
  document.setProducer('konzept (Chromium, Skia/PDF)');
  document.setCreationDate(date);
  document.setModificationDate(date);
  document.catalog.set(PDFName.of('Lang'), PDFString.of('de-DE'));
}

/** The file identifier (ISO 32000-1, 14.4): a digest of what was printed, without what differs from run to run. */
function setId(document: PDFDocument, printed: Uint8Array): void {
  const stable = Buffer.from(printed)
    .toString('latin1')
    .replaceAll(/\(D:\d{14}[^)]*\)|\(node\d{8}\)/g, '');
  const id = PDFHexString.of(sha256(Buffer.from(stable, 'latin1')).slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
}
