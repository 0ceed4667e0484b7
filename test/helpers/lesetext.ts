// Reads a tagged PDF as a screen reader does: by its structure. And as a copier does: page by page.
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { flach, readStruktur } from './pdf-pruefung.ts';

const n = (text: string): PDFName => PDFName.of(text);

/** A structure element with the words that are read for it and all in it. */
export interface Lesestelle {
  readonly typ: string;
  readonly eltern: string;
  readonly text: string;
  /** The pages, from 1, on which its words stand. */
  readonly seiten: readonly number[];
}

export interface Lesetext {
  /** All elements, a parent before its kids. */
  readonly struktur: readonly Lesestelle[];
  /** By page: the words that are no artifact, each piece in the order in which it is drawn. */
  readonly seiten: readonly (readonly string[])[];
  /** By page: the pieces that the structure holds. */
  readonly getaggt: readonly (readonly string[])[];
}

interface Stueck {
  readonly seite: number;
  readonly text: string;
}

/** Reads both. */
export async function readLesetext(bytes: Uint8Array): Promise<Lesetext> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const refs = document.getPages().map(({ ref }) => ref);
  const gezeichnet = await readGezeichnetes(bytes, refs);
  const byKey = new Map(
    gezeichnet.flatMap((seite, index) => seite.map(({ key, text }) => [key, { seite: index + 1, text }] as const)),
  );
  const piecesOf = (dict: PDFDict): Stueck[] => {
    const kids = document.context.lookup(dict.get(n('K')));
    return (kids instanceof PDFArray ? kids.asArray() : [dict.get(n('K'))]).flatMap((kid) => {
      const object = document.context.lookup(kid);
      if (object instanceof PDFDict && object.has(n('S'))) return piecesOf(object);
      const mcid = object instanceof PDFDict ? object.get(n('MCID')) : object;
      const page = (object instanceof PDFDict ? object.get(n('Pg')) : undefined) ?? dict.get(n('Pg'));
      if (!(mcid instanceof PDFNumber) || !(page instanceof PDFRef)) return [];
      return byKey.get(keyOf(page, mcid.asNumber())) ?? [];
    });
  };
  const baum = readStruktur(document);
  const all = baum.flatMap(({ dict }) => piecesOf(dict));
  return {
    struktur: flach(baum).map(({ typ, eltern, dict }) => {
      const pieces = piecesOf(dict);
      return {
        typ,
        eltern,
        text: pieces.map(({ text }) => text).join(''),
        seiten: [...new Set(pieces.map(({ seite }) => seite))],
      };
    }),
    seiten: gezeichnet.map((seite) => seite.map(({ text }) => text)),
    getaggt: refs.map((_, index) => all.filter(({ seite }) => seite === index + 1).map(({ text }) => text)),
  };
}

const keyOf = (page: PDFRef, mcid: number): string => `p${page.objectNumber}R_mc${mcid}`;

/** By page, the words of each piece of marked content; words without any mark stand under the empty key. */
async function readGezeichnetes(
  bytes: Uint8Array,
  refs: readonly PDFRef[],
): Promise<readonly (readonly { readonly key: string; readonly text: string }[])[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const seiten = [];
  for (let number = 1; number <= refs.length; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open: string[] = [];
    for (const item of items) {
      if (!('str' in item)) {
        const { type, tag, id } = item as { type: string; tag?: string; id?: string };
        if (type === 'endMarkedContent') open.pop();
        else open.push(tag === 'Artifact' ? tag : (id ?? open.at(-1) ?? ''));
        continue;
      }
      const key = open.at(-1) ?? '';
      if (key !== 'Artifact') texts.set(key, (texts.get(key) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    }
    seiten.push([...texts].map(([key, text]) => ({ key, text })).filter(({ text }) => text.trim() !== ''));
  }
  await task.destroy();
  return seiten;
}
