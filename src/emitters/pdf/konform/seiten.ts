// ISO 14289-1, 7.1 for a whole document: every page, and every form with marked content that a page draws, gets its artifacts.
import { PDFDict, type PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { dropFirstFortsetzung } from './fortsetzung.ts';
import { findStream, isForm, readStream, replaceStream } from './streams.ts';
import { type StreamContext, markArtifacts } from './artefakte.ts';
import type { Elemente } from './elemente.ts';
import { findAnfaenge, findDrawings, findRepeatedMarks, readElternbaum, releaseContent } from './wiederholtes.ts';

/** Marks what is not marked, and takes out of the structure what is no part of it. A page whose content is not one stream did not
 * come from Chromium and is refused. */
export function markPages(document: PDFDocument, elemente: Elemente): void {
  const done = new Set<PDFRef>();
  const repeated = findRepeatedMarks(document, elemente);
  const drawings = findDrawings(document, elemente);
  const anfaenge = findAnfaenge(document, elemente);
  const parents = readElternbaum(document);
  for (const { ref: page, node } of document.getPages()) {
    const ref = node.get(PDFName.of('Contents'));
    if (!(ref instanceof PDFRef)) throw new Error('The content of a page is not one stream');
    const { height } = node.MediaBox().asRectangle();
    const rahmen: Rahmen = {
      height,
      isRepeated: (mcid) => repeated.has(page, mcid),
      isDrawing: (mcid) => drawings.has(page, mcid),
      isAnfang: (mcid) => anfaenge.has(page, mcid),
    };
    const released = markStream(document, ref, node.Resources(), rahmen, done);
    releaseContent(document, page, parents(node), released);
  }
}

interface Rahmen extends Omit<StreamContext, 'isMarkedForm'> {
  /** True for the caption of a table, and for its head where it stands first. */
  readonly isAnfang: (mcid: number) => boolean;
}

/** What is drawn inside a form is part of a drawing. */
const inForm: Rahmen = {
  height: undefined,
  isRepeated: () => false,
  isDrawing: () => true,
  isAnfang: () => false,
};

/** Marks a stream and the forms in it; gives what its own marks let go. */
function markStream(
  document: PDFDocument,
  ref: PDFRef,
  resources: PDFDict | undefined,
  rahmen: Rahmen,
  done: Set<PDFRef>,
): readonly number[] {
  const stream = findStream(document, ref);
  if (!stream || done.has(ref)) return [];
  done.add(ref);
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const find = (name: string): PDFRef | undefined => {
    const found = objects?.get(PDFName.of(name));
    return found instanceof PDFRef ? found : undefined;
  };
  const isMarkedForm = (name: string): boolean => {
    const form = findStream(document, find(name));
    return form !== undefined && isForm(form.dict) && /\bB[DM]C\b/.test(readStream(form));
  };
  const before = dropFirstFortsetzung(readStream(stream), rahmen.isAnfang);
  const marked = markArtifacts(before, { ...rahmen, isMarkedForm });
  replaceStream(document, ref, stream, marked.stream);
  for (const name of marked.forms) {
    const form = find(name);
    const inner = findStream(document, form)?.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    if (form) markStream(document, form, inner, inForm, done);
  }
  return marked.released;
}
