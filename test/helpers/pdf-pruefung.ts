// What a PDF must be beyond what a validator sees: each check reads the finished file and names what it lacks.
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readOperations } from '../../src/stages/pdf/content-stream.ts';
import { readStream } from '../../src/emitters/pdf/konform/streams.ts';
import { readPdf } from './pdf.ts';

const n = (text: string): PDFName => PDFName.of(text);
const textOf = (object: unknown): string =>
  object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName ? object.decodeText() : '';

/** A structure element, read independently of the code that writes it. */
interface Knoten {
  readonly typ: string;
  readonly dict: PDFDict;
  readonly kinder: readonly Knoten[];
  readonly eltern: string;
}

export function readStruktur(document: PDFDocument): Knoten[] {
  const { context, catalog } = document;
  const root = catalog.lookupMaybe(n('StructTreeRoot'), PDFDict);
  const roles = root?.lookupMaybe(n('RoleMap'), PDFDict);
  const read = (parent: PDFDict, eltern: string): Knoten[] => {
    const raw = parent.get(n('K'));
    const list = context.lookup(raw);
    return (list instanceof PDFArray ? list.asArray() : [raw]).flatMap((kid) => {
      const dict = context.lookup(kid);
      if (!(dict instanceof PDFDict) || !(dict.get(n('S')) instanceof PDFName)) return [];
      const own = textOf(dict.get(n('S')));
      const typ = textOf(roles?.get(n(own))) || own;
      return [{ typ, dict, eltern, kinder: read(dict, typ) }];
    });
  };
  return root ? read(root, '') : [];
}

export const flach = (knoten: readonly Knoten[]): Knoten[] => knoten.flatMap((k) => [k, ...flach(k.kinder)]);

/** Language, title, metadata of both norms. */
function checkKatalog({ catalog, context }: PDFDocument): string[] {
  const mark = catalog.lookupMaybe(n('MarkInfo'), PDFDict)?.get(n('Marked'));
  const show = catalog.lookupMaybe(n('ViewerPreferences'), PDFDict)?.get(n('DisplayDocTitle'));
  const metadata = catalog.lookup(n('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.getContents()).toString('utf8') : '';
  return [
    ...(textOf(catalog.get(n('Lang'))) === 'de-DE' ? [] : ['keine Sprache']),
    ...(String(mark) === 'true' ? [] : ['nicht als getaggt bezeichnet']),
    ...(String(show) === 'true' ? [] : ['Titel wird nicht angezeigt']),
    ...(/<dc:title>.*<rdf:li xml:lang="x-default">[^<]+</.test(xmp) ? [] : ['kein Titel in den Metadaten']),
    ...(xmp.includes('<pdfuaid:part>1<') ? [] : ['keine Kennung PDF/UA']),
    ...(/<pdfaid:part>2<.*<pdfaid:conformance>A</.test(xmp) ? [] : ['keine Kennung PDF/A-2a']),
    ...(catalog.has(n('OutputIntents')) ? [] : ['keine Ausgabebedingung']),
    ...(context.trailerInfo.ID ? [] : ['keine Dateikennung']),
  ];
}

/** Headings begin with 1 and never leave a level out. */
function checkEbenen(knoten: readonly Knoten[]): string[] {
  const ebenen = knoten.flatMap(({ typ }) => (/^H[1-6]$/.test(typ) ? [Number(typ[1])] : []));
  return ebenen.flatMap((ebene, index) => {
    const before = index === 0 ? 0 : (ebenen[index - 1] ?? 0);
    return ebene > before + 1 ? [`Überschrift springt von H${before} auf H${ebene}`] : [];
  });
}

const attributesOf = ({ dict }: Knoten): PDFDict[] => {
  const found = dict.lookup(n('A'));
  if (found instanceof PDFDict) return [found];
  return found instanceof PDFArray
    ? found.asArray().flatMap((_, index) => found.lookupMaybe(index, PDFDict) ?? [])
    : [];
};

const erlaubt: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
  TR: ['TH', 'TD'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
};

function checkElemente(knoten: readonly Knoten[]): string[] {
  const ids = new Set<string>();
  return knoten.flatMap((knoten) => {
    const { typ, dict, kinder } = knoten;
    const wrong = kinder.filter((kind) => erlaubt[typ] && !erlaubt[typ].includes(kind.typ));
    const faults = wrong.map((kind) => `${typ} enthält ${kind.typ}`);
    if (typ === 'TH' && !attributesOf(knoten).some((a) => a.has(n('Scope')))) faults.push('TH ohne Scope');
    if (typ === 'Figure' && !/\s/.test(textOf(dict.lookup(n('Alt'))))) faults.push('Figure ohne Alt');
    if (typ === 'Table' && kinder.every((kind) => kind.typ !== 'Caption')) faults.push('Table ohne Caption');
    if (typ === 'LI' && kinder.every((kind) => kind.typ !== 'LBody')) faults.push('LI ohne LBody');
    if (typ !== 'Note') return faults;
    const id = textOf(dict.get(n('ID')));
    if (id === '' || ids.has(id)) faults.push('Note ohne eigene ID');
    ids.add(id);
    return faults;
  });
}

/** Every link has words and stands in a Link element; its page has the order of the structure. */
function checkLinks(document: PDFDocument, knoten: readonly Knoten[]): string[] {
  const tagged = new Set<PDFDict>();
  for (const { typ, dict } of knoten) {
    if (typ !== 'Link') continue;
    const kids = dict.lookup(n('K'));
    for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
      const object = document.context.lookup(kid);
      if (object instanceof PDFDict && object.get(n('Type')) === n('OBJR'))
        tagged.add(object.lookup(n('Obj'), PDFDict));
    }
  }
  return document.getPages().flatMap(({ node }) =>
    (node.Annots()?.asArray() ?? []).flatMap((ref) => {
      const link = document.context.lookup(ref, PDFDict);
      return [
        ...(textOf(link.get(n('Contents'))) === '' ? ['Link ohne Contents'] : []),
        ...(tagged.has(link) ? [] : ['Link ohne Link-Element']),
        ...(node.get(n('Tabs')) === n('S') ? [] : ['Seite ohne Tabs S']),
      ];
    }),
  );
}

const zeigt = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'EI']);

/** Everything on a page is tagged or an artifact, never both, and what is tagged has its place in the tree. */
function checkInhalt(document: PDFDocument, knoten: readonly Knoten[]): string[] {
  const parents = readElternbaum(document, new Set(knoten.map(({ dict }) => dict)));
  return document.getPages().flatMap(({ node }, index) => {
    const stream = document.context.lookup(node.get(n('Contents')));
    if (!(stream instanceof PDFRawStream)) return [`Seite ${index + 1} ohne Inhalt`];
    const number = node.lookupMaybe(n('StructParents'), PDFNumber)?.asNumber() ?? -1;
    const marks: string[] = [];
    const faults = new Set<string>();
    for (const { name, operands } of readOperations(readStream(stream))) {
      if (name === 'BDC' || name === 'BMC') {
        const mcid = /\/MCID\s+(\d+)/.exec(operands)?.[1];
        if (mcid !== undefined && !parents.get(number)?.has(Number(mcid))) faults.add('Inhalt fehlt im Strukturbaum');
        if (operands.trim().startsWith('/Artifact') && marks.length > 0) faults.add('Artefakt in getaggtem Inhalt');
        // Some readers take the end of an inner mark for the end of both, and lose the rest: only joined letters and marks on
        // letters need one, and words from right to left.
        else if (
          marks.some((mark) => mark.includes('/MCID')) &&
          !/ReversedChars|<feff(?:0[67]|fb|\w{4}03)/i.test(operands)
        )
          faults.add('Marke in getaggtem Inhalt');
        marks.push(operands);
      } else if (name === 'EMC') marks.pop();
      else if (zeigt.has(name) && !marks.some((mark) => /\/MCID|\/Artifact/.test(mark)))
        faults.add('Inhalt weder getaggt noch Artefakt');
    }
    return [...faults].map((fault) => `Seite ${index + 1}: ${fault}`);
  });
}

/** By page: the marked content whose element, as the parent tree has it, stands in the tree and names it in turn. */
function readElternbaum(document: PDFDocument, imBaum: ReadonlySet<PDFDict>): ReadonlyMap<number, ReadonlySet<number>> {
  const { context, catalog } = document;
  const found = new Map<number, Set<number>>();
  const claims = (element: PDFObject, mcid: number): boolean => {
    const dict = context.lookup(element);
    const kids = dict instanceof PDFDict && imBaum.has(dict) ? dict.get(n('K')) : undefined;
    const list = context.lookup(kids);
    return (list instanceof PDFArray ? list.asArray() : [kids]).some((kid) => {
      const object = context.lookup(kid);
      const number = object instanceof PDFDict ? object.get(n('MCID')) : object;
      return number instanceof PDFNumber && number.asNumber() === mcid;
    });
  };
  const visit = (node: PDFDict): void => {
    for (const kid of node.lookupMaybe(n('Kids'), PDFArray)?.asArray() ?? []) visit(context.lookup(kid, PDFDict));
    const numbers = node.lookupMaybe(n('Nums'), PDFArray)?.asArray() ?? [];
    for (let i = 0; i < numbers.length; i += 2) {
      const key = numbers[i];
      const entries = context.lookup(numbers[i + 1]);
      if (!(key instanceof PDFNumber) || !(entries instanceof PDFArray)) continue;
      const own = entries.asArray().flatMap((entry, mcid) => (claims(entry, mcid) ? [mcid] : []));
      found.set(key.asNumber(), new Set(own));
    }
  };
  const tree = catalog.lookupMaybe(n('StructTreeRoot'), PDFDict)?.lookupMaybe(n('ParentTree'), PDFDict);
  if (tree) visit(tree);
  return found;
}

/** The text of every heading, as another library reads it from the structure. */
export async function readUeberschriften(bytes: Uint8Array): Promise<string[]> {
  interface Zweig {
    readonly role?: string;
    readonly children?: readonly Zweig[];
    readonly id?: string;
  }
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const found: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open: string[] = [];
    for (const item of items) {
      if ('str' in item)
        for (const id of open) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { id?: string }).id ?? '');
    }
    const read = ({ children = [], id }: Zweig): string =>
      id === undefined ? children.map(read).join('') : (texts.get(id) ?? '');
    const visit = (zweig: Zweig): void => {
      if (/^H[1-6]$/.test(zweig.role ?? '')) found.push(read(zweig).replaceAll(/\s+/g, ' ').trim());
      else zweig.children?.forEach(visit);
    };
    visit(await page.getStructTree());
  }
  await task.destroy();
  return found;
}

/** Every glyph says what it stands for (ISO 14289-1, 7.21.7): none has the value 0, FEFF or FFFE. */
const checkZeichenwerte = ({ context }: PDFDocument): string[] =>
  context.enumerateIndirectObjects().flatMap(([, object]) => {
    const cmap = object instanceof PDFDict ? context.lookup(object.get(n('ToUnicode'))) : undefined;
    if (!(cmap instanceof PDFRawStream)) return [];
    const wertlose = readStream(cmap).match(/> <(?:0000|FEFF|FFFE|)>/gi) ?? [];
    return wertlose.map(() => 'Schriftzeichen ohne Wert');
  });

/** Bookmarks are the headings, in their order and without the numbers of their footnotes; the title page has none. */
async function checkLesezeichen(bytes: Uint8Array): Promise<string[]> {
  const { lesezeichen } = await readPdf(bytes);
  // A word that is too long for a line is read with a hyphen or a blank in it.
  const squeeze = (text: string): string => text.replaceAll(/\s|(?<=\p{L})-(?=\s?\p{L})/gu, '');
  const titel = lesezeichen.map((each) => squeeze(each.titel));
  const headings = (await readUeberschriften(bytes)).map(squeeze);
  const isSame = (heading: string, index: number): boolean =>
    heading === titel[index] || heading.replace(/\d+$/, '') === titel[index];
  const equal = headings.length === titel.length && headings.every(isSame);
  return equal ? [] : ['Lesezeichen sind nicht die Überschriften'];
}

/** Everything that the file lacks; nothing for a sound one. */
export async function pruefe(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const knoten = flach(readStruktur(document));
  return [
    ...checkKatalog(document),
    ...checkEbenen(knoten),
    ...checkElemente(knoten),
    ...checkLinks(document, knoten),
    ...checkInhalt(document, knoten),
    ...checkZeichenwerte(document),
    ...(await checkLesezeichen(bytes)),
  ];
}
