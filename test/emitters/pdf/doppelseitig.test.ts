// The concept for printing on both sides: parts open on right-hand pages, what stands outside changes sides, blank pages are blank.
import { PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readOperations } from '../../../src/stages/pdf/content-stream.ts';
import { emitKonzept } from '../../../src/emitters/pdf/dokumente/konzept.ts';
import { findStream, readStream } from '../../../src/emitters/pdf/konform/streams.ts';
import { insertLeerseiten, removeLeerseiten } from '../../../src/emitters/pdf/satz/umbruch.ts';
import { bytesOf, druckeBeispiel } from '../../helpers/druck.ts';
import { pruefe } from '../../helpers/pdf-pruefung.ts';
import { type GelesenesPdf, readPdf, readStellen, type Textstelle } from '../../helpers/pdf.ts';

const absaetze = 'Ein Absatz, der Platz braucht, damit der Teil mehrere Seiten hat. '.repeat(120);
const overlay = {
  'content/kapitel/01-lage.md': `---\ntitel: Lage\nteil: einfuehrung\n---\n\n${absaetze}\n`,
  'content/kapitel/40-steuerung.md': '---\ntitel: Steuerung\nteil: umsetzung\n---\n\nKurz.\n',
  'content/kapitel/80-anhang.md': `---\ntitel: Anhang\nteil: anhang\n---\n\n${absaetze}\n`,
};

let bytes: Uint8Array;
let pdf: GelesenesPdf;
let stellen: readonly Textstelle[];
beforeAll(async () => {
  const konfiguration = { gestaltung: { doppelseitig: true } };
  bytes = bytesOf(await druckeBeispiel(emitKonzept, overlay, { konfiguration }));
  [pdf, stellen] = [await readPdf(bytes), await readStellen(bytes)];
});

const leere = (): number[] => pdf.text.flatMap((text, index) => (text === '' ? [index + 1] : []));

describe('a concept for both sides of the paper', () => {
  it('opens every part on a right-hand page', () => {
    const teile = pdf.lesezeichen.filter(({ titel, tiefe }) => tiefe === 1 && !/^(Tabellen|Abbildungen)$/.test(titel));
    expect(teile.map(({ titel }) => titel)).toEqual(
      expect.arrayContaining(['Inhalt', '1 Einführung', '2 Handlungsfeld 1: Teilhabe', '3 Umsetzung und Steuerung']),
    );
    for (const { titel, seite } of teile) {
      expect([titel, seite % 2]).toEqual([titel, 1]);
      expect(pdf.text[seite - 1]).toContain(titel);
    }
  });

  it('has blank pages only before right-hand pages that need one, never two', () => {
    expect(leere().length).toBeGreaterThan(1);
    const anfaenge = new Set(pdf.lesezeichen.map(({ seite }) => seite));
    for (const seite of leere()) expect([seite % 2, anfaenge.has(seite + 1)]).toEqual([0, true]);
  });

  it('shows nothing on a blank page, to the eye and to a screen reader', async () => {
    const document = await PDFDocument.load(bytes);
    for (const seite of leere()) {
      const stream = findStream(document, document.getPage(seite - 1).node.get(PDFName.of('Contents')));
      const marks = stream
        ? [...readOperations(readStream(stream))].filter(({ name }) => /^(BDC|BMC|Tj|Do)$/.test(name))
        : [];
      expect([seite, marks]).toEqual([seite, []]);
    }
    expect(await pruefe(bytes)).toEqual([]);
  });

  it('names the true pages in its contents', () => {
    const inhalt = pdf.text.findIndex((text) => text.includes(' Inhalt '));
    const seiteOf = (titel: string): number | undefined => pdf.lesezeichen.find((l) => l.titel === titel)?.seite;
    expect(pdf.links[inhalt]).toEqual(expect.arrayContaining([seiteOf('1 Einführung'), seiteOf('4 Anhang')]));
    expect(pdf.text[inhalt]).toMatch(new RegExp(`4 Anhang ${seiteOf('4 Anhang')} `));
    expect(pdf.text[inhalt]).toMatch(
      new RegExp(`2 Handlungsfeld 1: Teilhabe ${seiteOf('2 Handlungsfeld 1: Teilhabe')} `),
    );
  });

  it('has the number of the page at the outer edge and the wider margin at the binding', () => {
    const zahlen = stellen.filter(({ text, y }) => y < 20 && /^Seite/.test(text));
    expect(zahlen.length).toBeGreaterThan(6);
    for (const { seite, x } of zahlen) expect([seite, x < 60]).toEqual([seite, seite % 2 === 0]);
    const links = (seite: number): number =>
      Math.min(
        ...stellen.filter((stelle) => stelle.seite === seite && stelle.y > 30 && stelle.y < 270).map(({ x }) => x),
      );
    const langer = pdf.lesezeichen.find(({ titel }) => titel === '1 Einführung')?.seite ?? 0;
    expect([links(langer), links(langer + 1)]).toEqual([25, 17]);
  });
});

describe('blank pages', () => {
  const ziele = new Map(Object.entries({ vorwort: 4, a: 5, x: 6, b: 7, c: 9, y: 9 }));
  it('move what comes after them, so that the next part may need none', () => {
    const { vor, destinations: neu } = insertLeerseiten(ziele, ['vorwort', 'a', 'b', 'c']);
    expect([...vor]).toEqual(['vorwort', 'a']);
    expect(Object.fromEntries(neu)).toEqual({ vorwort: 5, a: 7, x: 8, b: 9, c: 11, y: 11 });
  });
  it('can be taken out again', () => {
    const { vor, destinations: neu } = insertLeerseiten(ziele, ['vorwort', 'a', 'b', 'c']);
    expect(removeLeerseiten(neu, vor)).toEqual(ziele);
  });
  it('are none where nothing asks for them', () =>
    expect(insertLeerseiten(ziele, [])).toEqual({ vor: new Set(), destinations: ziele }));
});
