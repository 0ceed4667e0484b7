// A PDF of others with all that a PDF may do beside being read, each thing harmless and marked with a word.
import { PDFArray, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import type { PdfAktiv } from '../../src/model/facts.ts';

type Gift = (document: PDFDocument, marke: string) => void;

const text = (value: string): PDFString => PDFString.of(value);

/** Puts an annotation on the first page. */
function annotate(document: PDFDocument, more: Record<string, unknown>): void {
  const { context } = document;
  const page = document.getPage(0).node;
  const annotation = context.register(
    context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], F: 4, ...(more as Record<string, never>) }),
  );
  const annots = page.lookupMaybe(PDFName.of('Annots'), PDFArray) ?? context.obj([]);
  annots.push(annotation);
  page.set(PDFName.of('Annots'), annots);
}

const aktion =
  (S: string, mehr: (marke: string) => Record<string, unknown>): Gift =>
  (document, marke) =>
    annotate(document, { Subtype: 'Link', A: { S, ...mehr(marke) } });

/** What may be in a file, by what check calls it. */
export const gifte: Readonly<Record<string, readonly [aktiv: PdfAktiv, gib: Gift]>> = {
  'JavaScript at the opening': [
    'programm',
    ({ catalog, context }, marke) =>
      catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: text(`app.alert("${marke}")`) })),
  ],
  'JavaScript in the list of names': [
    'programm',
    ({ catalog, context }, marke) =>
      catalog.set(
        PDFName.of('Names'),
        context.obj({ JavaScript: { Names: [text('a'), { S: 'JavaScript', JS: text(marke) }] } }),
      ),
  ],
  'JavaScript as a stream behind another action': [
    'programm',
    (document, marke) => {
      const script = document.context.register(document.context.flateStream(marke));
      annotate(document, {
        Subtype: 'Link',
        A: { S: 'URI', URI: text('https://example.org/'), Next: { S: 'JavaScript', JS: script } },
      });
    },
  ],
  'an action of a page': [
    'ausloeser',
    (document, marke) =>
      document.getPage(0).node.set(PDFName.of('AA'), document.context.obj({ O: { S: 'GoTo', D: text(marke) } })),
  ],
  'an action of the file': [
    'ausloeser',
    ({ catalog, context }, marke) => catalog.set(PDFName.of('AA'), context.obj({ WC: { S: 'Named', N: marke } })),
  ],
  'an action of a field': [
    'ausloeser',
    ({ catalog, context }, marke) =>
      catalog.set(
        PDFName.of('AcroForm'),
        context.obj({ Fields: [{ FT: 'Tx', T: text('Feld'), AA: { K: { S: 'JavaScript', JS: text(marke) } } }] }),
      ),
  ],
  'a program form (XFA)': [
    'programm',
    ({ catalog, context }, marke) =>
      catalog.set(
        PDFName.of('AcroForm'),
        context.obj({ Fields: [], XFA: context.register(context.flateStream(marke)) }),
      ),
  ],
  'a start of a program': ['start', aktion('Launch', (marke) => ({ F: text(`${marke}.exe`) }))],
  'a form that is sent': ['senden', aktion('SubmitForm', (marke) => ({ F: text(`https://example.org/${marke}`) }))],
  'a form that is filled from elsewhere': ['senden', aktion('ImportData', (marke) => ({ F: text(marke) }))],
  'another file': ['datei', aktion('GoToR', (marke) => ({ F: text(`\\\\\\\\server\\\\${marke}.pdf`), D: [0, 'Fit'] }))],
  'a file within the file': ['datei', aktion('GoToE', (marke) => ({ T: { R: 'C', N: text(marke) }, D: [0, 'Fit'] }))],
  'an address of a file': ['adresse', aktion('URI', (marke) => ({ URI: text(`file:///c:/${marke}`) }))],
  'an address in the network of an office': [
    'adresse',
    aktion('URI', (marke) => ({ URI: text(`\\\\\\\\server\\\\${marke}`) })),
  ],
  'an address that is a program': ['adresse', aktion('URI', (marke) => ({ URI: text(`java\\163cript:${marke}`) }))],
  'an enclosed file': [
    'anhang',
    (document, marke) => {
      const stream = document.context.register(document.context.flateStream(marke, { Type: 'EmbeddedFile' }));
      annotate(document, {
        Subtype: 'FileAttachment',
        FS: { Type: 'Filespec', F: text(`${marke}.exe`), EF: { F: stream } },
      });
    },
  ],
  'a film': ['medien', (document, marke) => annotate(document, { Subtype: 'Movie', Movie: { F: text(marke) } })],
};

/** A file with such things, written in one of the ways in which PDFs are. */
export async function vergifte(
  bytes: Uint8Array,
  marke: string,
  welche: readonly string[] = Object.keys(gifte),
  useObjectStreams = true,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const welches of welche) gifte[welches]?.[1](document, marke);
  return document.save({ useObjectStreams, updateFieldAppearances: false });
}
