// The Aktionsplan as a PDF: wide pages, a head on each, rows that stay whole.
import { beforeAll, describe, expect, it } from 'vitest';
import { emitAktionsplan } from '../../../../src/emitters/pdf/dokumente/aktionsplan.ts';
import { beispielFiles } from '../../../helpers/beispiel.ts';
import { druckeBeispiel, readFirst } from '../../../helpers/druck.ts';
import type { GelesenesPdf } from '../../../helpers/pdf.ts';

const folder = 'content/handlungsfelder/1-teilhabe/massnahmen';
const vorbild = String(beispielFiles().get(`${folder}/M-TEIL-05.md`));
const ids = Array.from({ length: 30 }, (_, n) => `M-TEIL-${n + 10}`);
const massnahmen = Object.fromEntries(
  ids.map((id) => [`${folder}/${id}.md`, vorbild.replace('Lotsenstelle einrichten', `Anfang ${id} und Ende ${id}`)]),
);

let pdf: GelesenesPdf;
beforeAll(async () => {
  pdf = await readFirst(await druckeBeispiel(emitAktionsplan, massnahmen));
});

describe('the Aktionsplan as a PDF', () => {
  it('is A4 on its side throughout', () => {
    expect(new Set(pdf.groessen.map(String))).toEqual(new Set(['297,210']));
  });

  it('repeats the head of the table on every page', () => {
    const pages = pdf.text.slice(1);
    expect(pages.length).toBeGreaterThan(2);
    for (const text of pages)
      expect(text).toMatch(/Maßnahme Ziel Federführung Beteiligte Zeitraum Zwischenziele mit Termin Kosten Status/);
  });

  it('tears no row and loses none', () => {
    for (const id of ids) {
      const holds = (text: string, word: string): boolean => text.replaceAll(' ', '').includes(`${word}${id}`);
      const begins = pdf.text.findIndex((text) => holds(text, 'Anfang'));
      expect([id, begins]).toEqual([id, pdf.text.findIndex((text) => holds(text, 'Ende'))]);
      expect(begins).toBeGreaterThan(0);
    }
  });

  it('carries the hinweis on every page', () => {
    for (const text of pdf.text) expect(text).toContain('Erfundenes Beispiel.');
  });

  it('names the page of every Handlungsfeld', () => {
    expect(pdf.text[0]).toMatch(/Handlungsfeld 1: \S.* 2 /);
    expect(pdf.links[0]).toEqual([2]);
  });
});

it('says on every page whose a row is that is longer than a page', async () => {
  const ziele = Array.from(
    { length: 60 },
    (_, n) => `  - { nr: ${n + 1}, titel: Schritt ${n + 1} mit einigen Worten, termin: 2027-12-31 }`,
  );
  const { text } = await readFirst(
    await druckeBeispiel(emitAktionsplan, { 'M-TEIL-05': `zwischenziele:\n${ziele.join('\n')}` }),
  );
  const pages = text.filter((page) => /Schritt \d+ mit/.test(page));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain('M-TEIL-05');
  expect(pages.join(' ').match(/Schritt \d+ mit/g)).toHaveLength(60);
  expect(pages[1]).toContain('M-TEIL-05 (Fortsetzung)');
  // The sign of its status stands with the word, and nowhere alone.
  expect(pages.join(' ').match(/▷/g)).toHaveLength(1);
});

describe('an Aktionsplan of many Handlungsfelder', () => {
  it.each([14, 21])('has %i on a page of contents, and none of its pages is smaller', async (anzahl) => {
    const felder = Object.fromEntries(
      Array.from({ length: anzahl - 1 }, (_, n) => [
        `content/handlungsfelder/${n + 2}-feld/handlungsfeld.md`,
        `---\nkuerzel: F${String.fromCharCode(65 + n)}\nnummer: ${n + 2}\ntitel: Das Feld mit der Nummer ${n + 2}\nthemen: [eins]\n---\n\nText.\n`,
      ]),
    );
    const made = await druckeBeispiel(emitAktionsplan, felder);
    expect(made[0]?.maengel).toBeUndefined();
    const { text } = await readFirst(made);
    expect(text[0]).not.toContain('Das Feld mit der Nummer');
    for (let n = 2; n <= anzahl; n++) expect(text[1]).toContain(`Handlungsfeld ${n}: Das Feld mit der Nummer ${n}`);
  });
});
