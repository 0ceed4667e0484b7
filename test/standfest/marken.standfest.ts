// Private words in every place that may hold one: which of them come out again, in any byte of what is published, unpacked.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { emitAktionsplan } from '../../src/emitters/pdf/dokumente/aktionsplan.ts';
import { joinPdfs } from '../../src/emitters/pdf/verbund/join.ts';
import { publishPdf } from '../../src/emitters/pdf/verbund/publish.ts';
import { konzept, tempProjekt } from '../helpers/cli.ts';
import { bytesOf, druckeBeispiel } from '../helpers/druck.ts';
import { entpacke, enthaelt } from '../helpers/entpackt.ts';
import { gifte, vergifte } from '../helpers/fremdes-pdf.ts';
import { geheimeDateien, marke, type Ort, orte } from '../helpers/geheim.ts';
import { type Reihe, writeAbschnitt } from './abschnitt.ts';

/** Where the words of the project stand, in the words of the page. */
const stellen: Readonly<Record<Ort, string>> = {
  bild: 'Bilder: EXIF, XMP, IPTC, Kommentare, eigene Blöcke, hinter dem Ende, in Zeichnungen',
  logo: 'Logo der Gestaltung',
  anlage: 'Foto als Anlage',
  pdf: 'PDF als Anlage: Verfasser, Stichwörter, Programm',
  yaml: 'Kommentare im Kopf',
  grund: 'Gründe, einen Befund stillzulegen',
  papier: 'nicht öffentliche Vorlage',
  beilage: 'Anlage einer nicht öffentlichen Vorlage',
  schritt: 'nicht öffentlicher Schritt einer Beratung',
  sitzung: 'nicht öffentliche Sitzung',
  unbenutzt: 'Dateien, die nichts verwendet',
  sicherung: 'Sicherungskopien',
  verborgen: 'verborgene Dateien',
};

/** All different words that begin with the mark of a place, in files unpacked and in their names. */
function wordsOf(ort: Ort, files: readonly (readonly [name: string, bytes: Uint8Array])[]): readonly string[] {
  const pattern = new RegExp(`${marke(ort)}[-a-z0-9]*`, 'g');
  return files.flatMap(([name, bytes]) => [
    ...new Set([name, ...entpacke(bytes)].flatMap((text) => text.replaceAll('\0', '').match(pattern) ?? [])),
  ]);
}

async function projekt(): Promise<readonly Reihe[]> {
  const planted = Object.entries(await geheimeDateien()).map(
    ([name, content]) => [name, Buffer.from(content)] as const,
  );
  const root = tempProjekt(Object.fromEntries(planted));
  konzept(['build', '--mit-anlagen', '--root', root]);
  const published = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(root.length + 1), readFileSync(file)] as const);
  return orte.map((ort) => {
    const versucht = wordsOf(ort, planted).length;
    const found = published.filter(([name, bytes]) => name.includes(marke(ort)) || enthaelt(bytes, marke(ort)));
    const nothing = versucht === 0 || published.length < 40 ? ['nichts geprüft'] : [];
    return { was: stellen[ort], versucht, maengel: [...nothing, ...found.map(([name]) => `${ort} in ${name}`)] };
  });
}

const meta = { titel: 'Vorlage', autor: 'Amt', thema: 'Probe', stand: '2026-01-01' };

/** Foreign PDFs with one active thing each, written in both ways, joined to a paper and published beside it. */
async function pdfs(): Promise<readonly Reihe[]> {
  const heil = bytesOf(await druckeBeispiel(emitAktionsplan));
  const reihe = async (was: string, make: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<Reihe> => {
    const maengel: string[] = [];
    for (const name of Object.keys(gifte))
      for (const streams of [true, false]) {
        const giftig = await vergifte(heil, 'zwetschge', [name], streams);
        if (!enthaelt(giftig, 'zwetschge')) maengel.push(`${name}: nicht gesetzt`);
        if (enthaelt(await make(giftig), 'zwetschge')) maengel.push(`${name}: ${was}`);
      }
    return { was, versucht: Object.keys(gifte).length * 2, maengel };
  };
  return [
    await reihe(
      'Aktionen, Programme und Anhänge fremder PDF, in eine Vorlage aufgenommen',
      async (inhalt) => (await joinPdfs([{ inhalt, seitenvorsatz: '' }], meta)).inhalt,
    ),
    await reihe('dieselben, als Anlage veröffentlicht', publishPdf),
  ];
}

test('private words', async () => {
  writeAbschnitt(
    'Private Angaben',
    'In jede Stelle, die niemand sehen soll, ist ein Wort gesetzt, und nach dem Bau sind alle Bytes von `dist`, entpackt und in allen Schreibweisen, danach durchsucht. Jedes gefundene ist ein Mangel.',
    [...(await projekt()), ...(await pdfs())],
  );
});
