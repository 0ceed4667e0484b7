// Where the pages of a PDF break: read from the positions of what its structure tree holds, not from how it was made.
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of text: its page, from 1, and how high it stands, in points from the foot. */
interface Zeile {
  readonly seite: number;
  readonly y: number;
  /** How large its letters are, in points, and how many. */
  readonly grad: number;
  readonly zeichen: number;
}

interface Inhalt {
  readonly zeilen: Zeile[];
  text: string;
}

/** An element of the structure with the lines of all that it holds, in their order. */
interface Teil {
  readonly typ: string;
  readonly teile: readonly Teil[];
  readonly zeilen: readonly Zeile[];
  readonly text: string;
}

/** What a reader stumbles over, each with its page and the words there. */
export interface Umbruchbefund {
  readonly seiten: number;
  readonly tabellen: number;
  /** Pages less than a third full that neither a part nor a landscape page follows. */
  readonly leer: readonly string[];
  /** Pages less than two thirds full that no part follows, a landscape page or not. */
  readonly loecher: readonly string[];
  /** A line of a paragraph alone at the head or the foot of a page. */
  readonly einzeln: readonly string[];
  /** A table of which only one row stands before or behind a break. */
  readonly reihen: readonly string[];
  /** A table that goes on without saying so. */
  readonly ohneFortsetzung: readonly string[];
  /** The one paragraph between a heading and a table ends one page and the table begins the next. */
  readonly getrennt: readonly string[];
  /** A table of which more than a tenth is smaller than 9 pt. */
  readonly klein: readonly string[];
  /** A table with a gap between its caption and its first row. */
  readonly luecken: readonly string[];
}

/** Measures a finished PDF. */
export async function measureUmbruch(bytes: Uint8Array): Promise<Umbruchbefund> {
  const { inhalte, kunst, hoehen } = await readInhalte(bytes);
  const alle = readBaum(await PDFDocument.load(bytes), inhalte);
  const tabellen = alle.filter(({ typ }) => typ === 'Table');
  return {
    seiten: hoehen.length,
    tabellen: tabellen.length,
    leer: findLeere(alle, hoehen, 1 / 3, (seite) => hoehen[seite - 1] === hoehen[seite]),
    loecher: findLeere(alle, hoehen, 2 / 3),
    einzeln: alle.flatMap(findEinzelne),
    reihen: tabellen.flatMap(findEinzelneReihen),
    ohneFortsetzung: tabellen.flatMap((tabelle) =>
      [...countSeiten(tabelle).keys()]
        .slice(1)
        .filter((seite) => !(kunst.get(seite) ?? '').includes('(Fortsetzung)'))
        .map((seite) => nenne(tabelle, seite)),
    ),
    klein: tabellen.filter(isKlein).map((tabelle) => nenne(tabelle, tabelle.zeilen[0]?.seite ?? 0)),
    luecken: tabellen.filter(hasLuecke).map((tabelle) => nenne(tabelle, tabelle.zeilen[0]?.seite ?? 0)),
    getrennt: alle.flatMap(({ teile }) => findGetrennte(teile)),
  };
}

interface Gedrucktes {
  /** The marked content of all pages, by 'page/number'. */
  readonly inhalte: ReadonlyMap<string, Inhalt>;
  /** The words of a page that are no part of the structure. */
  readonly kunst: ReadonlyMap<number, string>;
  /** How high each page is, in points. */
  readonly hoehen: readonly number[];
}

async function readInhalte(bytes: Uint8Array): Promise<Gedrucktes> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const [inhalte, kunst, hoehen] = [new Map<string, Inhalt>(), new Map<number, string>(), [] as number[]];
  for (let seite = 1; seite <= document.numPages; seite++) {
    const page = await document.getPage(seite);
    hoehen.push(page.view[3] ?? 0);
    const offen: (string | undefined)[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') offen.pop();
        else offen.push(/_mc(\d+)$/.exec('id' in item ? item.id : '')?.[1]);
        continue;
      }
      if (item.str.trim() === '') continue;
      const mcid = offen.findLast((id) => id !== undefined);
      if (mcid === undefined) kunst.set(seite, `${kunst.get(seite) ?? ''} ${item.str}`);
      else {
        const known = inhalte.get(`${seite}/${mcid}`) ?? { zeilen: [], text: '' };
        const [, , c, d, , y] = item.transform.map(Number);
        known.zeilen.push({ seite, y: y ?? 0, grad: Math.hypot(c ?? 0, d ?? 0), zeichen: item.str.length });
        known.text += `${item.str} `;
        inhalte.set(`${seite}/${mcid}`, known);
      }
    }
  }
  await task.destroy();
  return { inhalte, kunst, hoehen };
}

/** All elements, a parent before its kids. */
function readBaum(document: PDFDocument, inhalte: Gedrucktes['inhalte']): Teil[] {
  const n = (name: string): PDFName => PDFName.of(name);
  const seiten = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  const alle: Teil[] = [];
  const read = (kid: PDFObject, page: PDFObject | undefined): Teil | Inhalt | undefined => {
    const object = document.context.lookup(kid);
    const dict = object instanceof PDFDict ? object : undefined;
    const [own, typ] = [dict?.get(n('Pg')) ?? page, dict?.get(n('S'))];
    if (dict && typ instanceof PDFName) return readElement(dict, typ.decodeText(), own);
    const mcid = dict ? dict.get(n('MCID')) : object;
    if (!(mcid instanceof PDFNumber) || !(own instanceof PDFRef)) return undefined;
    return inhalte.get(`${seiten.get(own)}/${mcid.asNumber()}`);
  };
  const readElement = (dict: PDFDict, typ: string, page: PDFObject | undefined): Teil => {
    const place = alle.length;
    alle.push({ typ, teile: [], zeilen: [], text: '' });
    const kids = document.context.lookup(dict.get(n('K')));
    const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
    const parts = list.flatMap((kid) => read(kid, page) ?? []);
    const teil: Teil = {
      typ,
      teile: parts.filter((part): part is Teil => 'typ' in part),
      zeilen: parts.flatMap(({ zeilen }) => zeilen),
      text: parts.map(({ text }) => text).join(''),
    };
    alle[place] = teil;
    return teil;
  };
  read(document.catalog.lookup(n('StructTreeRoot'), PDFDict).lookup(n('K')) ?? PDFNumber.of(0), undefined);
  return alle;
}

/** Small are the marks of footnotes too: what counts is how much of a table. */
function isKlein({ zeilen }: Teil): boolean {
  const sum = (of: readonly Zeile[]): number => of.reduce((total, { zeichen }) => total + zeichen, 0);
  return sum(zeilen.filter(({ grad }) => grad < 8.9)) > sum(zeilen) / 10;
}

/** More than two lines between the caption and what stands below it on the same page. */
function hasLuecke({ teile }: Teil): boolean {
  const [caption, ...rows] = teile;
  const last = caption?.typ === 'Caption' ? caption.zeilen.at(-1) : undefined;
  const below = rows.flatMap(({ zeilen }) => zeilen).filter(({ seite }) => seite === last?.seite);
  return last !== undefined && below.length > 0 && last.y - Math.max(...below.map(({ y }) => y)) > 30;
}

const nenne = ({ text }: Teil, seite: number): string => `Seite ${seite}: ${text.slice(0, 60)}`;

/** How many lines stand on each page; what is raised or lowered is no line of its own. */
function countSeiten({ zeilen }: Teil): ReadonlyMap<number, number> {
  const byPage = new Map<number, number[]>();
  for (const { seite, y } of zeilen) {
    const known = byPage.get(seite) ?? [];
    if (known.every((other) => Math.abs(other - y) > 4)) byPage.set(seite, [...known, y]);
  }
  return new Map([...byPage].sort(([a], [b]) => a - b).map(([seite, ys]) => [seite, ys.length]));
}

/** How full a page is: from its upper margin to its lowest line of text. A part begins with a heading of the first level. */
function findLeere(
  alle: readonly Teil[],
  hoehen: readonly number[],
  share: number,
  counts: (seite: number) => boolean = () => true,
): string[] {
  const [oben, unten] = [62, 57];
  const tiefste = new Map<number, number>();
  for (const { typ, zeilen } of alle)
    if (typ !== 'Document')
      for (const { seite, y } of zeilen) tiefste.set(seite, Math.min(tiefste.get(seite) ?? Infinity, y));
  const anfaenge = new Set(alle.filter(({ typ }) => typ === 'H1').map(({ zeilen }) => zeilen[0]?.seite));
  return hoehen.flatMap((hoehe, index) => {
    const [seite, y] = [index + 1, tiefste.get(index + 1)];
    if (y === undefined || seite === hoehen.length || anfaenge.has(seite + 1) || !counts(seite)) return [];
    const voll = (hoehe - oben - y) / (hoehe - oben - unten);
    return voll < share ? [`Seite ${seite}: ${Math.round(voll * 100)} %`] : [];
  });
}

const absaetze = new Set(['P', 'LBody', 'Note']);

function findEinzelne(teil: Teil): string[] {
  if (!absaetze.has(teil.typ) || teil.teile.some(({ typ }) => absaetze.has(typ) || typ === 'L')) return [];
  const seiten = [...countSeiten(teil)];
  if (seiten.length < 2) return [];
  return [seiten[0], seiten.at(-1)].flatMap((each) => (each?.[1] === 1 ? [nenne(teil, each[0])] : []));
}

/** The rows of a body that begin on each page: one alone is told, where there is another beside it and it is not a page long. */
function findEinzelneReihen(tabelle: Teil): string[] {
  const rows = tabelle.teile
    .flatMap((teil) => (/^T(?:Head|Body|Foot)$/.test(teil.typ) ? teil.teile : [teil]))
    .filter(({ typ, teile }) => typ === 'TR' && teile.some((cell) => cell.typ === 'TD'));
  const anfaenge = rows.map(({ zeilen }) => Math.min(...zeilen.map(({ seite }) => seite)));
  const [first, last] = [anfaenge[0] ?? 0, anfaenge.at(-1) ?? 0];
  if (rows.length < 3 || first === last) return [];
  const anzahl = (seite: number): number => anfaenge.filter((each) => each === seite).length;
  return [first, last].filter((seite) => anzahl(seite) === 1).map((seite) => nenne(tabelle, seite));
}

function findGetrennte(teile: readonly Teil[]): string[] {
  return teile.flatMap((teil, index) => {
    const [vor, davor] = [teile[index - 1], teile[index - 2]];
    const tabelle = teil.typ === 'Table' ? teil : teil.typ === 'Div' ? teil.teile[0] : undefined;
    if (tabelle?.typ !== 'Table' || vor?.typ !== 'P' || !/^H\d$/.test(davor?.typ ?? '')) return [];
    const [ende, anfang] = [vor.zeilen.at(-1)?.seite ?? 0, tabelle.zeilen[0]?.seite ?? 0];
    return anfang > ende ? [nenne(vor, ende)] : [];
  });
}
