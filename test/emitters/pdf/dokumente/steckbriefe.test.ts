// Every künftige Maßnahme on one page of its own, however much there is to say.
import { beforeAll, describe, expect, it } from 'vitest';
import { emitKonzept } from '../../../../src/emitters/pdf/dokumente/konzept.ts';
import { shortenText } from '../../../../src/render/worte/kuerzen.ts';
import { beispielFiles } from '../../../helpers/beispiel.ts';
import { bytesOf, druckeBeispiel } from '../../../helpers/druck.ts';
import { pruefe } from '../../../helpers/pdf-pruefung.ts';
import { type GelesenesPdf, readPdf, readStellen, type Textstelle } from '../../../helpers/pdf.ts';

const folder = 'content/handlungsfelder/1-teilhabe/massnahmen';
const vorbild = String(beispielFiles().get(`${folder}/M-TEIL-05.md`));
const list = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => `  - ${line(n + 1)}`).join('\n');

const wenigMehr = vorbild
  .replace('Lotsenstelle einrichten', 'Etwas mehr als üblich')
  .replace(
    /zwischenziele:[\s\S]*?kosten:/,
    `zwischenziele:\n${list(14, (n) => `{ nr: ${n}, titel: Schritt ${n} ist in allen Stadtteilen mit den Beteiligten getan, termin: 2027-06-${n + 10} }`)}\nkosten:`,
  );
const sehrViel = vorbild
  .replace(
    'Lotsenstelle einrichten',
    `Ein Titel, der nicht enden will ${'und noch ein Vorhaben nennt '.repeat(9)}bis zum Schluss`,
  )
  .replace(
    /zwischenziele:[\s\S]*?kosten:\n.*\n/,
    `zwischenziele:\n${list(40, (n) => `{ nr: ${n}, titel: ${'Donaudampfschifffahrtsgesellschaftskapitäne '.repeat(6)}${n}, termin: 2027-12-31 }`)}\n` +
      `kosten:\n${list(30, (n) => `{ jahr: ${2026 + (n % 2)}, betrag: ${n * 100}, budget: eigenmittel, art: laufend }`)}\n`,
  )
  .replace(
    'text: Die Stelle ist ausgeschrieben.',
    `text: Ja, naechster_schritt: ${'Wir gehen noch einen Schritt weiter als bisher gedacht '.repeat(20)}`,
  )
  .replace(
    'Die Stelle führt',
    `${'Dieser Satz steht hier, damit der Absatz kein Ende nimmt. '.repeat(120)}Die Stelle führt`,
  );
const ohneAlles = vorbild
  .replace(/beteiligte:.*\n/, '')
  .replace(/kosten:\n.*\n/, 'kosten: offen\n')
  .replace(/sachstand:\n.*\n/, '');

let bytes: Uint8Array;
let pdf: GelesenesPdf;
let stellen: readonly Textstelle[];
beforeAll(async () => {
  const overlay = {
    [`${folder}/M-TEIL-11.md`]: wenigMehr,
    [`${folder}/M-TEIL-12.md`]: sehrViel,
    [`${folder}/M-TEIL-13.md`]: ohneAlles,
  };
  const konfiguration = { gestaltung: { steckbriefe: true } };
  bytes = bytesOf(await druckeBeispiel(emitKonzept, overlay, { konfiguration }));
  [pdf, stellen] = [await readPdf(bytes), await readStellen(bytes)];
});

const ids = ['M-TEIL-05', 'M-TEIL-11', 'M-TEIL-12', 'M-TEIL-13'];
/** The pages of the part, by the line that ends each Steckbrief. */
const karten = (): number[] => pdf.text.flatMap((text, n) => (/vollständig auf Seite \d/.test(text) ? [n + 1] : []));
const karteOf = (id: string): string => pdf.text[(karten()[ids.indexOf(id)] ?? 0) - 1] ?? '';

describe('Steckbriefe', () => {
  it('are exactly one page for each künftige Maßnahme, one after the other', () => {
    const [first = 0] = karten();
    expect(karten()).toEqual(ids.map((_, index) => first + index));
    for (const id of ids) expect(karteOf(id)).toMatch(new RegExp(`Handlungsfeld 1: Teilhabe ${id} `));
    expect(pdf.lesezeichen.find(({ titel }) => titel.endsWith(' Verzeichnisse'))?.seite).toBe(first + ids.length);
  });

  it('hold what is asked of a Maßnahme, and say what is not known', () => {
    for (const id of ids)
      for (const wort of [
        'Stand am 30. Juni 2026: ',
        'Nächster Schritt: ',
        'Ziele Z-TEIL-01',
        'Federführung ',
        'Zeitraum 01/2026',
        `Zwischenziele von ${id}`,
        'Kosten ',
      ])
        expect([id, wort, karteOf(id).includes(wort)]).toEqual([id, wort, true]);
    expect(karteOf('M-TEIL-05')).toMatch(
      /begonnen .*Die Stelle führt durch die Ämter\. .*20\.000 € laufend Eigenmittel/,
    );
    expect(karteOf('M-TEIL-13')).toMatch(/geplant .*Beteiligte nicht genannt .*Kosten offen/);
  });

  it('begin alike, and their blocks follow each other', () => {
    const at = (id: string, text: string) =>
      stellen.find((s) => s.seite === karten()[ids.indexOf(id)] && s.text.startsWith(text));
    for (const text of ['M-TEIL-', 'Stand am', 'vollständig'])
      expect([text, at('M-TEIL-13', text)?.y]).toEqual([text, at('M-TEIL-05', text)?.y]);
    const seite = karten()[ids.indexOf('M-TEIL-13')];
    const [stand = 0, fuss = 0] = ['Stand am', 'vollständig'].map((text) => at('M-TEIL-13', text)?.y);
    const lines = stellen.filter((s) => s.seite === seite && s.y <= stand && s.y > fuss + 5).map(({ y }) => y);
    const sorted = lines.sort((a, b) => b - a);
    const gaps = sorted.slice(1).map((y, index) => (sorted[index] ?? 0) - y);
    expect(gaps.length).toBeGreaterThan(10);
    expect(Math.max(...gaps)).toBeLessThan(40);
  });

  it('make long ones smaller before they leave anything out', () => {
    expect(karteOf('M-TEIL-11')).not.toContain('Gekürzt');
    for (let n = 1; n <= 14; n++) expect(karteOf('M-TEIL-11')).toContain(`Schritt ${n} ist in allen`);
  });

  it('say where they are shortened, and where it stands in full', () => {
    const [, seite] = /Gekürzt, wo „…“ steht; vollständig auf Seite (\d+)/.exec(karteOf('M-TEIL-12')) ?? [];
    expect(karteOf('M-TEIL-12')).toContain('… und 34 weitere Zeilen.');
    expect(karteOf('M-TEIL-12')).toContain('Summe: 46.500 €.');
    expect(pdf.text[Number(seite) - 1]).toMatch(/M-TEIL-12 Ein Titel, der nicht enden will/);
  });

  it('are never too small to read', () => {
    const klein = stellen.filter(({ grad, text }) => grad < 7.5 && /\w/.test(text));
    expect(klein.map(({ seite, text, grad }) => [seite, text, grad])).toEqual([]);
  });

  it('are sound to a screen reader, and in the contents', async () => {
    expect(await pruefe(bytes)).toEqual([]);
    const [first = 0] = karten();
    const inhalt = pdf.text.find((text) => text.includes(' Inhalt ')) ?? '';
    expect(inhalt).toMatch(
      new RegExp(
        `2 Steckbriefe ${first - 1} 2\\.1 Handlungsfeld 1: Teilhabe ${first} M-TEIL-05 Lotsenstelle einrichten ${first} `,
      ),
    );
  });

  it('are left out where nobody asks for them', async () => {
    const { text } = await readPdf(bytesOf(await druckeBeispiel(emitKonzept)));
    expect(text.join(' ')).not.toContain('Steckbrief');
  });
});

describe('shortening', () => {
  it('ends with a word and tells that it does', () => {
    expect(shortenText('Eins zwei, drei vier', 12)).toBe('Eins zwei …');
    expect(shortenText('Eins zwei', 12)).toBe('Eins zwei');
    expect(shortenText('Donaudampfschifffahrt', 12)).toHaveLength(13);
  });
  it('parts no character, and none from its marks', () => {
    expect(shortenText(`${'x'.repeat(10)}😀😀`, 12)).toBe(`${'x'.repeat(10)} …`);
    expect(shortenText(`${'x'.repeat(10)}Q\u0303u`, 12)).toBe(`${'x'.repeat(10)} …`);
    expect(shortenText(`${'x'.repeat(9)}Q\u0303u`, 12)).toBe(`${'x'.repeat(9)}Q\u0303u`);
  });
});
