// What every printed document starts from: the public model, the printer, the templates; and the frame around its body.
import type { Element } from 'hast';
import type { Model } from '../../../model/model.ts';
import { datenAdresse } from '../../../render/bilder.ts';
import { loadDiagramme } from '../../../render/diagramm/zeichnung.ts';
import { toTextfarbe } from '../../../render/farben.ts';
import { formatZahl } from '../../../render/worte/format.ts';
import { isolateRtl, isolateRtlText } from '../../../render/prosa/schreibrichtung.ts';
import type { Adresse, Render } from '../../../render/prosa/verweise.ts';
import type { Konzeptsicht } from '../../../render/views/konzept.view.ts';
import { h, type Tree } from '../../../render/tree/h.ts';
import { textOf } from '../../../render/tree/text.ts';
import { compileTrees, type Fill } from '../../../render/vorlagenwerk.ts';
import { findLogo, standardFarbe } from '../../../projekt/konfiguration.ts';
import type { Artefakt, DruckContext } from '../../emitter.ts';
import { printHtml } from '../print.ts';
import type { Druckmeta } from '../konform/finish.ts';
import { keepKurzeAbsaetze } from '../satz/absaetze.ts';
import { addFortsetzungen } from '../satz/fortsetzung.ts';
import { fontFaces } from '../satz/schriften.ts';
import { cleanText, toPapier } from '../satz/papier.ts';
import { addSeitenverweise } from '../satz/seitenverweise.ts';
import { hyphenate } from '../satz/silben.ts';
import { splitTabellen } from '../satz/spaltenteilung.ts';
import { splitZeilen } from '../satz/zeilenteilung.ts';
import { checkZeichen } from '../satz/zeichen.ts';

/** What the functions of this folder hand on. */
export interface Druckkontext extends DruckContext {
  /** Fills a template of the folder `druck`. */
  readonly fill: Fill<Tree>;
}

/** Compiles the templates; once for each output. */
export const toDruckkontext = (context: DruckContext): Druckkontext => ({
  ...context,
  fill: compileTrees(context.templates, 'druck', context.model.worte),
});

/** The address that a thing has where it is part of the document: an anchor. */
export const ankerOf = ({ typ, id }: { readonly typ: string; readonly id: string }): string =>
  typ === 'sitzung' ? id : `${typ}-${id}`;

/** Renders for a document that holds what `enthaelt` says; links to anything else are plain text in print. */
export async function startRender(
  kontext: Druckkontext,
  enthaelt: (ziel: { readonly typ: string; readonly id: string }) => boolean,
): Promise<Render> {
  await loadDiagramme(kontext.vorrat);
  const adresse: Adresse = (ziel) => (enthaelt(ziel) ? `#${ankerOf(ziel)}` : null);
  const { model } = kontext;
  return { model, adresse, datei: (name) => bildadresse(kontext, name), papier: true, ebene: 2 };
}

/** An image as part of the document. Its name goes with it, for the printer to tell which one cannot be shown. */
function bildadresse(kontext: Druckkontext, name: string): string | null {
  const adresse = datenAdresse(kontext, name);
  return adresse === null ? null : `${adresse}#${encodeURIComponent(name)}`;
}

/** The logo that the configuration names, as part of the document; null for none, and in a draft for one with errors. */
export function readLogo(kontext: Druckkontext): string | null {
  const logo = findLogo(kontext.konfiguration);
  return logo === undefined ? null : bildadresse(kontext, logo);
}

/** What a PDF of this concept says of itself. */
export const metaOf = ({ titel, kommune, herausgeber }: Konzeptsicht, model: Model, name: string): Druckmeta => ({
  titel: name,
  autor: herausgeber ?? kommune ?? titel,
  thema: titel,
  stand: model.konzept?.data.fassung?.stand ?? model.stichtag,
});

/** A text as a CSS string. */
export const toCssString = (text: string): string =>
  `"${isolateRtlText(cleanText(text))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/["\\<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** What is printed: where it is put, what its pages hold, the styles of this document alone, and what it says of itself. */
interface Druckstueck {
  readonly pfad: string;
  readonly body: Tree;
  readonly stil: string;
  readonly meta: Druckmeta;
}

/** Prints a body: with typefaces, the styles of all documents and those of this one. Throws OutsideError, also
 * for a character that no typeface knows. */
export async function printDokument(
  { drucker, model, templates, konfiguration, schriften, readDatei, pdfNorm }: Druckkontext,
  { pfad, body, stil, meta }: Druckstueck,
): Promise<Artefakt> {
  const css = templates.get('druck/druck.css');
  if (css === undefined) throw new Error('No style sheet druck/druck.css');
  const page = h('body', {}, body);
  splitTabellen(page);
  splitZeilen(page);
  toPapier(page);
  const text = textOf([page]);
  checkZeichen(text + stil, { model, readDatei, schriften });
  isolateRtl(page);
  addSeitenverweise(page);
  hyphenate(page);
  keepKurzeAbsaetze(page);
  addFortsetzungen(page);
  const stadt = konfiguration.gestaltung?.farbe ?? standardFarbe;
  const farben = `:root{--stadt:${stadt};--farbe:${toTextfarbe(stadt)}}`;
  const document = toDocument(
    cleanText(meta.titel),
    [fontFaces(text + css + stil, schriften), farben, css, stil].join('\n'),
    page,
  );
  const { inhalt, seiten, verkleinert } = await printHtml(drucker, document, meta, pdfNorm);
  return { pfad, inhalt, seiten, ...(verkleinert && { maengel: [describeVerkleinert(pfad, verkleinert)] }) };
}

/** The document around a body; what its style sheets call for is hidden until all typefaces are there. */
export const toDocument = (titel: string, stil: string, body: Element): Element =>
  h(
    'html',
    { lang: 'de', dataLaedt: true, dataStufeOf: 'seitenzahlen' },
    h('head', {}, h('meta', { charSet: 'utf-8' }), h('title', {}, titel), h('style', {}, stil)),
    body,
  );

function describeVerkleinert(pfad: string, { massstab, ueber }: { massstab: number; ueber: string }): string {
  const name = ueber.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
  const stelle = name === '' ? '' : ` unter der Überschrift „${name}“`;
  return `${pfad}: Etwas${stelle} ist breiter als die Seite, darum ist das ganze Dokument auf ${formatZahl(Math.round(massstab * 100))} % verkleinert; teilen Sie dort Tabelle oder Wort.`;
}
