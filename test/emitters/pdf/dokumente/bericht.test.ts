// Progress reports as PDFs: the summary on one page whatever happened, page numbers that are true, nothing from after the Stichtag.
import { beforeAll, describe, expect, it } from 'vitest';
import { emitBerichte } from '../../../../src/emitters/pdf/dokumente/bericht.ts';
import { beispielFiles } from '../../../helpers/beispiel.ts';
import { bytesOf, druckeBeispiel } from '../../../helpers/druck.ts';
import { pruefe } from '../../../helpers/pdf-pruefung.ts';
import { type GelesenesPdf, readPdf } from '../../../helpers/pdf.ts';

const folder = 'content/handlungsfelder/1-teilhabe/massnahmen';
const vorbild = String(beispielFiles().get(`${folder}/M-TEIL-05.md`));
const lang =
  'Ein langer Satz, der erklärt, woran es liegt, dass noch nicht alles so weit ist, wie es geplant war. '.repeat(6);

/** Forty Maßnahmen of which something was reached, something is late, something comes next and something is to be decided. */
const viele = Object.fromEntries(
  Array.from({ length: 40 }, (_, n) => n + 10).map((n) => [
    `${folder}/M-TEIL-${n}.md`,
    vorbild
      .replace('Stelle besetzt, termin: 2026-09', `"Spät ${n} ${lang.slice(0, 200)}", termin: 2026-02`)
      .replace('Lotsen geschult, termin: 2027-06-30', `"Bald ${n} ${lang.slice(0, 200)}", termin: 2026-10`)
      .replace(
        /sachstand:\n.*\n/,
        `sachstand:
  - { datum: 2026-03-31, status: begonnen, text: "${lang}", ausgaben: 100 }
  - { datum: 2026-06-30, status: laufend, text: "${lang}", naechster_schritt: "${lang}", entscheidungsbedarf: "${lang}", ausgaben: 12345678.9, teilnehmende: 120, einschaetzung: "${lang}" }
  - { datum: 2026-07-31, status: abgeschlossen, text: Danach, erreicht: [1, 2], ausgaben: 999999 }
`,
      ),
  ]),
);
const erzaehlung = `---\ntitel: Halbjahresbericht\ngremien: [rat]\n---\n\n## Was gelang\n\nVon :anzahl{von=massnahme status=laufend} laufenden ist [[M-TEIL-10]] die erste.\n`;

let pdf: GelesenesPdf;
let bytes: Uint8Array;
beforeAll(async () => {
  const artefakte = await druckeBeispiel(emitBerichte, {
    ...viele,
    'content/berichte/2026-03-31.md': '---\ntitel: Erster\n---\n',
    'content/berichte/2026-06-30.md': erzaehlung,
  });
  expect(artefakte.map(({ pfad }) => pfad)).toEqual(['pdf/bericht-2026-03-31.pdf', 'pdf/bericht-2026-06-30.pdf']);
  // An amount is never so wide that the page would have to be made smaller for it.
  expect(artefakte.map(({ maengel }) => maengel)).toEqual([undefined, undefined]);
  bytes = bytesOf(artefakte.slice(1));
  pdf = await readPdf(bytes);
});

const seiteOf = (titel: string): number => pdf.lesezeichen.find((one) => one.titel.endsWith(titel))?.seite ?? 0;

describe('a progress report as a PDF', () => {
  it('has its summary on exactly one page, with the first points of each list, none of them cut', () => {
    const summary = pdf.text[seiteOf('Zusammenfassung') - 1] ?? '';
    expect(seiteOf('Bericht der Verwaltung')).toBe(seiteOf('Zusammenfassung') + 1);
    for (const list of [/Im Verzug, und warum \(40\)/, /Als Nächstes \(41\)/, /Zu entscheiden \(40\)/])
      expect(summary).toMatch(list);
    expect(summary.match(/und 3[79] weitere: Seite \d+/g)).toHaveLength(3);
    expect(summary).not.toContain('[…]');
    expect(summary).toContain(`Spät 10 ${lang.slice(0, 200).trim()}`);
    expect(summary.split(lang.trim()).length).toBeGreaterThanOrEqual(3);
  });

  it('says on which page the rest of a list is, and is right', () => {
    const summary = pdf.text[seiteOf('Zusammenfassung') - 1] ?? '';
    const pages = [...summary.matchAll(/und 3[79] weitere: Seite (\d+)/g)].map(([, page]) => Number(page));
    const targets = ['Im Verzug', 'Fällig bis zum 31. Dezember 2026', 'Entscheidungsbedarf der zuständigen Stellen'];
    expect(pages).toEqual(targets.map((titel) => seiteOf(titel.replace('31. ', '31.\u00A0')) || seiteOf(titel)));
  });

  it('tells nothing from after its Stichtag', () => {
    const all = pdf.text.join(' ');
    expect(all).not.toMatch(/999\.?999|Danach/);
    expect(all).toContain('Von 41 laufenden');
    expect(all).toMatch(/12\.345\.678,90\s€/);
    expect(all).toMatch(/Stichtag 30\.\s?Juni 2026/);
    expect(all).toMatch(/Verglichen mit dem 31\.\s?März 2026 \(Stichtag des vorigen Berichts\)/);
  });

  it('puts the Maßnahmen on wide pages and names their page where the text refers to one', () => {
    const page = Number(/M-TEIL-10 „Lotsenstelle einrichten“ \(Seite (\d+)\)/.exec(pdf.text.join(' '))?.[1]);
    expect(pdf.groessen[page - 1]).toEqual([297, 210]);
    expect(pdf.text[page - 1]).toContain('M-TEIL-10');
  });

  it('carries the Stichtag and the hinweis on every page, and lacks nothing of PDF/UA and PDF/A', async () => {
    for (const text of pdf.text) expect(text).toContain('Erfundenes Beispiel.');
    for (const text of pdf.text.slice(1)) expect(text).toContain('Umsetzungsbericht zum 30. Juni 2026');
    expect(pdf.info['CreationDate']).toBe('D:20260630000000Z');
    expect(await pruefe(bytes)).toEqual([]);
  });
});
