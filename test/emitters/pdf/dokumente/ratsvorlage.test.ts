// Council papers as PDFs: every part in its order, nothing that is not public.
import { describe, expect, it } from 'vitest';
import { emitRatsvorlagen } from '../../../../src/emitters/pdf/dokumente/ratsvorlage.ts';
import { beispielFiles } from '../../../helpers/beispiel.ts';
import { bytesOf, druckeBeispiel, readFirst } from '../../../helpers/druck.ts';
import { readStellen } from '../../../helpers/pdf.ts';

const teile = [
  'Beschlussvorlage',
  'Betreff',
  'Beschluss des Beispielkonzepts',
  'Status öffentlich',
  'Beratungsfolge',
  'Beschlussvorschlag',
  'Bezug auf frühere Beratungen keine',
  'Begründung',
  'Finanzielle Auswirkungen',
  'Anlagen Anlage 1: Beispielkonzept (handlungskonzept.pdf, 12 Seiten)',
];

describe('a council paper as a PDF', () => {
  it('has all parts in their order and computes its table of costs', async () => {
    const vorhanden = [{ pfad: 'pdf/handlungskonzept.pdf', bytes: 1, seiten: 12 }];
    const artefakte = await druckeBeispiel(emitRatsvorlagen, {}, { vorhanden });
    expect(artefakte.map(({ pfad }) => pfad)).toEqual(['pdf/ratsvorlage-beschluss.pdf']);
    const { text, info, groessen } = await readFirst(artefakte);
    const all = text.join(' ');
    const places = teile.map((teil) => all.indexOf(teil));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(all).toContain('20.000 €');
    expect(info['Title']).toBe('Beschlussvorlage Muster: Beschluss des Beispielkonzepts');
    expect(info['CreationDate']).toBe('D:20260630000000Z');
    expect(groessen[0]).toEqual([210, 297]);
  });

  it('stands as of its own day, with what it encloses of the concept', async () => {
    const datiert = String(beispielFiles().get('content/vorlagen/beschluss.md')).replace(
      'verfasser',
      'datum: 2025-08-15\nverfasser',
    );
    const overlay = {
      'content/vorlagen/beschluss.md': datiert,
      'M-TEIL-05': 'sachstand: [{ datum: 2026-03-31, status: entfallen, text: Fällt aus., grund: Geld }]',
    };
    const artefakte = await druckeBeispiel(emitRatsvorlagen, overlay);
    expect(artefakte.map(({ pfad }) => pfad)).toEqual([
      'pdf/ratsvorlage-beschluss-anlage-handlungskonzept.pdf',
      'pdf/ratsvorlage-beschluss.pdf',
    ]);
    const [anlage, papier] = await Promise.all(artefakte.map((artefakt) => readFirst([artefakt])));
    const text = papier?.text.join(' ') ?? '';
    expect(text).toContain('20.000 €');
    expect(text).toContain('die am 15. August 2025 nicht entfallen sind');
    expect(text).toMatch(/Anlage 1: Beispielkonzept \(Sachstände zum 15\. August 2025, .* Seiten\)/);
    expect(papier?.info['CreationDate']).toBe('D:20250815000000Z');
    expect(anlage?.text[0]).toContain('Sachstände zum Stichtag 15. August 2025');
    expect(anlage?.text.join(' ')).not.toContain('entfallen');
  });

  it('names its kind in one line, however long the name of the city', async () => {
    const kommune = `Verwaltungsgemeinschaft ${'der vereinigten Städte und Gemeinden '.repeat(4)}`;
    const bytes = bytesOf(await druckeBeispiel(emitRatsvorlagen, { konzept: `kommune: ${kommune}` }));
    expect(
      (await readStellen(bytes)).filter(({ text, grad }) => text === 'Beschlussvorlage' && grad > 12),
    ).toHaveLength(1);
  });

  it('says under reserve where a budget is only proposed', async () => {
    const { text } = await readFirst(
      await druckeBeispiel(emitRatsvorlagen, { eigenmittel: 'beschlusslage: vorgeschlagen' }),
    );
    expect(text.join(' ')).toContain('† unter Finanzierungsvorbehalt');
  });

  it('has its parts in the order of the profile that the configuration names', async () => {
    const { text } = await readFirst(
      await druckeBeispiel(emitRatsvorlagen, {}, { konfiguration: { vorlage: { profil: 'herne' } } }),
    );
    const all = text.join(' ');
    const places = ['Sachverhalt', 'Bisherige Beratungen', 'Finanzielle Auswirkungen', 'Beschlussvorschlag'].map(
      (teil) => all.indexOf(teil),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(all).not.toContain('Begründung');
  });

  it.each(['leverkusen', 'karlsruhe'])('loses nothing in the order of %s, which is data alone', async (profil) => {
    const { text } = await readFirst(
      await druckeBeispiel(emitRatsvorlagen, {}, { konfiguration: { vorlage: { profil } } }),
    );
    const all = text.join(' ');
    for (const part of ['beschließt das Konzept', '20.000 €', 'handlungskonzept.pdf']) expect(all).toContain(part);
    expect(all.indexOf('beschließt') < all.indexOf('20.000 €')).toBe(profil === 'leverkusen');
  });

  it('has a wide table with its headings and the end of its section on a landscape page of its own, and the rest on upright ones', async () => {
    const file = 'content/vorlagen/beschluss.md';
    const head = `| ${'Spalte | '.repeat(8)}\n| ${'--- | '.repeat(8)}\n| ${'Zelle mit vielen Worten | '.repeat(8)}\n`;
    const paper = `${String(beispielFiles().get(file))}\n## Lage\n\n### Übersicht\n\n#### Zahlen\n\n${head}\n\nDanach ist Schluss.\n\n### Folgen\n\nDanach geht es weiter.\n`;
    const { text, groessen } = await readFirst(await druckeBeispiel(emitRatsvorlagen, { [file]: paper }));
    const page = text.findIndex((each) => each.includes('Spalte Spalte'));
    expect(groessen[page]).toEqual([297, 210]);
    expect(text[page]).toContain('Lage Übersicht Zahlen');
    expect(text[page]).toContain('Danach ist Schluss.');
    expect(groessen.filter(([width]) => width === 297)).toHaveLength(1);
    expect(groessen[text.findIndex((each) => each.includes('Danach geht'))]).toEqual([210, 297]);
  });

  it('gives what stands before the first heading a heading of its own', async () => {
    const file = 'content/vorlagen/beschluss.md';
    const paper = String(beispielFiles().get(file)).replace(
      /\n---\n/,
      '\n---\n\nDarum geht es. ![Ein Haus](../bilder/haus.svg "Das Haus")\n',
    );
    const haus = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const overlay = { [file]: paper, 'content/bilder/haus.svg': haus };
    const { text } = await readFirst(await druckeBeispiel(emitRatsvorlagen, overlay, { readDatei: () => haus }));
    expect(text.join(' ')).toMatch(/Gegenstand Darum geht es\. Das Haus .*Beschlussvorschlag .*Bezug auf frühere/);
  });

  it('is not made of a paper that is not public', async () => {
    expect(await druckeBeispiel(emitRatsvorlagen, { beschluss: 'oeffentlich: false' })).toEqual([]);
  });
});
