// Tables and figures of the printed concept have numbers, and lists that name their true pages.
import { beforeAll, describe, expect, it } from 'vitest';
import { PDFDocument } from 'pdf-lib';
import { emitKonzept } from '../../../../src/emitters/pdf/dokumente/konzept.ts';
import { contrastOf, farbeOfFeld } from '../../../../src/render/farben.ts';
import { bytesOf, druckeBeispiel } from '../../../helpers/druck.ts';
import { flach, pruefe, readStruktur } from '../../../helpers/pdf-pruefung.ts';
import { type GelesenesPdf, readPdf, readStellen } from '../../../helpers/pdf.ts';

const kapitel = `---
titel: Lage & Auftrag
teil: einfuehrung
---

## Wer & was

${'Ein Absatz, der Platz braucht, damit die Seiten sich unterscheiden. '.repeat(60)}

| Wer | Was |
| --- | --- |
| Amt | Beratung |

![Ein Haus mit Garten](../bilder/haus.svg "Das Haus „am Markt“ & sein Garten")

- ![Ein Haus](../bilder/haus.svg "Haus in der Liste")
- Danach

| Bild | Ort |
| --- | --- |
| ![Ein Haus](../bilder/haus.svg "Haus in der Zelle") | hier |

Im Satz ![Ein Haus](../bilder/haus.svg "Haus im Satz") und [![Ein Haus](../bilder/haus.svg "Haus im Verweis")](#KI).

${'Noch ein Absatz, der Platz braucht, damit die Seiten sich unterscheiden. '.repeat(60)}

::diagramm{indikator=I-TEIL-01}
`;
const svg = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="90" height="90"/></svg>',
);

let bytes: Uint8Array;
let pdf: GelesenesPdf;
beforeAll(async () => {
  const jahre = Array.from({ length: 70 }, (_, n) => `${1950 + n},${1000 + n}\n`);
  const overlay = {
    'content/kapitel/01-lage.md': kapitel,
    'content/bilder/haus.svg': svg,
    'content/daten/einwohner.csv': `jahr,einwohner\n${jahre.join('')}`,
  };
  bytes = bytesOf(await druckeBeispiel(emitKonzept, overlay, { readDatei: () => svg }));
  pdf = await readPdf(bytes);
});

/** The lines of the lists as [number, title, page]. */
const linesOf = (art: string): (readonly [string, string, number])[] => {
  const page = pdf.text.find((text) => text.includes(' Tabellen Tabelle 1 ')) ?? '';
  return [...page.matchAll(new RegExp(`(${art} \\d+) (.+?) (\\d+)(?= ${art} | Abbildungen |$| \\S+ein)`, 'g'))].map(
    ([, nummer = '', titel = '', seite]) => [nummer, titel, Number(seite)],
  );
};

describe('the lists of tables and figures', () => {
  it.each(['Tabelle', 'Abbildung'])('name every %s with the page on which it is', (art) => {
    const lines = linesOf(art);
    expect(lines.map(([nummer]) => nummer)).toEqual(lines.map((_, index) => `${art} ${index + 1}`));
    expect(lines.length).toBeGreaterThan(1);
    for (const [nummer, titel, seite] of lines)
      expect([nummer, pdf.text.findIndex((text) => text.includes(`${nummer}: ${titel}`)) + 1]).toEqual([nummer, seite]);
  });

  it('call a table of prose by its heading, an image by its title, a chart by its indicator', () => {
    expect(linesOf('Tabelle')[0]?.[1]).toBe('Wer & was');
    expect(linesOf('Abbildung').map(([, titel]) => titel)).toEqual(
      expect.arrayContaining([
        'Das Haus „am Markt“ & sein Garten',
        'Haus in der Liste',
        'Haus in der Zelle',
        'Haus im Satz',
        'Haus im Verweis',
      ]),
    );
  });

  it('hold a chart once; its entry in the register tells the page, and leads there', () => {
    const gezeichnet = linesOf('Abbildung').filter(([, titel]) => !titel.includes('Haus'));
    expect(gezeichnet).toHaveLength(1);
    const seite = gezeichnet[0]?.[2] ?? 0;
    const register = pdf.text.findIndex((text) => text.includes(`Diagramm und Werte: Seite ${seite}`));
    expect(register).toBeGreaterThan(seite - 1);
    expect(pdf.links[register]).toContain(seite);
  });

  it('have no number for the tables that every Maßnahme has', () => {
    expect(pdf.text.join(' ')).toContain(' Zwischenziele von M-TEIL-05 ');
    expect(
      linesOf('Tabelle')
        .map(([, titel]) => titel)
        .join(),
    ).not.toContain('M-TEIL');
  });

  it('are contents to a screen reader, each item a link to its page', async () => {
    const types = flach(readStruktur(await PDFDocument.load(bytes))).map(({ typ }) => typ);
    expect(types.filter((typ) => typ === 'TOC')).toHaveLength(3);
    const page = pdf.text.findIndex((text) => text.includes(' Tabellen Tabelle 1 '));
    expect(pdf.links[page]).toEqual([...linesOf('Tabelle'), ...linesOf('Abbildung')].map(([, , seite]) => seite));
    expect(await pruefe(bytes)).toEqual([]);
  });

  it('a long series stands in columns on one page, as one table with every row', async () => {
    const onPage = (text: string): boolean => text.includes('1950') && text.includes('2019') && text.includes('1.069');
    const seiten = new Set(pdf.text.flatMap((text, index) => (onPage(text) ? [index + 1] : [])));
    const koepfe = (await readStellen(bytes)).filter(({ text, seite }) => text === 'Zeit' && seiten.has(seite));
    expect(koepfe.length).toBeGreaterThan(1);
    expect(new Set(koepfe.map(({ seite, y }) => `${seite} ${Math.round(y)}`)).size).toBe(1);
    const tables = flach(readStruktur(await PDFDocument.load(bytes))).filter(({ typ }) => typ === 'Table');
    const rowsOf = (table: (typeof tables)[number]): number => flach([table]).filter(({ typ }) => typ === 'TR').length;
    expect(tables.map(rowsOf).filter((rows) => rows > 70)).toEqual([71]);
  });

  it('are left out where there is nothing to list', async () => {
    const leer = {
      'I-TEIL-01': 'reihe: { offen: KI }',
      'content/kapitel/01-lage.md': '---\ntitel: Kurz\nteil: einfuehrung\n---\n\nText.\n',
    };
    const { text } = await readPdf(bytesOf(await druckeBeispiel(emitKonzept, leer)));
    expect(text.join(' ')).not.toContain('Abbildung');
    expect(text.join(' ')).toContain('Tabelle 1: ');
  });
});

describe('the colour of a Handlungsfeld', () => {
  it('can be read on white and on light surfaces, and white on it', () => {
    for (let nummer = 1; nummer <= 20; nummer++)
      for (const papier of ['#ffffff', '#f1f4f6', '#e8edf1'])
        expect([nummer, papier, contrastOf(farbeOfFeld(nummer), papier) >= 4.5]).toEqual([nummer, papier, true]);
  });
  it('differs from that of the next eight', () => {
    expect(new Set(Array.from({ length: 8 }, (_, index) => farbeOfFeld(index + 1))).size).toBe(8);
  });
});
