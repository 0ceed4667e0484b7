// Content that is hard for a page: it is printed whole, legible, inside the page, and conforms.
import { beforeAll, describe, expect, it } from 'vitest';
import { emitKonzept } from '../../../src/emitters/pdf/dokumente/konzept.ts';
import { bytesOf, druckeBeispiel } from '../../helpers/druck.ts';
import { breitesBild, hart, langeUeberschrift } from '../../helpers/hart.ts';
import { pruefe } from '../../helpers/pdf-pruefung.ts';
import { type GelesenesPdf, readPdf, readStellen, type Textstelle } from '../../helpers/pdf.ts';

let bytes: Uint8Array;
let pdf: GelesenesPdf;
let stellen: readonly Textstelle[];
beforeAll(async () => {
  const konfiguration = { gestaltung: { doppelseitig: true, steckbriefe: true } };
  bytes = bytesOf(await druckeBeispiel(emitKonzept, hart, { readDatei: () => breitesBild, konfiguration }));
  [pdf, stellen] = [await readPdf(bytes), await readStellen(bytes)];
});

const pageOf = (text: string): number => pdf.text.findIndex((page) => page.includes(text));

describe('hard content', () => {
  it('conforms', async () => expect(await pruefe(bytes)).toEqual([]));

  it('is never made smaller than legible, whatever is too wide', () => {
    const klein = stellen.filter(({ grad, text }) => grad < 7.45 && /\w/.test(text));
    expect(klein.map(({ seite, text, grad }) => [seite, text, grad])).toEqual([]);
  });

  it('begins inside the margins of its page', () => {
    for (const { seite, x, text } of stellen) {
      const [breite = 0] = pdf.groessen[seite - 1] ?? [];
      expect([text, x >= 16 && x <= breite - 16]).toEqual([text, true]);
    }
  });

  it('leaves a title page of one page, however long the title', () => {
    expect(pdf.text[0]).toContain(`${langeUeberschrift} Musterfassung`);
    expect([pdf.text[1], pageOf(' Inhalt ')]).toEqual(['', 2]);
  });

  it('has fourteen columns on a landscape page', () => {
    const page = pageOf('Tabelle 2: Vierzehn Spalten');
    expect(pdf.groessen[page]).toEqual([297, 210]);
    expect(stellen.filter(({ seite, text }) => seite === page + 1 && /^\d+000,5$/.test(text))).toHaveLength(13 - 1);
  });

  it('tears no cell that is shorter than a page, and loses nothing of a longer one', () => {
    expect(pageOf('Vierzig 1 steht')).toBe(pageOf('Vierzig 110 steht'));
    const [first, last] = [pageOf(' Seite 1 steht'), pageOf(' Seite 330 steht')];
    expect(last).toBeGreaterThan(first);
    for (let page = first; page <= last; page++) expect(pdf.text[page]).toContain('Name Beschreibung');
    const all = pdf.text.join(' ');
    // A page may end on either side of a number.
    for (let n = Math.max(pdf.text.length, 110) + 1; n <= 330; n++)
      expect([n, all.includes(`Seite ${n} `) || all.includes(` ${n} steht`)]).toEqual([n, true]);
  });

  it('keeps names from right to left, six levels, five depths and both footnotes', () => {
    const all = pdf.text.join(' ');
    for (const text of [
      'Анна Шевченко',
      'Ebene fünf',
      'fünf, Donau',
      'Die Fußnote einer Zelle',
      'Abbildung 1: Breiter als',
    ])
      expect([text, all.includes(text)]).toEqual([text, true]);
    expect(all).toMatch(/[\u0600-\u06FF\uFE70-\uFEFF]{3}/);
  });

  it('takes every heading of a chain along to the landscape page', () => {
    const page = pageOf('Kette 14');
    expect(pdf.groessen[page]).toEqual([297, 210]);
    expect(pdf.text[page]).toMatch(/Kette Tiefer Am tiefsten Tabelle \d+: Am tiefsten/);
  });

  it('leaves neither the introduction of a landscape table nor the end of its section alone on a page', () => {
    const page = pageOf('Worum es hier geht');
    expect(pdf.groessen[page]).toEqual([297, 210]);
    expect(pdf.text[page]).toMatch(
      /Kurz und breit Worum es hier geht.*Tabelle \d+: Kurz und breit.*Das war es.*Und das auch/,
    );
    const zeilen = stellen.filter(({ seite, text }) => seite === page + 1 && text.includes('lange Einleitung'));
    for (const { x } of zeilen) expect(x).toBeLessThan(184);
  });

  it('names a heading without the number of its footnote', () => {
    expect(pdf.lesezeichen.map(({ titel }) => titel)).toContain('Zurück auf vier');
    expect(pdf.text.join(' ')).toContain(': Zurück auf vier Name Amt');
  });

  it('keeps the direction of a German sentence that begins with an Arabic name', () => {
    const [satz, zelle] = ['leitet 12 Stellen', 'leitet das Amt'].map((text) =>
      stellen.find((stelle) => stelle.text.includes(text)),
    );
    const nameOf = (stelle: Textstelle | undefined): Textstelle | undefined =>
      stellen.find(({ seite, y, text }) => seite === stelle?.seite && y === stelle.y && /[\u0600-\u06FF]/.test(text));
    for (const stelle of [satz, zelle]) expect(nameOf(stelle)?.x).toBeLessThan(stelle?.x ?? 0);
  });

  it('loses nothing of marks, and has no controls', () => {
    const all = pdf.text.join(' ');
    expect(all).toContain('Umbruch aus Word und Marken im Wort .');
    expect(all.normalize('NFKC')).toContain('\u064E\u0651');
    expect(all).toContain('Q\u0303');
  });
});
