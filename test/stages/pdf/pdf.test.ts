// PDFs of others, as check reads them: all that acts is seen in whatever way the file is written; nothing in a harmless one is.
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { emitAktionsplan } from '../../../src/emitters/pdf/dokumente/aktionsplan.ts';
import { pdfOf, xmpOf } from '../../../src/rules/vorlage/pdfs.ts';
import { readPdf } from '../../../src/stages/pdf/pdf.ts';
import { bytesOf, druckeBeispiel } from '../../helpers/druck.ts';
import { gifte, vergifte } from '../../helpers/fremdes-pdf.ts';

let heil: Uint8Array;
beforeAll(async () => {
  heil = bytesOf(await druckeBeispiel(emitAktionsplan));
});

test('a file of our own keeps what it claims, and nothing acts in it', () => {
  expect(readPdf(heil)).toEqual({ aktiv: [], norm: 'PDF/A-2a und PDF/UA-1' });
});

describe.each(Object.entries(gifte))('%s', (name, [aktiv]) => {
  test.each([true, false])('is seen, in object streams: %s', async (packed) => {
    expect(readPdf(await vergifte(heil, 'MARKE', [name], packed)).aktiv).toContain(aktiv);
  });
});

test.each([
  ['a name in codes', '/OpenAction <</S /J#61vaScript /JS (x)>>'],
  ['a comment between', '/OpenAction <<%>>\n/S%)\n/JavaScript /JS (x)>>'],
  ['a script in digits', '/AcroForm <</Fields [<</AA <</K <</S /JavaScript /JS <78>>>>>>>]>>'],
  [
    'an action by reference',
    '/OpenAction 4 0 R',
    '4 0 obj\r<< /S 5 0 R /JS (x) >>\rendobj 5 0 obj /JavaScript endobj\n',
  ],
  ['an older version of the file', '', '4 0 obj <</S /JavaScript /JS (x)>> endobj 4 0 obj null endobj\n'],
  [
    'an object inside the data of another',
    '',
    '4 0 obj <</Length 60>> stream\n5 0 obj <</S /JavaScript /JS (x)>> endobj\nendstream endobj\n',
  ],
])('JavaScript is seen behind %s', (_how, catalog, mehr = '') => {
  expect(readPdf(pdfOf(catalog, '', mehr)).aktiv).toContain('programm');
});

test.each([
  ['fonts that are called AA and JS', '3 0 obj <</Type /Page /Resources <</Font <</AA 4 0 R /JS 4 0 R>>>>>> endobj\n'],
  ['attributes of structure', '4 0 obj <</S /TH /P 5 0 R /A <</O /Table /Scope /Row>>>> endobj\n'],
  [
    'links to the web, mail and places in the file',
    '4 0 obj [<</S /URI /URI (https://example.org)>> <</S /URI /URI (mailto:a@example.org)>> <</S /GoTo /D [3 0 R /Fit]>>] endobj\n',
  ],
])('nothing is seen in %s', (_what, mehr) => expect(readPdf(pdfOf('', '', mehr))).toEqual({ aktiv: [] }));

describe('a claim', () => {
  const anspruch = xmpOf(
    '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>',
  );
  const widerspruch = (bytes: Uint8Array): string | undefined => readPdf(bytes).widerspruch;

  test('is read as element and as attribute', () => {
    expect(readPdf(pdfOf('/Metadata 4 0 R', '', anspruch)).norm).toBe('PDF/A-2a und PDF/UA-1');
    const attribute =
      '4 0 obj <</Type /Metadata /Subtype /XML>> stream\n<rdf:Description pdfaid:part="3" pdfaid:conformance=\'B\'/>\nendstream endobj\n';
    expect(readPdf(pdfOf('/Metadata 4 0 R', '', attribute)).norm).toBe('PDF/A-3b');
  });

  test.each<[string, (document: PDFDocument) => void]>([
    ['sie hat keine Tags', ({ catalog }) => catalog.delete(PDFName.of('StructTreeRoot'))],
    ['sie hat keine Tags', ({ catalog }) => catalog.delete(PDFName.of('MarkInfo'))],
    [
      'keine ihrer Seiten ist mit den Tags verbunden',
      (document) => document.getPages().forEach(({ node }) => node.delete(PDFName.of('StructParents'))),
    ],
    [
      'auf einer Seite steht etwas ohne Tags',
      (document) => {
        const stream = document.context.register(document.context.flateStream('BT (Geheim) Tj ET'));
        document
          .getPage(0)
          .node.set(
            PDFName.of('Contents'),
            document.context.obj([document.getPage(0).node.get(PDFName.of('Contents')) ?? stream, stream]),
          );
      },
    ],
    ['sie nennt keine Sprache', ({ catalog }) => catalog.delete(PDFName.of('Lang'))],
    ['eine Schrift ist nicht eingebettet', (document) => void document.embedStandardFont('Helvetica' as never)],
    [
      'ihre Farben sind nicht beschrieben',
      (document) => {
        document.catalog.delete(PDFName.of('OutputIntents'));
        for (const [ref, object] of document.context.enumerateIndirectObjects())
          if (String(object).includes('/N 3')) document.context.delete(ref);
      },
    ],
    ['ihr fehlt die Kennung der Datei (ID)', ({ context }) => delete context.trailerInfo.ID],
  ])('is belied: %s', async (grund, change) => {
    const document = await PDFDocument.load(heil, { updateMetadata: false });
    change(document);
    expect(widerspruch(await document.save())).toBe(grund);
  });
});

describe('what cannot be looked through', () => {
  test('is told in a word', () => {
    expect(readPdf(Buffer.from('Kein PDF')).fehler).toBe('sie ist kein PDF');
    expect(readPdf(Buffer.from('%PDF-1.7\n')).fehler).toBe('sie ist beschädigt');
    expect(readPdf(pdfOf('', '/Encrypt 9 0 R')).fehler).toBe('sie ist verschlüsselt');
    const packed = '4 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /LZWDecode>> stream\nx\nendstream endobj\n';
    expect(readPdf(pdfOf('', '', packed)).fehler).toContain('LZWDecode');
  });

  test('never takes long, nor throws', () => {
    const bombe = deflateSync(Buffer.alloc(300 << 20));
    const head = Buffer.from(
      `4 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bombe.length}>> stream\n`,
    );
    const whole = Buffer.concat([Buffer.from(pdfOf()), head, bombe, Buffer.from('\nendstream endobj\n')]);
    expect(readPdf(whole).fehler).toBe('sie packt mehr aus, als sich prüfen lässt');
    for (const stueck of [
      '1 0 obj (',
      '1 0 obj <',
      '1 0 obj [',
      '1 0 obj <<',
      '1 0 obj %',
      'trailer <<',
      '[',
      '<<',
      '(',
      '1 0 obj <<>> stream\n',
    ])
      expect(readPdf(Buffer.from(`%PDF-1.7\n${stueck.repeat(100_000)}`)).fehler).toBe('sie ist beschädigt');
  });

  test('cut off or changed anywhere, a file is read or refused', () => {
    for (let length = 0; length < heil.length; length += 997)
      expect(() => readPdf(heil.subarray(0, length))).not.toThrow();
    for (let at = 0; at < heil.length; at += 499) {
      const changed = Uint8Array.from(heil);
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      expect(() => readPdf(changed)).not.toThrow();
    }
  });
});
