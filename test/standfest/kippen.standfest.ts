// Flipped bits: files from outside whose transport failed in one bit. What has a checksum is refused or read as the same; what has
// none is at least read to its end.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { test } from 'vitest';
import { readMappe } from '../../src/importers/tafel/datei.ts';
import { DateiAbgelehnt } from '../../src/importers/tafel/tafel.ts';
import { readText } from '../../src/importers/werte.ts';
import { readBild, stripBild } from '../../src/stages/bild/bild.ts';
import { readOffice } from '../../src/stages/office/office.ts';
import { readPdf } from '../../src/stages/pdf/pdf.ts';
import { bilder } from '../helpers/bilder.ts';
import { gifte, vergifte } from '../helpers/fremdes-pdf.ts';
import { bilderMit } from '../helpers/marken.ts';
import { packParts, partsOf, writeMappe } from '../helpers/xlsx.ts';
import { konzept, tempProjekt } from '../helpers/cli.ts';
import { type Reihe, tryTo, writeAbschnitt } from './abschnitt.ts';

/** Every bit of a file in turn, or so many that are spread evenly over it. */
function flipEach(
  was: string,
  bytes: Uint8Array,
  look: (flipped: Uint8Array) => string | undefined,
  most = 40_000,
): Reihe {
  const bits = bytes.length * 8;
  const step = Math.max(1, bits / most);
  const maengel: string[] = [];
  let versucht = 0;
  for (let next = 0; next < bits; next += step, versucht++) {
    const bit = Math.floor(next);
    const flipped = Uint8Array.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const mangel = tryTo(() => look(flipped));
    if (mangel !== undefined) maengel.push(`${was}, Bit ${bit}: ${mangel}`);
  }
  return { was, versucht, maengel };
}

/** All that an import sees of a workbook: sheets, cells, what it leaves out. */
const valuesOf = (bytes: Uint8Array): string =>
  JSON.stringify(
    readMappe('mappe.xlsx', bytes).blaetter.map(({ name, verborgen, zeilen }) => ({
      name,
      verborgen,
      zeilen: zeilen.map(({ nr, zellen }) => [nr, [...zellen].map(([spalte, zelle]) => [spalte, readText(zelle)])]),
    })),
  );

function mappe(was: string, bytes: Uint8Array, most?: number): Reihe {
  const whole = valuesOf(bytes);
  return flipEach(
    was,
    bytes,
    (flipped) => {
      try {
        return valuesOf(flipped) === whole ? undefined : 'anders gelesen';
      } catch (error) {
        if (error instanceof DateiAbgelehnt) return undefined;
        throw error;
      }
    },
    most,
  );
}

const kleineMappe = writeMappe(
  [
    {
      name: 'Plan',
      zeilen: [
        ['Kennung', 'Stand', 'Zahl'],
        ['M-TEIL-05', '<c t="s"><v>1</v></c>', '<c s="1"><v>46295</v></c>'],
        { verborgen: ['M-TEIL-06', 'läuft', '<c><v>12.5</v></c>'] },
      ],
    },
  ],
  { 'xl/sharedStrings.xml': '<sst><si><t>eins</t></si><si><t>zwei</t></si></sst>' },
);

/** The same parts without compression: nothing but the checksum tells that one has changed. */
const ungepackt = (bytes: Uint8Array): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(partsOf(bytes)).map(([name, text]) => [name, Buffer.from(text)])), {
    level: 0,
  });

const dokument = packParts({
  'docProps/core.xml': '<p:coreProperties><dc:creator>Amt</dc:creator></p:coreProperties>',
  'word/document.xml': '<w:document><w:body><w:p><w:r><w:t>Text</w:t></w:r></w:p></w:body></w:document>',
});

async function pdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  return vergifte(await document.save(), 'marke', Object.keys(gifte), false);
}

/** A workbook that the tool itself wrote. */
function aktionsplan(): Uint8Array {
  const root = tempProjekt();
  konzept(['build', 'daten', '--root', root]);
  return readFileSync(join(root, 'dist/daten/aktionsplan.xlsx'));
}

const read = (lesen: (bytes: Uint8Array) => unknown) => (bytes: Uint8Array) => void lesen(bytes);

const image = (was: string, name: string, bytes: Uint8Array): Reihe =>
  flipEach(
    `${was} ${name}`,
    bytes,
    read((flipped) => [readBild(flipped), stripBild(name, flipped)]),
    4_000,
  );

test('flipped bits', async () => {
  writeAbschnitt(
    'Gekippte Bits',
    'Jedes Bit einer Datei ist einmal umgedreht, bei großen gleichmäßig verteilt viele. Eine Mappe muss abgewiesen oder genauso gelesen werden; was keine Prüfsumme hat, ohne Abbruch zu Ende.',
    [
      mappe('Mappe, gepackt', kleineMappe),
      mappe('Mappe, ungepackt', ungepackt(kleineMappe)),
      mappe('Mappe mit dem Aktionsplan', aktionsplan(), 12_000),
      flipEach('Word-Dokument als Anlage', dokument, read(readOffice)),
      flipEach('PDF mit Aktionen als Anlage', await pdf(), read(readPdf), 20_000),
      ...Object.entries(bilder).map(([name, bytes]) => image('Bild', name, bytes)),
      ...Object.entries(bilderMit('marke')).map(([name, bytes]) => image('Bild mit Angaben', name, bytes)),
    ],
  );
});
