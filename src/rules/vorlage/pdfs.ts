// What the rules about documents of others share: how they are gone through, and tiny ones for their examples.
import { crc32 } from 'node:zlib';
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
export const enclose = (pdf: Uint8Array): Example => ({
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

const zahl = (wert: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(wert);
  return buffer;
};

/** What both headers of an entry share, from the version to the length of what is extra (APPNOTE.TXT 4.3.7). */
function zipkopf(name: Buffer, inhalt: Buffer): Buffer {
  const kopf = Buffer.alloc(26);
  kopf.writeUInt32LE(crc32(inhalt), 10);
  kopf.writeUInt32LE(inhalt.length, 14);
  kopf.writeUInt32LE(inhalt.length, 18);
  kopf.writeUInt16LE(name.length, 22);
  return kopf;
}

/** An office document of these parts, stored as they are. */
export function officeOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const dateien: Buffer[] = [];
  const verzeichnis: Buffer[] = [];
  let at = 0;
  for (const [teil, text] of Object.entries(parts)) {
    const [name, inhalt] = [Buffer.from(teil), Buffer.from(text)];
    const datei = Buffer.concat([Buffer.from('PK\x03\x04'), zipkopf(name, inhalt), name, inhalt]);
    dateien.push(datei);
    const ort = Buffer.concat([Buffer.alloc(10), zahl(at)]);
    verzeichnis.push(Buffer.concat([Buffer.from('PK\x01\x02\0\0'), zipkopf(name, inhalt), ort, name]));
    at += datei.length;
  }
  const alle = Buffer.concat(verzeichnis);
  const ende = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(8), zahl(alle.length), zahl(at)]);
  ende.writeUInt16LE(verzeichnis.length, 8);
  ende.writeUInt16LE(verzeichnis.length, 10);
  return Buffer.concat([...dateien, alle, ende, Buffer.alloc(2)]);
}

/** Object 4: metadata that hold this. */
export const xmpOf = (inhalt: string): string => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description>${inhalt}</rdf:Description></x:xmpmeta>`;
  return `4 0 obj <</Type /Metadata /Subtype /XML /Length ${xmp.length}>> stream\n${xmp}\nendstream endobj\n`;
};
