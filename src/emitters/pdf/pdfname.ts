// Names and texts of a PDF (ISO 32000-1, 7.3.4 and 7.3.5).
import { PDFHexString, PDFName, type PDFObject, PDFString } from 'pdf-lib';

/** A name object. */
export const name = (text: string): PDFName => PDFName.of(text);

/** What a text says, whichever of both ways it is written; undefined for anything else. */
export const decodeText = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
