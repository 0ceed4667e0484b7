// A PDF that we have not made: whether it may become part of a file that claims PDF/UA-1 and PDF/A-2a.
import { PDFArray, PDFDict, PDFDocument, PDFNumber, PDFRawStream } from 'pdf-lib';
import { findStructureRoot, typeOf, walkStructure } from '../konform/struktur.ts';
import { type Anspruch, readAnspruch } from '../../../stages/pdf/norm.ts';
import { readPdf } from '../../../stages/pdf/pdf.ts';
import { readStream } from '../konform/streams.ts';
import { loadOptions } from '../satz/destinations.ts';
import { name } from '../pdfname.ts';

type Uebernahmehindernis = readonly [grund: string, trifftZu: (document: PDFDocument) => boolean];

/** What stands in the way, in the words of a sentence with 'denn'; the first that applies is told. */
const hindernisse: readonly Uebernahmehindernis[] = [
  ['sie weist sich nicht als barrierefrei aus (PDF/UA-1)', (document) => anspruchOf(document).ua !== '1'],
  [
    'sie weist sich nicht als Archivdatei aus (PDF/A-2)',
    (document) => anspruchOf(document).a?.startsWith('2') !== true,
  ],
  ['sie hat keine Tags', (document) => findStructureRoot(document) === undefined],
  [
    'ihre Überschriften haben keine Ebenen (H statt H1 bis H6)',
    (document) => walkStructure(document).some(({ dict }) => typeOf(dict) === 'H'),
  ],
  ['sie enthält Formularfelder', ({ catalog }) => catalog.has(name('AcroForm'))],
  ['sie enthält Ebenen', ({ catalog }) => catalog.has(name('OCProperties'))],
  ['ihre Farben sind nicht als RGB beschrieben', (document) => !isRgb(document)],
];

/** Why a PDF cannot be a part of ours; undefined where it can. What it claims is believed where its own structure does not belie it. */
export async function findHindernis(bytes: Uint8Array): Promise<string | undefined> {
  const { fehler, aktiv, norm, widerspruch } = readPdf(bytes);
  if (fehler !== undefined) return fehler;
  if (aktiv.length > 0)
    return 'sie enthält, was handelt (Programme, Befehle, eingebettete Dateien; konzept check nennt es)';
  if (widerspruch !== undefined) return `sie gibt sich nur als ${norm} aus: ${widerspruch}`;
  try {
    const document = await PDFDocument.load(bytes, loadOptions);
    return hindernisse.find(([, applies]) => applies(document))?.[0];
  } catch {
    return 'sie ist beschädigt';
  }
}

/** What the metadata (XMP) claim. */
function anspruchOf({ catalog }: PDFDocument): Anspruch {
  const metadata = catalog.lookup(name('Metadata'));
  return readAnspruch(metadata instanceof PDFRawStream ? readStream(metadata) : '');
}

/** Colours mean what the output intent says (ISO 19005-2, 6.2.3): ours is sRGB, which one with three channels comes near. */
function isRgb({ catalog }: PDFDocument): boolean {
  const intents = catalog.lookupMaybe(name('OutputIntents'), PDFArray);
  return (intents?.asArray() ?? []).every((_intent, index) => {
    const profile = intents?.lookupMaybe(index, PDFDict)?.lookup(name('DestOutputProfile'));
    return !(profile instanceof PDFRawStream) || profile.dict.lookupMaybe(name('N'), PDFNumber)?.asNumber() === 3;
  });
}
