// Conformance that no validator sees, read back from finished files; and files broken on purpose, which must be caught.
import { PDFDict, PDFDocument, PDFName, PDFHexString, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { emitAktionsplan } from '../../../src/emitters/pdf/dokumente/aktionsplan.ts';
import { readOperations } from '../../../src/stages/pdf/content-stream.ts';
import { emitKonzept } from '../../../src/emitters/pdf/dokumente/konzept.ts';
import { emitRatsvorlagen } from '../../../src/emitters/pdf/dokumente/ratsvorlage.ts';
import { findStream, readStream } from '../../../src/emitters/pdf/konform/streams.ts';
import { bytesOf, druckeBeispiel } from '../../helpers/druck.ts';
import { type Lesetext, readLesetext } from '../../helpers/lesetext.ts';
import { readPdf } from '../../helpers/pdf.ts';
import { flach, pruefe, readStruktur } from '../../helpers/pdf-pruefung.ts';

/** Everything that Markdown has, and what is hard for a page. */
const formen = `---
titel: Formen
teil: anhang
---

## Stufe drei

### Stufe vier

#### Stufe fünf

Text mit *Betonung*, **Nachdruck**, \`Code\`, einem [Verweis](https://www.musterstadt.example/a?b=1&c=2), [[M-TEIL-05]] und
einer Fußnote[^eins], dann noch einer[^zwei].

أهلا وسهلا بكم في المدينة.

- Erstens
  1. darin
     - und darin
- [x] erledigt

> Ein Zitat
>
> - mit Liste

::diagramm{indikator=I-TEIL-01}

::aktionsplan{}

| Nr. | Dienst | Montagvormittag | Dienstagvormittag | Mittwochvormittag | Donnerstagvormittag | Freitagvormittag | Rufbereitschaftsdienstplanbesprechung |
| ---: | --- | --- | --- | --- | --- | --- | --- |
| 1 | A/1 | 01.02.2027 | | | 12,5 | - und * | ${'lang '.repeat(400)} |
| 2 | | | | | | | |

## Über drei Seiten

| Kennzahl der Tabelle | Ort und Stand |
| --- | --- |
${Array.from({ length: 150 }, (_, row) => `| Zeile ${row} | am 30.\u00A0Juni im Haus ${row}, mit ${'einem Wort mehr '.repeat(3)} |`).join('\n')}

[^eins]: Die erste Fußnote mit [Verweis](https://www.musterstadt.example/a?b=1&c=2).

[^zwei]: Die zweite.

    - mit Liste
`;

const overlay = { 'content/kapitel/90-formen.md': formen };
let bytes: Uint8Array;
let lesetext: Lesetext;
beforeAll(async () => {
  bytes = bytesOf(await druckeBeispiel(emitKonzept, overlay));
  lesetext = await readLesetext(bytes);
});

const open = (): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false });
const typesOf = (document: PDFDocument): string[] => flach(readStruktur(document)).map(({ typ }) => typ);

describe('a finished PDF', () => {
  it('lacks nothing', async () => expect(await pruefe(bytes)).toEqual([]));

  it.each([
    ['Aktionsplan', emitAktionsplan],
    ['Ratsvorlage', emitRatsvorlagen],
  ])('lacks nothing as %s', async (_name, emit) => {
    expect(await pruefe(bytesOf(await druckeBeispiel(emit)))).toEqual([]);
  });

  it('has lists of contents, tables and figures, lists, tables, notes and a figure as such', async () => {
    const types = typesOf(await open());
    for (const type of [
      'TOC',
      'TOCI',
      'Reference',
      'L',
      'LI',
      'LBody',
      'Table',
      'Caption',
      'TH',
      'Note',
      'Figure',
      'Link',
    ])
      expect([type, types.includes(type)]).toEqual([type, true]);
    expect(types.filter((type) => type === 'Note')).toHaveLength(2);
    expect(types.filter((type) => type === 'TOC')).toHaveLength(3);
  });

  it('has the table beside each chart', async () => {
    const knoten = flach(readStruktur(await open()));
    const isDiagramm = ({ typ, dict }: (typeof knoten)[number]): boolean =>
      typ === 'Figure' &&
      dict.lookupMaybe(PDFName.of('Alt'), PDFString, PDFHexString)?.decodeText().startsWith('Diagramm: ') === true;
    expect(knoten.some(isDiagramm)).toBe(true);
    for (const [index, each] of knoten.entries())
      if (isDiagramm(each)) expect(knoten.slice(index, index + 12).map((next) => next.typ)).toContain('Table');
  });

  it('tells running heads and feet from what else is no content', async () => {
    const document = await open();
    for (const [index, page] of document.getPages().entries()) {
      const stream = findStream(document, page.node.get(PDFName.of('Contents')));
      const marks = stream ? [...readOperations(readStream(stream))].map(({ operands }) => operands.trim()) : [];
      const wanted = index === 0 ? 0 : 1;
      for (const edge of ['Header', 'Footer'])
        expect([index, Math.min(1, marks.filter((mark) => mark.includes(`/Subtype/${edge}`)).length)]).toEqual([
          index,
          wanted,
        ]);
    }
  });

  it('says of its links in words where they lead', async () => {
    const document = await open();
    const contents = document
      .getPages()
      .flatMap(({ node }) =>
        (node.Annots()?.asArray() ?? []).map((ref) =>
          String(document.context.lookup(ref, PDFDict).get(PDFName.of('Contents'))),
        ),
      );
    const texts = contents.map((hex) => Buffer.from(hex.slice(5, -1), 'hex').swap16().toString('utf16le'));
    expect(texts).toContain('Verweis (https://www.musterstadt.example/a?b=1&c=2)');
    expect(
      texts.some((text) => /^2 Handlungsfeld 1: Teilhabe, Seite \d+$/.test(text) || /^1 .*, Seite \d+$/.test(text)),
    ).toBe(true);
  });

  it('names the page behind a reference, the true one', async () => {
    const { text } = await readPdf(bytes);
    const [, page] = /M-TEIL-05[^()]*\(Seite (\d+)\) und einer Fußnote/.exec(text.join(' ')) ?? [];
    const heading = text.findIndex((each) => each.includes('M-TEIL-05 Lotsenstelle einrichten Stand am'));
    expect(heading).toBeGreaterThan(0);
    expect(Number(page)).toBe(heading + 1);
  });

  it('has wide tables on landscape pages, and nowhere a word in pieces', async () => {
    const { groessen, text } = await readPdf(bytes);
    const page = text.findIndex((each) => each.includes('01.02.2027'));
    expect(groessen[page]).toEqual([297, 210]);
    expect(text[page]).toContain('A/1');
    expect(groessen.some(([width]) => width === 210)).toBe(true);
  });
});

describe('a finished PDF, read aloud', () => {
  it('says by its structure what its pages show, each piece once', () => {
    for (const [index, seite] of lesetext.seiten.entries())
      expect([index + 1, [...(lesetext.getaggt[index] ?? [])].sort()]).toEqual([index + 1, [...seite].sort()]);
  });

  it('says the head of a table over three pages once, and all its rows', () => {
    const { struktur } = lesetext;
    const table = struktur.find(({ typ, text }) => typ === 'Table' && text.includes('Kennzahl der Tabelle'));
    expect(table?.seiten.length).toBeGreaterThanOrEqual(3);
    const words = (part: string): number => (table?.text ?? '').split(part).length - 1;
    expect([words('Kennzahl der Tabelle'), words('Ort und Stand'), words('am 30. Juni im Haus')]).toEqual([1, 1, 150]);
    const heads = struktur.filter(({ typ, text }) => typ === 'TH' && /Kennzahl|Ort und/.test(text));
    expect(heads.map(({ text }) => text.trim())).toEqual(['Kennzahl der Tabelle', 'Ort und Stand']);
  });
});

describe('a PDF that is broken on purpose is caught', () => {
  const breakAt = async (change: (document: PDFDocument) => void): Promise<string[]> => {
    const document = await open();
    change(document);
    return pruefe(await document.save({ updateFieldAppearances: false }));
  };
  const first = (document: PDFDocument, type: string): PDFDict => {
    const found = flach(readStruktur(document)).find(({ typ }) => typ === type);
    if (!found) throw new Error(`No ${type}`);
    return found.dict;
  };
  const faults: readonly (readonly [string, (document: PDFDocument) => void])[] = [
    ['keine Sprache', ({ catalog }) => void catalog.delete(PDFName.of('Lang'))],
    ['Titel wird nicht angezeigt', ({ catalog }) => void catalog.delete(PDFName.of('ViewerPreferences'))],
    ['keine Kennung PDF/UA', ({ catalog }) => void catalog.delete(PDFName.of('Metadata'))],
    ['keine Ausgabebedingung', ({ catalog }) => void catalog.delete(PDFName.of('OutputIntents'))],
    ['Figure ohne Alt', (document) => void first(document, 'Figure').delete(PDFName.of('Alt'))],
    ['TH ohne Scope', (document) => void first(document, 'TH').delete(PDFName.of('A'))],
    ['Überschrift springt von H1 auf H3', (document) => first(document, 'H2').set(PDFName.of('S'), PDFName.of('H3'))],
    ['LI ohne LBody', (document) => first(document, 'LBody').set(PDFName.of('S'), PDFName.of('Div'))],
    ['LI enthält Div', (document) => first(document, 'LBody').set(PDFName.of('S'), PDFName.of('Div'))],
    ['Note ohne eigene ID', (document) => void first(document, 'Note').delete(PDFName.of('ID'))],
    ['Link ohne Link-Element', (document) => first(document, 'Link').set(PDFName.of('S'), PDFName.of('Span'))],
    [
      'Lesezeichen sind nicht die Überschriften',
      (document) => first(document, 'H3').set(PDFName.of('S'), PDFName.of('P')),
    ],
    [
      'Seite 1: Inhalt fehlt im Strukturbaum',
      (document) => first(document, 'H1').set(PDFName.of('K'), document.context.obj([])),
    ],
  ];
  it.each(faults)('%s', async (fault, change) => expect(await breakAt(change)).toContain(fault));
});
