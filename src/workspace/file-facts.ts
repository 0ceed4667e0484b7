// What one file says by itself: the whole of the per-file work, and thus all that a cache has to keep.
import { sha512 } from '../base/digest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findDateiort, isBeilage, type Dateiort } from '../domain/orte.ts';
import type { AnderesKonzept, Bild, FileFacts, Pdffakten, Tabelle } from '../model/facts.ts';
import { readBild } from '../stages/bild/bild.ts';
import { load, type Schriftkenntnis } from '../stages/load/load.ts';
import { isOffice, readOffice } from '../stages/office/office.ts';
import { parse, type ParseOptions } from '../stages/parse/parse.ts';
import { isPdf, readPdf } from '../stages/pdf/pdf.ts';
import { readTabelle } from '../stages/parse/tabelle/tabelle.ts';
import { readVerzahnung } from '../stages/parse/verzahnung.ts';

/** What is known of one file: the findings of loading it, and one of the others by what the file is. */
export interface Einzelfakten {
  readonly geladen: readonly Diagnostic[];
  readonly entitaet?: FileFacts;
  readonly tabelle?: Tabelle;
  /** Another concept; null where the file is no konzept.json. */
  readonly verzahnung?: AnderesKonzept | null;
  readonly bild?: Bild;
  readonly pdf?: Pdffakten;
}

/** Gives what is known of a file. `file` is its path relative to the root. */
export type FactsOf = (file: string, bytes: Uint8Array) => Einzelfakten;

/** Reads files anew. */
export const readFacts =
  (options: ParseOptions & { readonly kennt?: Schriftkenntnis | undefined } = {}): FactsOf =>
  (file, bytes) => {
    if (isBeilage(file)) return { geladen: [], bild: readBild(bytes), ...readDokument(file, bytes) };
    const { text, diagnostics: geladen } = load(file, bytes, options.kennt);
    const ort = findDateiort(file);
    if (ort) return { geladen, entitaet: text === undefined ? unreadable(file, ort) : parse(file, ort, text, options) };
    if (text === undefined) return { geladen };
    if (file.endsWith('.csv')) return { geladen, tabelle: readTabelle(file, text) };
    const andere = readVerzahnung(text, sha512(bytes));
    return { geladen, verzahnung: typeof andere === 'string' ? null : andere };
  };

/** What is known of an enclosure that is looked through: a PDF or a document of an office program. */
function readDokument(file: string, bytes: Uint8Array): Pick<Einzelfakten, 'pdf'> {
  if (isPdf(file, bytes)) return { pdf: readPdf(bytes) };
  return isOffice(file, bytes) ? { pdf: readOffice(bytes) } : {};
}

/** A file without text still counts as existing: what refers to it is no second mistake. */
export const unreadable = (file: string, ort: Dateiort): FileFacts => ({
  ...parse(file, ort, '---\n---\n'),
  unlesbar: true,
  ungewiss: ['beliebig'],
  diagnostics: [],
});
