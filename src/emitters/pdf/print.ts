// From HTML to a finished PDF in two passes: the first tells on which page everything lies, the second prints it.
import type { Element } from 'hast';
import { PDFDocument } from 'pdf-lib';
import { sha256 } from '../../base/digest.ts';
import type { Druckseite, Drucker } from '../../host/druck/drucker.ts';
import type { Gedrucktes } from '../../host/druck/druckspeicher.ts';
import { writeDocument } from '../../render/tree/html.ts';
import { hasClass } from '../../render/tree/text.ts';
import { findElements } from '../../render/tree/visit.ts';
import type { PdfNorm } from '../pdf-norm.ts';
import { type Druckmeta, finish } from './konform/finish.ts';
import { headingTexts } from './konform/lesezeichen.ts';
import { readVerweistexte } from './konform/verweistexte.ts';
import { readMassstab } from './satz/massstab.ts';
import {
  findUeberlaufende,
  insertLeerseiten,
  readUmbruchplan,
  removeLeerseiten,
  type Seitenlage,
  type Umbruchplan,
} from './satz/umbruch.ts';
import { loadOptions, destinationPagesOf } from './satz/destinations.ts';

const mostPasses = 6;
/** Numbers that have not come to rest by then get a fixed width (druck.css): where everything lies no longer depends on them. */
const loosePasses = 3;
/** How often what must stay on one page can be made smaller (druck.css has the steps). */
const mostStufen = 3;

/** A browser that shrinks a document shrinks all of its pages; less than this share is told. */
const kleinster = 0.995;

/** A finished PDF; and, where the browser made it smaller because something is wider than its page, to which share of its size and
 * under which heading that stands. Such a one is not remembered: it is to be told each time. */
export interface Druckergebnis extends Gedrucktes {
  readonly verkleinert?: { readonly massstab: number; readonly ueber: string };
}

/**
 * Prints a self-contained document, given as its element `html`. Every element with `data-for="id"` gets the number of the page on which the
 * element with that id lies (it must be the target of a link); what has `data-stufe-of` takes its pages (umbruch.ts). What
 * was printed before by the same browser is not printed again. Throws OutsideError when the browser fails.
 */
export async function printHtml(
  drucker: Drucker,
  document: Element,
  meta: Druckmeta,
  norm: PdfNorm = 'ua1',
): Promise<Druckergebnis> {
  const html = writeDocument(document);
  const kennung = sha256(JSON.stringify([drucker.version, meta, html, ...(norm === 'ua1' ? [] : [norm])]));
  const known = drucker.speicher.recall(kennung);
  if (known) return known;
  const seite = await drucker.open(html);
  await seite.markBreiteTabellen();
  const whole = { children: [document] };
  const isNumbered = findElements(whole, ({ properties }) => 'dataFor' in properties).length > 0;
  const printing = isNumbered ? printNumbered(seite, readUmbruchplan(whole)) : print(seite);
  // Meanwhile the browser is at work.
  const wissen = {
    kennung,
    verweistexte: readVerweistexte(whole),
    ueberschriften: headingTexts(whole),
    inhaltslisten: findElements(whole, (element) => hasClass(element, 'inhaltsliste')).length,
  };
  const printed = await printing;
  const massstab = readMassstab(printed);
  const verkleinert = massstab < kleinster ? { massstab, ueber: await seite.readUeberBreitestem() } : undefined;
  await seite.close();
  const druck = await finish(printed, meta, wissen, norm);
  if (verkleinert) return { ...druck, verkleinert };
  drucker.speicher.remember(kennung, druck);
  return druck;
}

const print = async (seite: Druckseite): Promise<PDFDocument> =>
  PDFDocument.load(await seite.pdf({ tagged: true }), loadOptions);

/** Prints until the numbers that were filled in are those of the pages; a figure more or less seldom moves a page, so that is soon. */
async function printNumbered(seite: Druckseite, plan: Umbruchplan): Promise<PDFDocument> {
  let { destinations } = await fitEinseitige(seite, plan);
  for (let pass = 0; pass < mostPasses; pass++) {
    const wanted = insertLeerseiten(destinations, plan.rechts);
    if (pass === loosePasses) await seite.setStufen({ seitenzahlen: 1 });
    await seite.setTexts(Object.fromEntries([...wanted.destinations].map(([id, page]) => [id, String(page)])));
    await seite.setStufen(Object.fromEntries(plan.rechts.map((id) => [`vor:${id}`, wanted.vor.has(id) ? 1 : 0])));
    const printed = await print(seite);
    const now = destinationPagesOf(printed);
    if ([...now].every(([id, page]) => wanted.destinations.get(id) === page)) return printed;
    destinations = removeLeerseiten(now, wanted.vor);
  }
  throw new Error('The page numbers of the contents do not come to rest');
}

/** Makes what must stay on one page smaller, step by step, until it does. Where everything lies then. */
async function fitEinseitige(seite: Druckseite, plan: Umbruchplan): Promise<Seitenlage> {
  const stufen = new Map<string, number>();
  for (;;) {
    const printed = await PDFDocument.load(await seite.lage(), loadOptions);
    const lage = { destinations: destinationPagesOf(printed), seiten: printed.getPageCount() };
    const zuLang = findUeberlaufende(plan, lage).filter((id) => (stufen.get(id) ?? 0) < mostStufen);
    if (zuLang.length === 0) return lage;
    for (const id of zuLang) stufen.set(id, (stufen.get(id) ?? 0) + 1);
    await seite.setStufen(Object.fromEntries([...stufen].map(([id, stufe]) => [`eine:${id}`, stufe])));
  }
}
