// ISO 14289-1, 7.1 for a whole document: every page, and every form with marked content that a page draws, gets its artifacts.
import { PDFDict, type PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { findStream, isForm, readStream, replaceStream } from './streams.ts';
import { markArtifacts } from './artefakte.ts';

/** Marks what is not marked. A page whose content is not one stream did not come from Chromium and is refused. */
export function markPages(document: PDFDocument): void {
  const done = new Set<PDFRef>();
  for (const page of document.getPages()) {
    const ref = page.node.get(PDFName.of('Contents'));
    if (!(ref instanceof PDFRef)) throw new Error('The content of a page is not one stream');
    markStream(document, ref, page.node.Resources(), page.getHeight(), done);
  }
}

function markStream(
  document: PDFDocument,
  ref: PDFRef,
  resources: PDFDict | undefined,
  height: number | undefined,
  done: Set<PDFRef>,
): void {
  const stream = findStream(document, ref);
  if (!stream || done.has(ref)) return;
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
  const before = readStream(stream);
  const marked = markArtifacts(before, { height, isMarkedForm });
  replaceStream(document, ref, stream, marked.stream);
  for (const name of marked.forms) {
    const form = find(name);
    const inner = findStream(document, form)?.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    if (form) markStream(document, form, inner, undefined, done);
  }
}
