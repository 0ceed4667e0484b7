// What every printed document starts from: the public model, the printer, the templates; and the frame around its HTML.
import { withoutSteuerzeichen } from '../../../base/unsichtbar.ts';
import type { Model } from '../../../model/model.ts';
import { datenAdresse } from '../../../render/bilder.ts';
import { loadDiagramme } from '../../../render/diagramm/zeichnung.ts';
import { toTextfarbe } from '../../../render/farben.ts';
import { escapeHtml, formatZahl } from '../../../render/worte/format.ts';
import { isolateRtl, isolateRtlText } from '../../../render/prosa/schreibrichtung.ts';
import type { Adresse, Render } from '../../../render/prosa/verweise.ts';
import type { Konzeptsicht } from '../../../render/views/konzept.view.ts';
import { compileTemplates, type Fill } from '../../../render/vorlagenwerk.ts';
import { findLogo, standardFarbe } from '../../../projekt/konfiguration.ts';
import type { Artefakt, DruckContext } from '../../emitter.ts';
import { drucke } from '../print.ts';
import type { Druckmeta } from '../konform/finish.ts';
import { fontFaces } from '../satz/schriften.ts';
import { writeSeitenverweise } from '../satz/seitenverweise.ts';
import { hyphenateHtml } from '../satz/silben.ts';
import { teileTabellen } from '../satz/spaltenteilung.ts';
import { checkZeichen } from '../satz/zeichen.ts';

/** What the functions of this folder hand on. */
export interface Druckkontext extends DruckContext {
  /** Fills a template of the folder `druck`. */
  readonly fill: Fill;
}

/** Compiles the templates; once for each output. */
export const toDruckkontext = (context: DruckContext): Druckkontext => ({
  ...context,
  fill: compileTemplates(context.templates, 'druck'),
});

/** The address that a thing has where it is part of the document: an anchor. */
export const ankerOf = ({ typ, id }: { readonly typ: string; readonly id: string }): string =>
  typ === 'sitzung' ? id : `${typ}-${id}`;

/** Renders for a document that holds what `enthaelt` says; links to anything else are plain text in print. */
export async function startRender(
  kontext: Druckkontext,
  enthaelt: (ziel: { readonly typ: string; readonly id: string }) => boolean,
): Promise<Render> {
  await loadDiagramme();
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

/** A letter and its marks as the one character that they are: so it is searched for, and so typefaces have it. */
const composeLetters = (text: string): string =>
  /\p{M}/u.test(text) ? text.replaceAll(/\p{L}\p{M}+/gu, (letter) => letter.normalize('NFC')) : text;

/** A text as a CSS string. */
export const toCssString = (text: string): string =>
  `"${isolateRtlText(composeLetters(text))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/["\\<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** What paper wants otherwise: a box that nobody can tick is a sign, and a footnote is told from the items of other lists. */
const toPapier = (html: string): string =>
  composeLetters(html)
    .replaceAll(/<input type="checkbox"([^>]*)>/g, (_box, rest: string) => (/ checked/.test(rest) ? '☑' : '☐'))
    .replaceAll(/<li (?=id="[^"]*-fn-[^"]*")/g, '<li role="doc-footnote" ');

/** Prints a body: with typefaces, the styles of all documents and those of this one. Throws OutsideError, also
 * for a character that no typeface knows. */
export async function druckeDokument(
  { drucker, model, templates, konfiguration, readDatei }: Druckkontext,
  {
    pfad,
    body,
    stil,
    meta,
  }: { readonly pfad: string; readonly body: string; readonly stil: string; readonly meta: Druckmeta },
): Promise<Artefakt> {
  const css = templates.get('druck/druck.css');
  if (css === undefined) throw new Error('No style sheet druck/druck.css');
  const stadt = konfiguration.gestaltung?.farbe ?? standardFarbe;
  const papier = toPapier(teileTabellen(body));
  checkZeichen([papier, stil], { model, readDatei });
  const html = withoutSteuerzeichen(
    `<!doctype html><html lang="de" data-laedt data-stufe-of="seitenzahlen"><head><meta charset="utf-8"><title>${escapeHtml(meta.titel)}</title>` +
      `<style>${fontFaces(papier + css + stil)}\n:root{--stadt:${stadt};--farbe:${toTextfarbe(stadt)}}\n${css}\n${stil}</style></head><body>${papier}</body></html>`,
  );
  const { inhalt, seiten, verkleinert } = await drucke(
    drucker,
    hyphenateHtml(writeSeitenverweise(isolateRtl(html))),
    meta,
  );
  return { pfad, inhalt, seiten, ...(verkleinert && { maengel: [describeVerkleinert(pfad, verkleinert)] }) };
}

function describeVerkleinert(pfad: string, { massstab, ueber }: { massstab: number; ueber: string }): string {
  const name = ueber.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
  const stelle = name === '' ? '' : ` unter der Überschrift „${name}“`;
  return `${pfad}: Etwas${stelle} ist breiter als die Seite, darum ist das ganze Dokument auf ${formatZahl(Math.round(massstab * 100))} % verkleinert; teilen Sie dort Tabelle oder Wort.`;
}
