// PDF/UA-2 and PDF/A-4, read back from a finished file: the version, the claims, the namespaces, and where every way leads.
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { emitKonzept } from '../../../src/emitters/pdf/dokumente/konzept.ts';
import { bytesOf, druckeBeispiel } from '../../helpers/druck.ts';
import { readPdf } from '../../helpers/pdf.ts';

const kapitel = `---
titel: Anmerkungen
teil: anhang
---

Eine Fußnote[^eins], dieselbe noch einmal[^eins] und eine andere[^zwei]. Dazu [[M-TEIL-05]].

[^eins]: Die erste.

[^zwei]: Die zweite.
`;

const n = (text: string): PDFName => PDFName.of(text);
const fail = (what: string): never => {
  throw new Error(what);
};

let bytes: Uint8Array;
let document: PDFDocument;

const dictOf = (object: PDFObject | undefined): PDFDict => document.context.lookup(object, PDFDict);
const dicts = (): PDFDict[] =>
  document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
const elements = (): PDFDict[] => dicts().filter((dict) => dict.get(n('S')) !== undefined && dict.has(n('P')));
const ofType = (type: string): PDFDict[] => elements().filter((dict) => dict.get(n('S')) === n(type));
const refsOf = (dict: PDFDict): PDFDict[] => dict.lookup(n('Ref'), PDFArray).asArray().map(dictOf);

/** The element to which a link or a bookmark leads. */
function targetOf(way: PDFDict): PDFDict {
  const action = way.lookup(n('A'), PDFDict);
  expect(action.lookup(n('D'), PDFArray).size()).toBeGreaterThan(1);
  return dictOf(action.lookup(n('SD'), PDFArray).get(0));
}

function listBookmarks(parent: PDFDict): PDFDict[] {
  const found: PDFDict[] = [];
  let next = parent.lookupMaybe(n('First'), PDFDict);
  for (; next; next = next.lookupMaybe(n('Next'), PDFDict)) found.push(next, ...listBookmarks(next));
  return found;
}

/** The headings in reading order. */
function listHeadings(dict: PDFDict): PDFDict[] {
  const kids = document.context.lookup(dict.get(n('K')));
  const list = kids instanceof PDFArray ? kids.asArray() : [dict.get(n('K'))];
  const inner = list
    .map((kid) => document.context.lookup(kid))
    .flatMap((kid) => (kid instanceof PDFDict && kid.has(n('S')) ? listHeadings(kid) : []));
  return /^\/(?:Title|H[1-6])$/.test(String(dict.get(n('S')))) ? [dict, ...inner] : inner;
}

beforeAll(async () => {
  const overlay = { 'content/kapitel/90-anmerkungen.md': kapitel };
  bytes = bytesOf(await druckeBeispiel(emitKonzept, overlay, { pdfNorm: 'ua2' }));
  document = await PDFDocument.load(bytes, { updateMetadata: false });
}, 120_000);

describe('a document of PDF/UA-2', () => {
  it('is PDF 2.0 and claims both norms in its metadata alone', () => {
    expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-2.0');
    expect(document.context.trailerInfo.Info).toBeUndefined();
    const metadata = document.catalog.lookup(n('Metadata'));
    const xmp =
      metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : fail('No metadata');
    expect(xmp).toContain('<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>');
    expect(xmp).toContain('<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev>');
    expect(xmp).not.toContain('pdfaid:conformance>');
  });

  it('says so in its imprint', async () => {
    expect((await readPdf(bytes)).text.join(' ')).toMatch(/PDF\/UA-2[^.]+PDF\/A-4/);
  });

  it('has a title and no Note', () => {
    expect(ofType('Title')).toHaveLength(1);
    expect(ofType('Note')).toEqual([]);
    expect(ofType('H1').length).toBeGreaterThan(3);
  });

  it('names the namespace of PDF 2.0 at what that knows and at nothing else', () => {
    const [document2] = ofType('Document');
    expect(document2?.lookup(n('NS'), PDFDict).get(n('NS'))?.toString()).toBe('(http://iso.org/pdf2/ssn)');
    for (const heading of ofType('H2')) expect(heading.has(n('NS'))).toBe(true);
    for (const entry of ofType('TOCI')) expect(entry.has(n('NS'))).toBe(false);
  });

  it('leads by every bookmark to the heading that it names', () => {
    const root = document.catalog.lookup(n('StructTreeRoot'), PDFDict);
    const headings = listHeadings(dictOf(root.get(n('K'))));
    const bookmarks = listBookmarks(document.catalog.lookup(n('Outlines'), PDFDict));
    expect(bookmarks.length).toBeGreaterThan(20);
    const places = bookmarks.map((bookmark) => headings.indexOf(targetOf(bookmark)));
    expect(places).toEqual(headings.map((_heading, index) => index).slice(headings.length - places.length));
  });

  it('has no way inside that knows a place only', () => {
    const links = dicts().filter((dict) => dict.get(n('Subtype')) === n('Link'));
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      expect(link.has(n('Dest'))).toBe(false);
      if (link.lookup(n('A'), PDFDict).get(n('S')) === n('GoTo')) expect(targetOf(link).has(n('S'))).toBe(true);
    }
  });

  it('ties notes to what leads to them, and contents to their headings', () => {
    const notes = ofType('FENote').filter((note) => note.has(n('Ref')));
    expect(notes.map((note) => refsOf(note).length)).toEqual([2, 1]);
    for (const note of notes) for (const link of refsOf(note)) expect(refsOf(link)).toEqual([note]);
    const entries = ofType('TOCI');
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) for (const ref of refsOf(entry)) expect(ref.has(n('S'))).toBe(true);
  });
});
