// What the rules about PDFs of others share: how they are gone through, and a tiny PDF for their examples.
import type { Example } from '../../diagnostics/diagnostic.ts';
import { fileStart } from '../../diagnostics/diagnostic.ts';
import type { Pdffakten } from '../../model/facts.ts';
import type { Model } from '../../model/model.ts';
import type { TellFinding } from '../rule.ts';

/** Reports a PDF of which `judge` has something to say, at the paper or the text that names it. */
export function reportPdfs<P>(
  { pdfs }: Model,
  report: TellFinding<P>,
  judge: (pdf: Pdffakten, name: string) => P | undefined,
): void {
  for (const [file, { verwendet, ...pdf }] of pdfs) {
    const params = judge(pdf, file.split('/').at(-1) ?? file);
    if (params !== undefined)
      report(verwendet, params, { related: [{ message: 'Gemeint ist diese Datei', file, range: fileStart }] });
  }
}

/** A paper that encloses a PDF. */
export const legeBei = (pdf: Uint8Array): Example => ({
  beschluss: 'anlagen: [plan.pdf]',
  'content/anlagen/plan.pdf': pdf,
});

/** A PDF of one empty page; with more in its catalog, its trailer, and further objects from number 4. */
export const pdfOf = (catalog = '', trailer = '', mehr = ''): Uint8Array =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R ${catalog}>> endobj\n` +
      '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n' +
      '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj\n' +
      `${mehr}trailer <</Root 1 0 R /Size 5 ${trailer}>>\n%%EOF\n`,
    'latin1',
  );

/** Object 4: metadata that hold this. */
export const xmpOf = (inhalt: string): string => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description>${inhalt}</rdf:Description></x:xmpmeta>`;
  return `4 0 obj <</Type /Metadata /Subtype /XML /Length ${xmp.length}>> stream\n${xmp}\nendstream endobj\n`;
};
