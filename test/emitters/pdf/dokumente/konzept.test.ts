// The concept as a PDF, read back with another library than the one that wrote it.
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../../src/base/digest.ts';
import type { Artefakt } from '../../../../src/emitters/emitter.ts';
import { emitKonzept } from '../../../../src/emitters/pdf/dokumente/konzept.ts';
import { bytesOf, druckeBeispiel, readFirst, withNeuemDrucker } from '../../../helpers/druck.ts';
import { flach, readStruktur } from '../../../helpers/pdf-pruefung.ts';
import type { GelesenesPdf } from '../../../helpers/pdf.ts';

/** A chapter that takes several pages, so that the contents have something to tell. */
const langesKapitel = `---
titel: Lage und Auftrag
teil: einfuehrung
---

${Array.from({ length: 60 }, (_, n) => `Absatz ${n + 1} spricht vom Finanzierungsvorbehalt und der Öffentlichkeitsarbeit in allen Stadtteilen, damit die Zeile umbricht und mehrere Seiten entstehen.`).join('\n\n')}
`;
const overlay = { 'content/kapitel/01-lage.md': langesKapitel };

let artefakte: readonly Artefakt[];
let pdf: GelesenesPdf;
beforeAll(async () => {
  artefakte = await druckeBeispiel(emitKonzept, overlay);
  pdf = await readFirst(artefakte);
});

/** The page (from 1) on which a numbered or unnumbered heading stands, the contents left out. */
const findPage = (text: string): number =>
  pdf.text.findIndex((page, index) => index > 0 && !page.includes(' Inhalt ') && page.includes(text)) + 1;

describe('the concept as a PDF', () => {
  it('is one artefact with its number of pages', () => {
    expect(artefakte.map(({ pfad, seiten }) => ({ pfad, seiten }))).toEqual([
      { pfad: 'pdf/handlungskonzept.pdf', seiten: pdf.text.length },
    ]);
  });

  it('says what it is', () => {
    expect(pdf.info).toMatchObject({ Title: 'Beispielkonzept', Author: 'Musterstadt', Creator: 'konzept' });
    expect(pdf.info['CreationDate']).toBe('D:20260630000000Z');
    expect(pdf.lang).toBe('de-DE');
    expect(pdf.tagged).toBe(true);
  });

  it('begins with a title page without a page number', () => {
    expect(pdf.text[0]).toMatch(
      /^Musterstadt Beispielkonzept Musterfassung \(Entwurf\), Stand 30\. Juni 2026 .*Erfundenes Beispiel\.$/,
    );
    expect(pdf.text[0]).not.toContain('Seite');
  });

  it('carries the hinweis and one row of page numbers on every other page', () => {
    const count = pdf.text.length;
    for (const [index, text] of pdf.text.entries()) {
      if (index === 0) continue;
      expect(text).toContain('Erfundenes Beispiel.');
      expect(text).toContain(`Seite ${index + 1} von ${count}`);
    }
  });

  it('names in its contents the pages on which everything is', () => {
    const [contents = ''] = pdf.text.filter((page) => page.includes(' Inhalt '));
    const lines: readonly (readonly [string, string])[] = [
      ['1 Einführung', '1 Einführung'],
      ['1.1 Lage und Auftrag', '1.1 Lage und Auftrag'],
      ['2 Handlungsfeld 1: ', '2 Handlungsfeld 1: '],
      ['2.1 Leitziel', '2.1 Leitziel'],
      ['3 Verzeichnisse', '3 Verzeichnisse'],
    ];
    for (const [entry, heading] of lines) {
      const page = new RegExp(`${entry.replaceAll('.', '\\.')}[^0-9]*(?<page>\\d+)`).exec(contents)?.groups?.['page'];
      expect([entry, Number(page)]).toEqual([entry, findPage(heading)]);
    }
    expect(findPage('2 Handlungsfeld 1: ')).toBeGreaterThan(4);
    // Two levels: what stands inside the sections has its pages in the text.
    expect(contents).not.toContain('M-TEIL-05');
    expect(contents).not.toContain('000');
  });

  it('tells on its first pages what it is about, what is most important, what it costs, and on the last one whose it is', () => {
    const kurz = pdf.text[findPage('Kurzfassung') - 1] ?? '';
    for (const text of ['Leitziel:', 'M-TEIL-05', 'Was es kostet', 'Wer dafür einsteht', 'federführend'])
      expect([text, kurz.includes(text)]).toEqual([text, true]);
    expect(pdf.text.at(-1)).toMatch(/Impressum Herausgegeben von Musterstadt .*Stichtag 30\.\s?Juni 2026/);
  });

  it('leads from the contents to the pages that these name', () => {
    const index = pdf.text.findIndex((page) => page.includes(' Inhalt '));
    const targets = pdf.links[index] ?? [];
    const [, list = ''] = (pdf.text[index] ?? '').split(' Inhalt ');
    expect(targets.length).toBeGreaterThan(12);
    let rest = list;
    for (const page of targets) {
      const place = rest.search(new RegExp(` ${page}(?: |$)`));
      expect([list, page, place]).not.toEqual([list, page, -1]);
      rest = rest.slice(place + 1);
    }
  });

  it('has a bookmark for every heading, also where it is the first thing on a page, and leads to it', () => {
    const titles = pdf.lesezeichen.map(({ titel, tiefe }) => `${tiefe} ${titel}`);
    const wanted = [
      '1 Inhalt',
      '1 Kurzfassung',
      '1 Impressum',
      '1 Vorwort',
      '1 1 Einführung',
      '2 1.1 Lage und Auftrag',
      '1 2 Handlungsfeld 1: Teilhabe',
      '1 3 Verzeichnisse',
    ];
    expect(titles).toEqual(expect.arrayContaining(wanted));
    expect(titles.filter((title) => /^3 M-TEIL-0[15] /.test(title))).toHaveLength(2);
    for (const { titel, seite } of pdf.lesezeichen)
      expect([titel, pdf.text[seite - 1]?.includes(titel)]).toEqual([titel, true]);
  });

  it('has the title of the chapter at the head of each of its pages', () => {
    const [first, last] = [findPage('1 Einführung'), findPage('2 Handlungsfeld 1: ')];
    for (let page = first; page < last; page++) expect(pdf.text[page - 1]).toContain('1 Einführung');
  });

  it('can be searched: no soft hyphen parts a word', () => {
    const all = pdf.text.join(' ');
    expect(all).not.toContain('\u00AD');
    const parted = all.match(/Finanzie-? ?rungs-? ?vorbe-? ?halt|Finanzierungsvorbehalt/g) ?? [];
    expect(parted.filter((word) => word === 'Finanzierungsvorbehalt').length).toBeGreaterThan(40);
  });

  it('never lacks a cell', () => expect(pdf.text.join(' ')).not.toMatch(/undefined|\[object|NaN/));
});

describe('the logo on the title page', () => {
  const svg = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
  );
  const drucke = (logo: string) =>
    druckeBeispiel(
      emitKonzept,
      { 'content/bilder/logo.svg': svg },
      { konfiguration: { gestaltung: { logo } }, readDatei: () => svg },
    );
  it('is a figure with words', async () => {
    const document = await PDFDocument.load(bytesOf(await drucke('bilder/logo.svg')));
    const [figure] = flach(readStruktur(document)).filter(({ typ }) => typ === 'Figure');
    expect(figure?.dict.lookup(PDFName.of('Alt'), PDFString, PDFHexString).decodeText()).toBe('Logo: Musterstadt');
  });
});

describe('the same content', () => {
  it('gives the same bytes in another time zone, language and folder', async () => {
    const folder = process.cwd();
    try {
      vi.stubEnv('TZ', 'Pacific/Auckland');
      vi.stubEnv('LANG', 'tr_TR.UTF-8');
      process.chdir('/');
      const again = await withNeuemDrucker((drucker) => druckeBeispiel(emitKonzept, overlay, { drucker }));
      expect(sha256(bytesOf(again))).toBe(sha256(bytesOf(artefakte)));
    } finally {
      process.chdir(folder);
      vi.unstubAllEnvs();
    }
  });

  it('with another text gives another file', async () => {
    const other = await druckeBeispiel(emitKonzept, { ...overlay, konzept: 'hinweis: Anderer Hinweis.' });
    expect(sha256(bytesOf(other))).not.toBe(sha256(bytesOf(artefakte)));
  });
});

it('leaves no row of a table of high rows alone, neither its first nor its last', async () => {
  const zeilen = ['Erster', 'Zweiter', 'Dritter', 'Vierter'].map(
    (wort, n) =>
      `  - { datum: 2026-0${n + 1}-15, status: begonnen, text: "${wort} Stand${' und noch ein Wort dazu'.repeat(60)}.", naechster_schritt: Weiter }`,
  );
  const overlay = { 'M-TEIL-05': `sachstand:\n${zeilen.join('\n')}` };
  const { text } = await readFirst(await druckeBeispiel(emitKonzept, overlay));
  const [erster = 0, zweiter, dritter, vierter] = ['Erster', 'Zweiter', 'Dritter', 'Vierter'].map((wort) =>
    text.findIndex((page) => page.includes(`${wort} Stand`)),
  );
  expect([erster, dritter]).toEqual([zweiter, vierter]);
  expect(dritter).toBeGreaterThan(erster);
});
