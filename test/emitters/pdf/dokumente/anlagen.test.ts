// A council paper and its Anlagen as one PDF, read back: nothing lost, nothing that does not lead where it did, still conformant.
import { PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Artefakt, DruckContext } from '../../../../src/emitters/emitter.ts';
import { emitAktionsplan } from '../../../../src/emitters/pdf/dokumente/aktionsplan.ts';
import { emitKonzept } from '../../../../src/emitters/pdf/dokumente/konzept.ts';
import { emitRatsvorlagen } from '../../../../src/emitters/pdf/dokumente/ratsvorlage.ts';
import { beispielFiles } from '../../../helpers/beispiel.ts';
import { bytesOf, druckeBeispiel, withNeuemDrucker } from '../../../helpers/druck.ts';
import { type GelesenesPdf, readPdf } from '../../../helpers/pdf.ts';
import { flach, pruefe, readStruktur } from '../../../helpers/pdf-pruefung.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const namen = ['handlungskonzept.pdf', 'aktionsplan.pdf', 'plan.pdf', 'lageplan.png', 'zahlen.csv', 'scan.pdf'];
const paper = String(beispielFiles().get('content/vorlagen/beschluss.md')).replace(
  /anlagen:.*\n/,
  `anlagen: [${namen.join(', ')}]\n`,
);

let konzept: Uint8Array;
let dateien: Record<string, Uint8Array>;

/** Prints papers with Anlagen: outputs of this run, and files of content/anlagen/. */
async function verbinde(zusatz: Partial<DruckContext> = {}, text = paper): Promise<readonly Artefakt[]> {
  const outputs = new Map([['pdf/handlungskonzept.pdf', konzept]]);
  return druckeBeispiel(
    emitRatsvorlagen,
    { 'content/vorlagen/beschluss.md': text, ...dateien },
    {
      mitAnlagen: true,
      readAusgabe: (pfad) => outputs.get(pfad),
      readDatei: (datei) => dateien[datei] ?? new Uint8Array(),
      vorhanden: [{ pfad: 'pdf/handlungskonzept.pdf', bytes: konzept.length, seiten: einzeln.text.length }],
      ...zusatz,
    },
  );
}

let einzeln: GelesenesPdf;
let artefakte: readonly Artefakt[];
let verbund: Artefakt | undefined;
let bytes: Uint8Array;
let gelesen: GelesenesPdf;

beforeAll(async () => {
  konzept = bytesOf(await druckeBeispiel(emitKonzept));
  einzeln = await readPdf(konzept);
  const scan = await PDFDocument.create();
  scan.addPage();
  dateien = {
    'content/anlagen/plan.pdf': bytesOf(await druckeBeispiel(emitAktionsplan)),
    'content/anlagen/lageplan.png': pixel,
    'content/anlagen/zahlen.csv': Buffer.from('a;b\n1;2\n'),
    'content/anlagen/scan.pdf': await scan.save(),
  };
  artefakte = await verbinde();
  verbund = artefakte.find(({ pfad }) => pfad.endsWith('-mit-anlagen.pdf'));
  bytes = bytesOf(verbund ? [verbund] : []);
  gelesen = await readPdf(bytes);
});

/** The page (from 0) on which a cover sheet lies. */
const blatt = (titel: string): number =>
  gelesen.text.findIndex((text) => text.includes(`${titel} zur Beschlussvorlage`));

describe('a paper with its Anlagen in one file', () => {
  it('stands beside the paper alone and lacks nothing that makes a PDF conformant', async () => {
    expect(artefakte.map(({ pfad }) => pfad)).toEqual([
      'pdf/ratsvorlage-beschluss.pdf',
      'pdf/ratsvorlage-beschluss-mit-anlagen.pdf',
    ]);
    expect(verbund?.seiten).toBe(gelesen.text.length);
    expect(await pruefe(bytes)).toEqual([]);
  });

  it('holds each Anlage whole behind a cover sheet with its number and name', () => {
    const start = blatt('Anlage 1: Beispielkonzept');
    expect(gelesen.text.slice(start + 1, start + 1 + einzeln.text.length)).toEqual(einzeln.text);
    expect(blatt('Anlage 2: Aktionsplan')).toBe(start + 1 + einzeln.text.length);
    expect(gelesen.text[blatt('Anlage 3: plan.pdf') + 1]).toContain('Aktionsplan');
    expect(gelesen.info['Title']).toBe('Beschlussvorlage Muster: Beschluss des Beispielkonzepts – mit Anlagen');
  });

  it('keeps every link of a part inside it', () => {
    const start = blatt('Anlage 1: Beispielkonzept') + 1;
    const moved = einzeln.links.map((pages) => pages.map((page) => page + start));
    expect(moved.flat().length).toBeGreaterThan(20);
    expect(gelesen.links.slice(start, start + einzeln.links.length)).toEqual(moved);
  });

  it('counts the paper from 1 and each Anlage anew, so that printed numbers agree', () => {
    const start = blatt('Anlage 1: Beispielkonzept');
    const labels = gelesen.seitenzahlen ?? [];
    expect(labels.slice(0, start)).toEqual(Array.from({ length: start }, (_, index) => String(index + 1)));
    expect(labels.slice(start, start + 3)).toEqual(['A1', 'A1-1', 'A1-2']);
    expect(labels[blatt('Anlage 2: Aktionsplan')]).toBe('A2');
    expect(labels[blatt('Anlage 3: plan.pdf') + 1]).toBe('A3-1');
  });

  it('has the bookmarks of an Anlage below that of its cover sheet', () => {
    const index = gelesen.lesezeichen.findIndex(({ titel }) => titel === 'Anlage 1: Beispielkonzept');
    const start = gelesen.lesezeichen[index];
    expect(start).toMatchObject({ tiefe: 1, seite: blatt('Anlage 1: Beispielkonzept') + 1 });
    const below = gelesen.lesezeichen.slice(index + 1, index + 1 + einzeln.lesezeichen.length);
    expect(below).toEqual(
      einzeln.lesezeichen.map(({ titel, tiefe, seite }) => ({
        titel,
        tiefe: tiefe + 1,
        seite: seite + (start?.seite ?? 0),
      })),
    );
    expect(gelesen.lesezeichen.filter(({ tiefe }) => tiefe === 1)).toHaveLength(1 + namen.length);
  });

  it('has one Document with a Part for each, and ids that occur once', async () => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const [root, ...rest] = readStruktur(document);
    expect([root?.typ, rest.length]).toEqual(['Document', 0]);
    expect(new Set(root?.kinder.map(({ typ }) => typ))).toEqual(new Set(['Part']));
    const ids = flach(readStruktur(document)).flatMap(({ dict }) => String(dict.get(PDFName.of('ID')) ?? '') || []);
    expect(ids.length).toBeGreaterThan(50);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says what is not in it and why: on its cover sheet, and to whoever builds', () => {
    expect(gelesen.text[blatt('Anlage 2: Aktionsplan')]).toContain('lag nicht vor');
    expect(gelesen.text[blatt('Anlage 5: zahlen.csv')]).toContain('liegt als eigene Datei bei: zahlen.csv.');
    expect(gelesen.text[blatt('Anlage 6: scan.pdf')]).toContain('konnte nicht in dieses barrierefreie Dokument');
    expect(verbund?.maengel).toHaveLength(2);
    expect(verbund?.maengel?.[0]).toMatch(/^Anlage 2 „aktionsplan.pdf“ fehlt in .* nicht gebaut; bauen Sie alles/);
    expect(verbund?.maengel?.[1]).toMatch(
      /^content\/anlagen\/scan.pdf fehlt in .* nicht als barrierefrei aus .*speichern/,
    );
  });

  it('has the same bytes the next time', async () => {
    const again = await withNeuemDrucker((drucker) => verbinde({ drucker }));
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(bytesOf(again.slice(1))))).toBe(0);
  });
});
