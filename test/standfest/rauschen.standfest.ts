// Input that nobody means: arbitrary text, and real files with stretches taken out or replaced, for each of the languages that are read.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { test } from 'vitest';
import { findDateiort } from '../../src/domain/orte.ts';
import { readMappe } from '../../src/importers/tafel/datei.ts';
import { DateiAbgelehnt } from '../../src/importers/tafel/tafel.ts';
import { readText } from '../../src/importers/werte.ts';
import { readBild, stripBild } from '../../src/stages/bild/bild.ts';
import { readOffice } from '../../src/stages/office/office.ts';
import { parse } from '../../src/stages/parse/parse.ts';
import { readTabelle } from '../../src/stages/parse/tabelle/tabelle.ts';
import { readPdf } from '../../src/stages/pdf/pdf.ts';
import { configFile, readKonfiguration } from '../../src/workspace/konfiguration.ts';
import { beispielFiles } from '../helpers/beispiel.ts';
import { konzept, tempProjekt } from '../helpers/cli.ts';
import { gifte, vergifte } from '../helpers/fremdes-pdf.ts';
import { bilderMit } from '../helpers/marken.ts';
import { findVerirrte, schnitte, text, verletze } from '../helpers/rauschen.ts';
import { packParts, partsOf, writeMappe } from '../helpers/xlsx.ts';
import { leseKorpus, textOf } from '../mutationen/korpus.ts';
import { type Reihe, tryTo, writeAbschnitt } from './abschnitt.ts';

/** Seconds of computing after which a small input counts as one that does not end. */
const langsam = 5;
const seed = 20261201;

/** The tries of a kind: its inputs by lot, each looked at. */
function lose<T>(was: string, versucht: number, eingaben: fc.Arbitrary<T>, look: (eingabe: T) => unknown): Reihe {
  const maengel = fc.sample(eingaben, { numRuns: versucht, seed }).flatMap((eingabe) => {
    const before = process.cpuUsage();
    const mangel = tryTo(() => {
      const found = look(eingabe);
      return Array.isArray(found) && found.length > 0 ? found.join(', ') : undefined;
    });
    const { user } = process.cpuUsage(before);
    const fault = mangel ?? (user > langsam * 1e6 ? `${(user / 1e6).toFixed(1)} s` : undefined);
    return fault === undefined ? [] : [`${was}: ${fault} bei ${JSON.stringify(eingabe).slice(0, 400)}`];
  });
  return { was, versucht, maengel };
}

const massnahme = 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-01.md';
const pflege = leseKorpus('Pflegeplan', 'test/fixtures/pflege/');
const klima = leseKorpus('Klimaplan', 'test/fixtures/klima/');

function lookAt(file: string, source: string): readonly string[] {
  const ort = findDateiort(file);
  if (!ort) throw new Error(`No place for ${file}.`);
  return findVerirrte(source, parse(file, ort, source).diagnostics);
}

const echteDateien = fc.constantFrom(
  ...[pflege, klima].flatMap((korpus) =>
    [...korpus.files.keys()]
      .filter((file) => file.endsWith('.md'))
      .map((file) => [file, textOf(korpus, file)] as const),
  ),
);
const verletzt = <T>(von: fc.Arbitrary<T>, textOfIt: (one: T) => string): fc.Arbitrary<readonly [T, string]> =>
  fc.tuple(von, schnitte).map(([one, cuts]) => [one, verletze(textOfIt(one), cuts)]);

/** Bytes with stretches taken out or replaced. */
const verletzteBytes = (von: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  verletzt(fc.constantFrom(...von), (bytes) => Buffer.from(bytes).toString('latin1')).map(([, hurt]) =>
    Buffer.from(hurt, 'latin1'),
  );

const readWhole = (name: string, bytes: Uint8Array): void => {
  try {
    for (const { zeilen } of readMappe(name, bytes).blaetter)
      for (const { zellen } of zeilen) for (const [, zelle] of zellen) readText(zelle);
  } catch (error) {
    if (!(error instanceof DateiAbgelehnt)) throw error;
  }
};

const mappe = writeMappe(
  [
    {
      zeilen: [
        ['Kennung', 'Stand'],
        ['M-TEIL-05', '<c t="s"><v>0</v></c>'],
        ['M-TEIL-06', '<c s="1"><v>46295</v></c>'],
      ],
    },
  ],
  { 'xl/sharedStrings.xml': '<sst><si><t>läuft</t></si></sst>' },
);
const dokument = packParts({
  'docProps/core.xml': '<p:coreProperties><dc:creator>Amt</dc:creator></p:coreProperties>',
  'word/document.xml':
    '<w:document><w:body><w:p><w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p></w:body></w:document>',
});
/** An archive that is whole, one part of which is hurt. */
const verletzterTeil = (archiv: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const parts = partsOf(archiv);
  return verletzt(fc.constantFrom(...Object.keys(parts)), (name) => parts[name] ?? '').map(([name, hurt]) =>
    packParts({ ...parts, [name]: hurt }),
  );
};

const konfiguration = JSON.stringify(
  {
    website: { adresse: 'https://stadt.example/konzept/', impressum: 'Amt' },
    gestaltung: { logo: 'bilder/logo.svg' },
    regeln: { KZ301: 'aus' },
  },
  undefined,
  2,
);

/** A draft of the example, one of whose files is hurt: made whole, or refused with what is wrong. */
function entwuerfe(versucht: number): Reihe {
  const files = beispielFiles();
  const eingaben = verletzt(fc.constantFrom(...[...files.keys()].filter((file) => file.endsWith('.md'))), (file) =>
    String(files.get(file)),
  );
  const root = tempProjekt();
  return lose('verletzte Datei eines Konzepts, als Entwurf gebaut', versucht, eingaben, ([file, hurt]) => {
    writeFileSync(join(root, file), hurt);
    const { status, stderr } = konzept(['build', '--draft', '--no-pdf', '--root', root]);
    writeFileSync(join(root, file), String(files.get(file)));
    return status === 0 || status === 1 || status === 2 ? [] : [`Ausgang ${status}: ${stderr}`];
  });
}

test('arbitrary input', async () => {
  const document = await PDFDocument.create();
  document.addPage();
  const pdf = await vergifte(await document.save(), 'marke', Object.keys(gifte), false);
  const bilder = Object.values(bilderMit('marke'));
  writeAbschnitt(
    'Zufällige Eingaben',
    `Beliebiger Text aus den Zeichen der jeweiligen Sprache, und wirkliche Dateien, aus denen Stücke fehlen oder ersetzt sind, mit festgelegtem Zufall. Ein Mangel ist ein Abbruch, mehr als ${langsam} s Rechenzeit oder ein Befund, der nicht in der Datei steht.`,
    [
      lose('Kopf einer Maßnahme', 6000, text, (inner) => lookAt(massnahme, `---\n${inner}\n---\n`)),
      lose('Text einer Maßnahme', 6000, text, (inner) => lookAt(massnahme, `---\ntitel: x\n---\n${inner}`)),
      lose('ganze Datei', 4000, text, (inner) => lookAt(massnahme, inner)),
      lose('Tabelle von Daten', 4000, text, (inner) =>
        findVerirrte(inner, readTabelle('content/daten/x.csv', inner).diagnostics),
      ),
      lose(
        'verletzte Datei zweier Konzepte',
        10_000,
        verletzt(echteDateien, ([, source]) => source),
        ([[file], hurt]) => lookAt(file, hurt),
      ),
      entwuerfe(20),
      lose('Konfiguration', 2000, verletzt(fc.constant(konfiguration), String), ([, hurt]) =>
        findVerirrte(
          hurt,
          readKonfiguration(Buffer.from(hurt)).diagnostics.filter(({ file }) => file === configFile),
        ),
      ),
      lose('CSV zum Einlesen', 4000, text, (inner) => readWhole('plan.csv', Buffer.from(inner))),
      lose('Mappe, ein Teil verletzt', 4000, verletzterTeil(mappe), (bytes) => readWhole('plan.xlsx', bytes)),
      lose('Word-Dokument, ein Teil verletzt', 2000, verletzterTeil(dokument), (bytes) => void readOffice(bytes)),
      lose('PDF, verletzt', 2000, verletzteBytes([pdf]), (bytes) => void readPdf(bytes)),
      lose('Bild mit Angaben, verletzt', 7000, verletzteBytes(bilder), (hurt) => {
        readBild(hurt);
        stripBild('bild.svg', hurt);
      }),
    ],
  );
});
