// The steps from Chromium's PDF to the conformant one, each by itself on the smallest document that shows it.
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { dropFirstFortsetzung } from '../../../src/emitters/pdf/konform/fortsetzung.ts';
import { markArtifacts } from '../../../src/emitters/pdf/konform/artefakte.ts';
import {
  readElemente,
  tagCaptions,
  tagContents,
  tagFigures,
  tagLinks,
  tagListItems,
  tagNotes,
} from '../../../src/emitters/pdf/konform/elemente.ts';
import { renumberElements } from '../../../src/emitters/pdf/konform/element-ids.ts';
import { setOutputIntent, writeSrgbProfile } from '../../../src/emitters/pdf/konform/farbprofil.ts';
import { writeXmp } from '../../../src/emitters/pdf/konform/metadaten.ts';
import { mapRoles } from '../../../src/emitters/pdf/konform/rollen.ts';
import { markPages } from '../../../src/emitters/pdf/konform/seiten.ts';
import { findStructureRoot, kidsOf, typeOf } from '../../../src/emitters/pdf/konform/struktur.ts';
import { parseBody } from '../../../src/render/tree/html.ts';
import { describeLinks, readVerweistexte } from '../../../src/emitters/pdf/konform/verweistexte.ts';
import { findStream, readStream } from '../../../src/emitters/pdf/konform/streams.ts';

/** A structure to build: its type, kids (a number is marked content, 'link' an annotation), and what else it says. */
interface Plan {
  readonly typ: string;
  readonly kinder?: readonly (Plan | number | 'link')[];
  readonly extra?: Readonly<Record<string, string>>;
}

const n = (text: string): PDFName => PDFName.of(text);
const e = (typ: string, ...kinder: readonly (Plan | number | 'link')[]): Plan => ({ typ, kinder });

/** A document with one page and a structure tree; the parent tree tells whose the marked content is. */
async function build(plan: Plan): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  const page = document.addPage();
  const owners: PDFRef[] = [];
  const put = ({ typ, kinder = [], extra = {} }: Plan, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const dict = context.obj({ Type: 'StructElem', S: typ, P: parent, Pg: page.ref, ...extra });
    context.assign(ref, dict);
    const kids = kinder.map((kid) => {
      if (kid === 'link') {
        const link = context.register(context.obj({ Type: 'Annot', Subtype: 'Link' }));
        return context.obj({ Type: 'OBJR', Obj: link });
      }
      if (typeof kid !== 'number') return put(kid, ref);
      owners[kid] = ref;
      return PDFNumber.of(kid);
    });
    dict.set(n('K'), context.obj(kids));
    return ref;
  };
  const root = context.nextRef();
  const tree = context.obj({ Type: 'StructTreeRoot', K: [put(plan, root)] });
  tree.set(n('ParentTree'), context.obj({ Nums: [0, context.obj(owners)] }));
  context.assign(root, tree);
  catalog.set(n('StructTreeRoot'), root);
  return document;
}

/** The structure as text: `L(LI(Lbl(0) LBody(1)))`. */
function show(document: PDFDocument): string {
  const write = (dict: PDFDict): string => {
    const kids = kidsOf(document, dict).map((kid) => {
      const object = document.context.lookup(kid);
      if (!(object instanceof PDFDict)) return String(object);
      return typeOf(object) === undefined ? 'link' : write(object);
    });
    return `${typeOf(dict) ?? ''}(${kids.join(' ')})`;
  };
  const root = findStructureRoot(document);
  return root ? write(root).replace(/^\((.*)\)$/, '$1') : '';
}

/** The type of the element that the parent tree names for each piece of marked content. */
const ownersOf = (document: PDFDocument): string[] => {
  const tree = findStructureRoot(document)
    ?.lookup(n('ParentTree'), PDFDict)
    .lookup(n('Nums'), PDFArray)
    .lookup(1, PDFArray);
  return (tree?.asArray() ?? []).map((_, index) => typeOf(tree?.lookup(index, PDFDict) ?? document.catalog) ?? '');
};

describe('lists (ISO 14289-1, 7.2)', () => {
  it('put everything but the label into LBody, and the parent tree follows', async () => {
    const document = await build(e('L', e('LI', e('Lbl', 0), 1, e('L', e('LI', 2)))));
    tagListItems(document, readElemente(document));
    expect(show(document)).toBe('L(LI(Lbl(0) LBody(1 L(LI(LBody(2))))))');
    expect(ownersOf(document)).toEqual(['Lbl', 'LBody', 'LBody']);
  });
  it('leave an item that has its LBody', async () => {
    const document = await build(e('L', e('LI', e('LBody', 0))));
    tagListItems(document, readElemente(document));
    expect(show(document)).toBe('L(LI(LBody(0)))');
  });
});

describe('footnotes (7.9)', () => {
  it('are notes with an ID of their own', async () => {
    const document = await build(e('L', e('NonStruct', e('Lbl', 0), e('P', 1)), e('NonStruct', 2)));
    tagNotes(document, readElemente(document));
    tagListItems(document, readElemente(document));
    expect(show(document)).toBe('L(LI(Lbl(0) LBody(Note(P(1)))) LI(LBody(Note(2))))');
    expect(ownersOf(document)).toEqual(['Lbl', 'P', 'Note']);
  });
});

describe('the contents (ISO 32000-1, 14.8.4.2)', () => {
  it('are the first list of nothing but links', async () => {
    const links = e('L', e('LI', e('Link', 0, 'link')));
    const document = await build(e('Div', e('L', e('LI', e('P', e('Link', 1, 'link')))), links));
    tagContents(document, readElemente(document), 1);
    expect(show(document)).toBe('Div(L(LI(P(Link(1 link)))) TOC(TOCI(Reference(Link(0 link)))))');
  });
});

describe('links and figures (7.18.5, 7.3)', () => {
  it('are what they are', async () => {
    const withAlt = { ...e('Figure', 1), extra: { Alt: 'Ein Bild' } };
    const document = await build(e('Div', e('NonStruct', 0, 'link'), withAlt, e('Figure', e('NonStruct', 2))));
    tagLinks(document, readElemente(document));
    tagFigures(readElemente(document));
    expect(show(document)).toBe('Div(Link(0 link) Figure(1) Div(NonStruct(2)))');
  });
  it('have their captions, which stand beside them or beside what holds them', async () => {
    const figure = { ...e('Figure', 1), extra: { Alt: 'Ein Bild' } };
    const kids = [e('Div', e('Caption', 0), figure), e('Div', e('P', { ...figure, kinder: [2] }), e('Caption', 3))];
    const document = await build(e('Div', ...kids, e('Table', e('Caption', 4)), e('Caption', 5)));
    tagCaptions(document, readElemente(document));
    expect(show(document)).toBe('Div(Div(Figure(Caption(0) 1)) Div(P(Figure(Caption(3) 2))) Table(Caption(4)) P(5))');
  });
  it('say where they lead, with the page or the address', async () => {
    const document = await PDFDocument.create();
    const { context } = document;
    const page = document.addPage();
    const uri = context.obj({ Type: 'Action', S: 'URI' });
    uri.set(n('URI'), PDFHexString.fromText('https://a.example/?x=1&y=2'));
    const links = [{ Dest: 'ziel' }, { A: uri }].map((more) =>
      context.register(context.obj({ Type: 'Annot', Subtype: 'Link', ...more })),
    );
    page.node.set(n('Annots'), context.obj(links));
    const html =
      '<a href="#ziel"><span>1</span> Zie\u00ADle &amp; mehr <span class="pn" data-for="ziel">000</span></a>' +
      '<a class="x" href="https://a.example/?x=1&#x26;y=2">Statistik</a>';
    describeLinks(document, readVerweistexte({ children: parseBody(html) }), new Map([['ziel', 7]]));
    const texts = links.map((ref) => context.lookup(ref, PDFDict).lookup(n('Contents'), PDFHexString).decodeText());
    expect(texts).toEqual(['1 Ziele & mehr, Seite 7', 'Statistik (https://a.example/?x=1&y=2)']);
  });
});

describe('roles (7.1)', () => {
  it('are mapped where ISO 32000-1 does not know them, and nowhere else', async () => {
    const document = await build(e('Div', e('Strong', 0), e('Aside', e('P', 1)), e('Neuland', 2)));
    mapRoles(document, readElemente(document));
    expect(findStructureRoot(document)?.lookup(n('RoleMap'), PDFDict).toString().replaceAll(/\s+/g, ' ')).toBe(
      '<< /Aside /Sect /Neuland /NonStruct /Strong /Span >>',
    );
    const plain = await build(e('Div', e('P', 0)));
    mapRoles(plain, readElemente(plain));
    expect(findStructureRoot(plain)?.has(n('RoleMap'))).toBe(false);
  });
});

describe('artifacts (7.1; ISO 32000-1, 14.8.2.2)', () => {
  const seite = { height: 842, isRepeated: (mcid: number) => mcid === 7, isDrawing: (mcid: number) => mcid === 8 };
  const mark = (stream: string, marked: readonly string[] = []) =>
    markArtifacts(stream, { ...seite, isMarkedForm: (name) => marked.includes(name) });
  const text = (stream: string): string => mark(stream).stream.replaceAll(/\s+/g, ' ').trim();
  const header = '/Artifact <</Type/Pagination/Subtype/Header>>BDC';
  const footer = '/Artifact <</Type/Pagination/Subtype/Footer>>BDC';
  const layout = '/Artifact <</Type/Layout>>BDC';

  it('are heads and feet by their height on the page', () => {
    expect(text('q 1 0 0 -1 0 842 cm BT 1 0 0 1 20 30 Tm <01> Tj ET Q')).toContain(
      `${header} BT 1 0 0 1 20 30 Tm <01> Tj ET EMC`,
    );
    expect(text('20 30 100 1 re f')).toBe(`${footer} 20 30 100 1 re f EMC`);
  });
  it('are layout inside the page area, and clipping is no content', () => {
    expect(text('0 0 9 9 re W n 1 1 2 2 re f')).toBe(`0 0 9 9 re W n ${layout} 1 1 2 2 re f EMC`);
    expect(text('q 0 0 9 9 re W* n Q 0 800 m 9 800 l S')).toBe(`q 0 0 9 9 re W* n Q ${header} 0 800 m 9 800 l S EMC`);
  });
  it('leave alone what is tagged', () => {
    const tagged = '/P <</MCID 0>> BDC q 0 0 5 5 re f BT (a) Tj ET /Im Do Q EMC';
    expect(text(tagged)).toBe(tagged);
  });
  it('are what a page break repeats, and lines and areas that are no drawing', () => {
    const tagged = (mcid: number, inner: string): string => `/TH <</MCID ${mcid} >>BDC ${inner} EMC`;
    const word = 'BT (a) Tj ET';
    const { stream, released } = mark(`${tagged(7, word)} ${tagged(6, word)} ${tagged(8, '0 0 1 1 re f')}`);
    expect(stream).toBe(`/Artifact <</Type/Layout>>BDC ${word} EMC ${tagged(6, word)} ${tagged(8, '0 0 1 1 re f')}`);
    expect(released).toEqual([7]);
    expect(mark(tagged(3, '0 0 1 1 re f')).released).toEqual([3]);
    expect(mark(tagged(3, `/Span <</ActualText <feff0051>>>BDC ${word} EMC`)).released).toEqual([]);
  });
  it('are what only says what it stands for, too', () => {
    const span = '/Span<</ActualText <feff0051>>> BDC (a) Tj EMC';
    expect(text(`BT ${span} ET`)).toBe(`${footer} BT ${span} ET EMC`);
    expect(text(`/P <</MCID 0>> BDC BT ${span} ET EMC`)).toBe(`/P <</MCID 0>> BDC BT ${span} ET EMC`);
  });
  it('are single strings where a text object is tagged in part', () => {
    expect(text('BT (a) Tj /P <</MCID 0>> BDC (b) Tj EMC ET')).toBe(
      `BT ${footer} (a) Tj EMC /P <</MCID 0>> BDC (b) Tj EMC ET`,
    );
  });
  it('are one where they follow at once, as the dots of a line do', () => {
    expect(text('0 9 1 1 re f 2 9 1 1 re f q 4 9 1 1 re f Q')).toBe(
      `${footer} 0 9 1 1 re f 2 9 1 1 re f EMC q ${footer} 4 9 1 1 re f EMC Q`,
    );
    expect(text('0 9 1 1 re f 0 800 1 1 re f')).toBe(`${footer} 0 9 1 1 re f EMC ${header} 0 800 1 1 re f EMC`);
  });
  it('are images, shadings and inline images', () => {
    expect(text('/Im0 Do /Sh0 sh BI /W 1 ID \u0001Q EI')).toBe(`${footer} /Im0 Do /Sh0 sh BI /W 1 ID \u0001Q EI EMC`);
  });
  it('are not made of a form with marks: its own stream is gone through', () => {
    expect(mark('/F0 Do /P <</MCID 0>> BDC /F1 Do EMC', ['F0', 'F1'])).toEqual({
      stream: '/F0 Do /P <</MCID 0>> BDC /F1 Do EMC',
      forms: ['F0'],
      released: [],
    });
  });
  it('refuse a stream whose marks do not match', () => expect(() => mark('q EMC Q')).toThrow('did not begin'));

  it('reach the forms of a document', async () => {
    const document = await PDFDocument.create();
    const { context } = document;
    const form = context.register(
      context.flateStream('/P <</MCID 0>> BDC 0 0 1 1 re f EMC 2 2 3 3 re f', { Type: 'XObject', Subtype: 'Form' }),
    );
    const page = document.addPage();
    page.node.set(n('Resources'), context.obj({ XObject: { F0: form } }));
    page.node.set(n('Contents'), context.register(context.flateStream('/F0 Do')));
    const read = await PDFDocument.load(await document.save());
    markPages(read, []);
    const resources = read.getPage(0).node.Resources()?.lookup(n('XObject'), PDFDict);
    const stream = findStream(read, resources?.get(n('F0')));
    expect(stream && readStream(stream).replaceAll(/\s+/g, ' ').trim()).toBe(
      `/P <</MCID 0>> BDC 0 0 1 1 re f EMC ${layout} 2 2 3 3 re f EMC`,
    );
  });
});

describe('metadata (7.1; ISO 19005-2, 6.6)', () => {
  const daten = { titel: 'A < B & C', autor: 'Stadt', thema: 'T', programm: 'p', erzeuger: 'e' };
  it('name both norms, the title and the day', () => {
    const xmp = writeXmp({ ...daten, datum: new Date('2026-06-30T00:00:00Z') }, 'ua1');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part>');
    expect(xmp).toContain('A &lt; B &amp; C');
    expect(xmp).toContain('<xmp:CreateDate>2026-06-30T00:00:00+00:00</xmp:CreateDate>');
  });
});

describe('colours (ISO 19005-2, 6.2.3)', () => {
  it('have a profile whose size and table are right', () => {
    const profile = Buffer.from(writeSrgbProfile());
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 20)).toBe('mntrRGB ');
    const count = profile.readUInt32BE(128);
    for (let i = 0; i < count; i++) {
      const [at, size] = [profile.readUInt32BE(136 + 12 * i), profile.readUInt32BE(140 + 12 * i)];
      expect(at % 4).toBe(0);
      expect(at + size).toBeLessThanOrEqual(profile.length);
    }
  });
  it('are named in the catalog', async () => {
    const document = await PDFDocument.create();
    setOutputIntent(document);
    const intent = document.catalog.lookup(n('OutputIntents'), PDFArray).lookup(0, PDFDict);
    expect(String(intent.get(n('S')))).toBe('/GTS_PDFA1');
  });
});

describe('dropFirstFortsetzung', () => {
  const row = '.2902 .3333 .3804 rg BT <07> Tj ET';
  const stream = (before: number, after: number): string =>
    `/Caption <</MCID ${before}>>BDC 0 0 0 rg BT <01> Tj ET EMC ${row} /TH <</MCID ${after}>>BDC BT <02> Tj ET EMC`;
  const isAnfang = (mcid: number): boolean => mcid === 1;
  it('takes the words away behind a caption, and before a head that stands first', () => {
    expect(dropFirstFortsetzung(stream(1, 2), isAnfang)).not.toContain('<07>');
    expect(dropFirstFortsetzung(stream(2, 1), isAnfang)).not.toContain('<07>');
  });
  it('leaves them where the table goes on, and every other text', () => {
    expect(dropFirstFortsetzung(stream(3, 2), isAnfang)).toBe(stream(3, 2));
    expect(dropFirstFortsetzung(stream(1, 2), isAnfang)).toMatch(/<01> Tj.*<02> Tj/);
  });
});

describe('the numbers of elements', () => {
  /** Two heads of a table and a cell that names both, by the numbers that a browser gave. */
  const numbersOf = async (erste: string, zweite: string): Promise<unknown> => {
    const document = await PDFDocument.create();
    const { context, catalog } = document;
    const s = (id: string): PDFString => PDFString.of(id);
    const [eins, zwei] = [erste, zweite].map((id) => context.register(context.obj({ S: 'TH', ID: s(id) })));
    const zelle = context.obj({ S: 'TD', A: [{ Headers: [s(zweite), s(erste)] }] });
    context.register(zelle);
    const paare = [[erste, eins] as const, [zweite, zwei] as const].sort(([one], [other]) => (one < other ? -1 : 1));
    const blatt = context.register(
      context.obj({
        Limits: [s(paare[0]?.[0] ?? ''), s(paare[1]?.[0] ?? '')],
        Names: paare.flatMap(([id, ref]) => [s(id), ref ?? null]),
      }),
    );
    const baum = context.obj({ Kids: [blatt] });
    catalog.set(n('StructTreeRoot'), context.register(context.obj({ IDTree: baum })));
    renumberElements(document);
    return [String(zelle), String(context.lookup(blatt))];
  };

  it('follow their place in the file, whichever came first in the browser, and the tree of ids stays sorted', async () => {
    const before = await numbersOf('node00000017', 'node00000230');
    expect(await numbersOf('node00000230', 'node00000017')).toEqual(before);
    expect(String(before)).toMatch(/Headers \[ \(node00000002\) \(node00000001\) \]/);
    expect(String(before)).toMatch(/Limits \[ \(node00000001\) \(node00000002\) \]/);
  });
});
