// No content makes the browser print a document smaller than its style sheet says; and if something does, the build tells.
import { describe, expect, it } from 'vitest';
import { emitKonzept } from '../../../../src/emitters/pdf/dokumente/konzept.ts';
import { readTemplates } from '../../../../src/host/templates.ts';
import { bytesOf, druckeBeispiel } from '../../../helpers/druck.ts';
import { pruefe } from '../../../helpers/pdf-pruefung.ts';
import { gradAuf, readPdf, readStellen } from '../../../helpers/pdf.ts';
import { root } from '../../../helpers/site.ts';

const fliesstext = 10;

const reihe = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
const woerter = Array.from({ length: 14 }, (_, n) => `Spalte${n}${'0123456789'.repeat(5)}Ende${n}`);
const kapitel = (text: string): string =>
  `---\ntitel: Lage und Auftrag\nteil: einfuehrung\n---\n\n${'Ein Satz der Lage. '.repeat(80)}\n\n## Was breit ist\n\n${text}\n`;
const tabelle = reihe(woerter) + reihe(woerter.map(() => '---')) + reihe(woerter) + reihe(woerter.map(() => 'x'));

describe('the size of print', () => {
  it('stays what it is beside fourteen columns of words that nothing can divide', async () => {
    const artefakte = await druckeBeispiel(emitKonzept, { 'content/kapitel/01-lage.md': kapitel(tabelle) });
    expect([await gradAuf(bytesOf(artefakte), 'Lage'), artefakte[0]?.maengel]).toEqual([fliesstext, undefined]);
    const stellen = await readStellen(bytesOf(artefakte));
    const { text, groessen } = await readPdf(bytesOf(artefakte));
    const seite = text.findIndex((page) => page.replaceAll(' ', '').includes('Ende13'));
    expect(groessen[seite]).toEqual([297, 210]);
    for (const wort of woerter) expect(text[seite]?.replaceAll(' ', '')).toContain(wort.slice(-14));
    for (const { x } of stellen.filter((stelle) => stelle.seite === seite + 1)) expect(x).toBeLessThan(281);
  });

  it('gives no number away: in fourteen columns of amounts each is whole, with its unit, and the rest gives way', async () => {
    const betrag = '1.234.567,90 €';
    const zahlen = reihe(['Sozialversicherungspflichtig', ...woerter.slice(1).map(() => betrag)]);
    const kopf = reihe(woerter.map((_, n) => `Spalte ${n}`)) + reihe(woerter.map(() => '---'));
    const artefakte = await druckeBeispiel(emitKonzept, { 'content/kapitel/01-lage.md': kapitel(kopf + zahlen) });
    expect(artefakte[0]?.maengel).toBeUndefined();
    const page = (await readPdf(bytesOf(artefakte))).text.find((text) => text.includes('Spalte 13')) ?? '';
    expect(page.replaceAll('\u00A0', ' ').split(betrag)).toHaveLength(14);
    const lines = new Set(
      (await readStellen(bytesOf(artefakte))).filter(({ text }) => text.includes('234')).map(({ y }) => y),
    );
    expect(lines.size).toBe(1);
  });

  it('splits a table of more amounts than a landscape page holds, its first column in each part, every amount once and whole', async () => {
    const jahre = Array.from({ length: 23 }, (_, n) => `${2020 + n}`);
    const betragOf = (n: number): string => `1.234.567.8${10 + n},00 €`;
    const breit =
      reihe(['Bereich', ...jahre.map((jahr) => `Jahr ${jahr}`)]) +
      reihe(['', ...jahre].map(() => '---')) +
      reihe(['Kindertagesbetreuung[^f]', ...jahre.map((_, n) => betragOf(n))]);
    const overlay = { 'content/kapitel/01-lage.md': kapitel(`${breit}\n[^f]: Eine Fußnote.`) };
    const artefakte = await druckeBeispiel(emitKonzept, overlay);
    const bytes = bytesOf(artefakte);
    const { text } = await readPdf(bytes);
    const all = text.join(' ').replaceAll('\u00A0', ' ');
    expect([await gradAuf(bytes, 'Lage'), artefakte[0]?.maengel]).toEqual([fliesstext, undefined]);
    for (const [n, jahr] of jahre.entries())
      expect([n, all.split(betragOf(n)).length, all.split(`Jahr ${jahr}`).length]).toEqual([n, 2, 2]);
    expect(all.split('Bereich Jahr')).toHaveLength(all.split('Was breit ist (Fortsetzung)').length + 1);
    expect(await pruefe(bytes)).toEqual([]);
  });

  it('is told with its place where a style sheet of the project makes something wider than the page', async () => {
    const templates = new Map(readTemplates(root));
    templates.set(
      'druck/druck.css',
      `${templates.get('druck/druck.css') ?? ''}\nblockquote p { white-space: nowrap; }`,
    );
    const zitat = `> ${'Eine Zeile ohne Ende. '.repeat(6)}\n\n## Danach\n\nText.`;
    // Later chapters have wide pages: they are wider than these, and meant so.
    const danach = kapitel(tabelle).replace('einfuehrung', 'statistik').replace('Lage und Auftrag', 'Zahlen');
    const overlay = { 'content/kapitel/01-lage.md': kapitel(zitat), 'content/kapitel/02-zahlen.md': danach };
    const [artefakt] = await druckeBeispiel(emitKonzept, overlay, { templates });
    expect(artefakt?.maengel).toEqual([
      expect.stringMatching(
        /^pdf\/handlungskonzept\.pdf: Etwas unter der Überschrift „Was breit ist“ ist breiter als die Seite, darum .* auf \d\d % verkleinert; /,
      ),
    ]);
  });
});
