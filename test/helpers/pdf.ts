// Reads a PDF back, with another library than the one that wrote it.
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A bookmark: its title, its depth from 1, the page (from 1) that it leads to. */
export interface Lesezeichen {
  readonly titel: string;
  readonly tiefe: number;
  readonly seite: number;
}

export interface GelesenesPdf {
  /** The text of each page, white space as single blanks. */
  readonly text: readonly string[];
  readonly lesezeichen: readonly Lesezeichen[];
  /** The pages that the links of each page lead to, in their order. */
  readonly links: readonly (readonly number[])[];
  /** What a reader shows as the number of each page; null where they are simply counted. */
  readonly seitenzahlen: readonly string[] | null;
  readonly tagged: boolean;
  readonly lang: string | null;
  readonly info: Readonly<Record<string, unknown>>;
  /** Width and height of each page in millimetres. */
  readonly groessen: readonly (readonly [number, number])[];
}

/** Everything that tests ask of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<GelesenesPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const text: string[] = [];
  const links: number[][] = [];
  const groessen: [number, number][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    text.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
    const annotations: { dest?: unknown }[] = await page.getAnnotations();
    links.push(
      await Promise.all(
        annotations.filter(({ dest }) => dest !== undefined && dest !== null).map(({ dest }) => pageOf(document, dest)),
      ),
    );
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    groessen.push([toMillimetres(right - left), toMillimetres(top - bottom)]);
  }
  const { info } = await document.getMetadata();
  const facts = info as Record<string, unknown>;
  const result = {
    text,
    links,
    groessen,
    lesezeichen: await readLesezeichen(document),
    seitenzahlen: await document.getPageLabels(),
    tagged: (await document.getMarkInfo())?.Marked === true,
    lang: typeof facts['Language'] === 'string' ? facts['Language'] : null,
    info: facts,
  };
  await task.destroy();
  return result;
}

/** A piece of text on a page: where it begins, in millimetres from the left and the foot, and how large it is, in points. */
export interface Textstelle {
  readonly seite: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly grad: number;
}

/** Every piece of text of a PDF, page by page. */
export async function readStellen(bytes: Uint8Array): Promise<readonly Textstelle[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const stellen: Textstelle[] = [];
  for (let seite = 1; seite <= document.numPages; seite++) {
    const { items } = await (await document.getPage(seite)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      const grad = Math.round(Math.hypot(c, d) * 100) / 100;
      stellen.push({ seite, text: item.str, x: toMillimetres(x), y: toMillimetres(y), grad });
    }
  }
  await task.destroy();
  return stellen;
}

const toMillimetres = (points: number): number => Math.round((points * 25.4) / 72);

async function pageOf(document: PDFDocumentProxy, dest: unknown): Promise<number> {
  const explicit: unknown = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  const [ref] = Array.isArray(explicit) ? (explicit as unknown[]) : [];
  return (await document.getPageIndex(ref as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1;
}

async function readLesezeichen(document: PDFDocumentProxy): Promise<Lesezeichen[]> {
  type Item = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>[number];
  const found: Lesezeichen[] = [];
  const visit = async (items: readonly Item[], tiefe: number): Promise<void> => {
    for (const { title, dest, items: inner } of items) {
      found.push({ titel: title.replaceAll(/\s+/g, ' '), tiefe, seite: await pageOf(document, dest) });
      await visit(inner as Item[], tiefe + 1);
    }
  };
  const outline = (await document.getOutline()) as readonly Item[] | null;
  await visit(outline ?? [], 1);
  return found;
}

/** How large most letters of the page are to which the first bookmark with these words leads, in points. */
export async function gradAuf(bytes: Uint8Array, lesezeichen: string): Promise<number | undefined> {
  const ziel = (await readPdf(bytes)).lesezeichen.find(({ titel }) => titel.includes(lesezeichen));
  const letters = new Map<number, number>();
  for (const { seite, grad, text } of await readStellen(bytes))
    if (seite === ziel?.seite) letters.set(grad, (letters.get(grad) ?? 0) + text.length);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0];
}
