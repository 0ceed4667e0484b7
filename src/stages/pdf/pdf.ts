// What a PDF in content/anlagen/ is: whether it can be looked through, what acts in it, what it claims, whether it is signed.
import type { Pdffakten } from '../../model/facts.ts';
import { findAktives } from './aktiv.ts';
import { type Pdf, PdfFehler, readObjekte } from './datei.ts';
import { findNormwiderspruch, nameAnspruch, readAnspruch } from './norm.ts';
import { dictOf, lettersOf, Strom } from './objekte.ts';

/** True for a file that calls itself a PDF, or begins as one does; some programs write a little before that. */
export const isPdf = (file: string, bytes: Uint8Array): boolean =>
  /\.pdf$/i.test(file) ||
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');

/** Reads a PDF. Never throws for what is in the bytes: what cannot be read has a `fehler`. */
export function readPdf(bytes: Uint8Array): Pdffakten {
  try {
    const pdf = readObjekte(bytes);
    const xmp = readXmp(pdf);
    const anspruch = readAnspruch(xmp);
    const norm = nameAnspruch(anspruch);
    const widerspruch = findNormwiderspruch(pdf, anspruch);
    return {
      aktiv: findAktives(pdf),
      ...(norm !== '' && { norm }),
      ...(widerspruch !== undefined && { widerspruch }),
      ...(isSigned(pdf) && { unterschrieben: true }),
    };
  } catch (error) {
    if (error instanceof PdfFehler) return { fehler: error.message, aktiv: [] };
    throw error;
  }
}

const isSigned = ({ dicts }: Pdf): boolean => dicts.some((dict) => dict.has('ByteRange'));

/** The metadata of the whole; empty where there are none that can be read. */
function readXmp({ trailer, resolve, dataOf }: Pdf): string {
  const metadata = resolve(dictOf(resolve(trailer.get('Root')))?.get('Metadata'));
  return metadata instanceof Strom && lettersOf(resolve(metadata.dict.get('Subtype'))) === 'XML'
    ? dataOf(metadata)
    : '';
}
