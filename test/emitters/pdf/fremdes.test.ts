// PDFs of others in what goes out: nothing of what they do gets through, whatever check was told to overlook.
import { PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { emitAktionsplan } from '../../../src/emitters/pdf/dokumente/aktionsplan.ts';
import { findHindernis } from '../../../src/emitters/pdf/verbund/fremd.ts';
import { publishPdf } from '../../../src/emitters/pdf/verbund/publish.ts';
import { joinPdfs } from '../../../src/emitters/pdf/verbund/join.ts';
import { readPdf as readFakten } from '../../../src/stages/pdf/pdf.ts';
import { bilderMit } from '../../helpers/marken.ts';
import { bytesOf, druckeBeispiel } from '../../helpers/druck.ts';
import { enthaelt } from '../../helpers/entpackt.ts';
import { gifte, vergifte } from '../../helpers/fremdes-pdf.ts';
import { pruefe } from '../../helpers/pdf-pruefung.ts';
import { readPdf } from '../../helpers/pdf.ts';

const meta = { titel: 'Vorlage', autor: 'Amt', thema: 'Probe', stand: '2026-01-01' };

let heil: Uint8Array;
beforeAll(async () => {
  heil = bytesOf(await druckeBeispiel(emitAktionsplan));
});

describe.each(Object.keys(gifte))('%s', (name) => {
  test('keeps a file from becoming part of a paper', async () => {
    expect(await findHindernis(await vergifte(heil, 'MARKE', [name]))).toMatch(/was handelt|Formularfelder/);
  });

  test('is not in a paper that a file with it became part of all the same', async () => {
    const giftig = await vergifte(heil, 'zwetschge', [name]);
    expect(enthaelt(giftig, 'zwetschge')).toBe(true);
    const { inhalt } = await joinPdfs([{ inhalt: giftig, seitenvorsatz: '' }], meta);
    expect(enthaelt(inhalt, 'zwetschge')).toBe(false);
    expect(readFakten(inhalt)).toEqual({ aktiv: [], norm: 'PDF/A-2a und PDF/UA-1' });
  });

  test('is not in what is published of a file with it', async () => {
    const published = await publishPdf(await vergifte(heil, 'zwetschge', [name]));
    expect(enthaelt(published, 'zwetschge')).toBe(false);
    expect(readFakten(published).aktiv).toEqual([]);
  });
});

describe('what is published of a file', () => {
  /** A file with words of its making wherever one may have them. */
  async function benenne(marke: string): Promise<Uint8Array> {
    const document = await PDFDocument.load(heil, { updateMetadata: false });
    document.setAuthor(marke);
    document.setProducer(marke);
    const { node } = document.getPage(0);
    const photo = bilderMit(marke)['einfach.jpg'] ?? new Uint8Array();
    const head = { Type: 'XObject', Subtype: 'Image', Filter: 'DCTDecode', Width: 16, Height: 8 };
    node.setXObject(PDFName.of('Foto'), document.context.register(document.context.stream(photo, head)));
    node.set(PDFName.of('PieceInfo'), document.context.obj({ App: marke }));
    const first = await document.save({ useObjectStreams: false });
    // A version before this one, with a word that was taken out since.
    return Buffer.concat([Buffer.from(`%PDF-1.7\n1 0 obj (${marke}) endobj\n`), first.subarray(9)]);
  }

  test('names nobody and no program, and has no older version', async () => {
    const before = await benenne('zwetschge');
    expect(enthaelt(before, 'zwetschge')).toBe(true);
    const published = await publishPdf(before);
    expect(enthaelt(published, 'zwetschge')).toBe(false);
    expect((await readPdf(published)).text).toEqual((await readPdf(before)).text);
  });

  test('keeps what it is: text, tags, bookmarks, links, language, title, norms', async () => {
    const published = await publishPdf(heil);
    const { info, ...gelesen } = await readPdf(published);
    const { info: vorher, ...erwartet } = await readPdf(heil);
    expect(gelesen).toEqual(erwartet);
    expect([vorher['Author'], info['Author'], info['Producer']]).toEqual([expect.any(String), undefined, undefined]);
    expect(readFakten(published)).toEqual(readFakten(heil));
    expect(await pruefe(published)).toEqual([]);
    expect(await findHindernis(published)).toBeUndefined();
  });

  test('is the same the next time, and stays so', async () => {
    const [once, twice] = [await publishPdf(heil), await publishPdf(heil)];
    expect(Buffer.compare(Buffer.from(once), Buffer.from(twice))).toBe(0);
    expect((await readPdf(await publishPdf(once))).text).toEqual((await readPdf(once)).text);
  });

  test('is nothing where a file cannot be read', async () => {
    await expect(publishPdf(Buffer.from('%PDF-1.7\nnichts'))).rejects.toThrow();
  });
});
