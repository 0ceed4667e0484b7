// Several PDFs as one that keeps what each of them keeps: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), or the next of both. Pages, structure,
// bookmarks and page labels are joined; everything that has a name is made unmistakable first.
import { byText } from '../../../base/text.ts';
import { PDFDict, PDFDocument, PDFNumber, type PDFObject, PDFRef, PDFString } from 'pdf-lib';
import { sha256 } from '../../../base/digest.ts';
import type { PdfNorm } from '../../pdf-norm.ts';
import type { Gedrucktes } from '../../../host/druck/druckspeicher.ts';
import { type Druckmeta, setId, setMeta } from '../konform/finish.ts';
import { setOutputIntent } from '../konform/farbprofil.ts';
import { save } from '../konform/speichern.ts';
import { adoptUa2 } from '../konform/ua2.ts';
import { loadOptions } from '../satz/destinations.ts';
import { disarm } from './disarm.ts';
import { hangLesezeichen, takeLesezeichen } from './lesezeichen.ts';
import { prepareStruktur, type Strukturteil, toId } from './strukturteil.ts';
import { beginUebernahme, type Doppelte } from './uebernahme.ts';
import { fixDestinations } from './fixed-destinations.ts';
import { name } from '../pdfname.ts';

/** One part of the whole: a PDF that keeps both norms. */
export interface Verbundteil {
  readonly inhalt: Uint8Array;
  /** What the labels of its pages begin with: 'A1-'; empty for pages that only have a number. */
  readonly seitenvorsatz: string;
  /** All its pages bear the same label, the prefix alone: a cover sheet. */
  readonly ohneZaehlung?: boolean;
  /** Its bookmarks stand below the last one of the part before. */
  readonly untergeordnet?: boolean;
}

/** Joins parts in their order. Throws where one is no PDF or has no structure; the same parts give the same bytes. */
export async function joinPdfs(
  teile: readonly Verbundteil[],
  meta: Druckmeta,
  norm: PdfNorm = 'ua1',
): Promise<Gedrucktes> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const verbund = new Verbund(document);
  for (const teil of teile) await verbund.add(teil);
  verbund.close();
  setOutputIntent(document);
  if (norm === 'ua2') adoptUa2(document, { teile: true });
  setMeta(document, meta, norm);
  setId(document, sha256(Buffer.from(teile.map(({ inhalt }) => sha256(inhalt)).join())));
  return { inhalt: await save(document, norm), seiten: verbund.seiten };
}

/** What grows from part to part. */
class Verbund {
  seiten = 0;
  readonly #document: PDFDocument;
  readonly #pages: PDFRef[] = [];
  readonly #labels: PDFObject[] = [];
  readonly #strukturen: Strukturteil[] = [];
  readonly #lesezeichen: PDFRef[] = [];
  readonly #doppelte: Doppelte = new Map();
  readonly #oben: PDFRef;

  constructor(document: PDFDocument) {
    this.#document = document;
    this.#oben = document.context.nextRef();
  }

  async add({ inhalt, seitenvorsatz, ohneZaehlung = false, untergeordnet = false }: Verbundteil): Promise<void> {
    const part = await PDFDocument.load(inhalt, loadOptions);
    disarm(part);
    fixDestinations(part);
    const struktur = prepareStruktur(part, `T${this.#strukturen.length}-`, this.#strukturen.at(-1)?.naechster ?? 0);
    const lesezeichen = takeLesezeichen(part);
    const take = beginUebernahme(part.context, this.#document.context, this.#doppelte);
    this.#addPages(part, take, seitenvorsatz, ohneZaehlung);
    this.#strukturen.push({
      ...struktur,
      oben: take(struktur.oben),
      eltern: struktur.eltern.map(([key, value]) => [key, take(value)] as const),
      ids: struktur.ids.map(([id, ref]) => [id, take(ref)] as const),
      klassen: struktur.klassen.map(([key, value]) => [key, take(value)] as const),
    });
    const taken = lesezeichen.map((ref) => take(ref));
    const parent = this.#lesezeichen.at(-1);
    if (untergeordnet && parent) hangLesezeichen(this.#document, parent, taken, { closed: true });
    else this.#lesezeichen.push(...taken);
  }

  #addPages(part: PDFDocument, take: (ref: PDFRef) => PDFRef, vorsatz: string, ohneZaehlung: boolean): void {
    const { context } = this.#document;
    const root = part.catalog.get(name('Pages'));
    if (!(root instanceof PDFRef)) throw new Error('A part without pages');
    this.#pages.push(take(root));
    const label = context.obj({ Type: 'PageLabel', ...(ohneZaehlung ? {} : { S: 'D' }) });
    if (vorsatz !== '') label.set(name('P'), PDFString.of(vorsatz));
    this.#labels.push(PDFNumber.of(this.seiten), label);
    this.seiten += part.getPageCount();
  }

  /** Writes what belongs to the whole: page tree, page labels, structure, bookmarks. */
  close(): void {
    const { context, catalog } = this.#document;
    const pages = catalog.Pages();
    const root = catalog.get(name('Pages'));
    for (const ref of this.#pages) if (root) context.lookup(ref, PDFDict).set(name('Parent'), root);
    pages.set(name('Kids'), context.obj(this.#pages));
    pages.set(name('Count'), PDFNumber.of(this.seiten));
    catalog.set(name('PageLabels'), context.obj({ Nums: this.#labels }));
    catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
    catalog.set(name('StructTreeRoot'), this.#writeStruktur());
    const outline = context.register(context.obj({ Type: 'Outlines' }));
    hangLesezeichen(this.#document, outline, this.#lesezeichen, { closed: false });
    catalog.set(name('Outlines'), outline);
    catalog.set(name('PageMode'), name('UseOutlines'));
  }

  #writeStruktur(): PDFRef {
    const { context } = this.#document;
    const root = context.nextRef();
    const parts = this.#strukturen.map(({ oben }) => oben);
    for (const part of parts) context.lookup(part, PDFDict).set(name('P'), this.#oben);
    context.assign(this.#oben, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: parts }));
    const eltern = this.#strukturen.flatMap((teil) => teil.eltern);
    const ids = this.#strukturen.flatMap((teil) => teil.ids).sort(byText(([id]) => id));
    const klassen = this.#strukturen.flatMap((teil) => teil.klassen);
    const dict = context.obj({
      Type: 'StructTreeRoot',
      K: this.#oben,
      ParentTree: context.register(context.obj({ Nums: eltern.flat() })),
      ParentTreeNextKey: this.#strukturen.at(-1)?.naechster ?? 0,
    });
    if (ids.length > 0)
      dict.set(name('IDTree'), context.register(context.obj({ Names: ids.flatMap(([id, ref]) => [toId(id), ref]) })));
    if (klassen.length > 0) {
      const map = context.obj({});
      for (const [key, value] of klassen) map.set(key, value);
      dict.set(name('ClassMap'), map);
    }
    context.assign(root, dict);
    return root;
  }
}
