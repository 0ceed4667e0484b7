// A council paper and its Anlagen as one PDF: behind the paper a cover sheet for each Anlage, and the Anlage itself.
import { sha256 } from '../../../base/digest.ts';
import { pfadOf } from '../../../domain/dateiart.ts';
import type { Entity } from '../../../model/model.ts';
import { tagOfVorlage } from '../../../model/stichtag.ts';
import { type Anlage, listAnlagen, nameAnlage } from '../../../render/views/vorlage/anlagen.ts';
import type { Render } from '../../../render/prosa/verweise.ts';
import { h } from '../../../render/tree/h.ts';
import { writeDocument } from '../../../render/tree/html.ts';
import { type Konzeptsicht, konzeptsicht } from '../../../render/views/konzept.view.ts';
import { type Vorlagesicht, vorlagesicht } from '../../../render/views/vorlage/vorlage.view.ts';
import type { Artefakt } from '../../emitter.ts';
import { readAnspruch } from '../../../stages/pdf/norm.ts';
import type { PdfNorm } from '../../pdf-norm.ts';
import { mitAnlagenPdf } from '../pdf.ausgabe.ts';
import type { Druckmeta } from '../konform/finish.ts';
import { type Druckkontext, printDokument, metaOf, startRender, toCssString, toDocument } from './kontext.ts';
import { fontFaces } from '../satz/schriften.ts';
import { writeSeitenrand, writeVermerk } from '../satz/seitenstil.ts';
import { findHindernis } from '../verbund/fremd.ts';
import { stampPages } from '../verbund/stempel.ts';
import { joinPdfs, type Verbundteil } from '../verbund/join.ts';

/** What all parts of one file share. */
interface Anlagenmappe {
  readonly kontext: Druckkontext;
  readonly render: Render;
  readonly konzept: Konzeptsicht;
  readonly sicht: Vorlagesicht;
  /** 'Beschlussvorlage B/18/0211' */
  readonly name: string;
  readonly pfad: string;
  readonly meta: Druckmeta;
}

/** What there is of an Anlage: its PDF, its image, or the words that say why it does not follow. */
interface Beilage {
  readonly pdf?: Uint8Array;
  readonly bild?: string;
  /** What the cover sheet says of an Anlage that does not follow. */
  readonly hinweis?: string;
  /** The sentence for whoever builds. */
  readonly mangel?: string;
}

/**
 * Joins a printed paper and its Anlagen. An Anlage that cannot be part of the file is represented by its cover sheet, and where
 * something should be done about it, a sentence says so. Throws OutsideError when the browser fails.
 */
export async function emitMitAnlagen(
  kontext: Druckkontext,
  vorlage: Entity<'vorlage'>,
  paper: Artefakt,
): Promise<Artefakt> {
  const mappe = await openMappe(kontext, vorlage);
  const { vermerk } = mappe.sicht;
  const stempel = vermerk === null ? undefined : await printStempel(kontext, vermerk);
  const teile: Verbundteil[] = [{ inhalt: bytesOf(paper), seitenvorsatz: '' }];
  const maengel: string[] = [];
  for (const [index, anlage] of listAnlagen(kontext.model, vorlage, kontext.vorhanden).entries()) {
    const { pdf, mangel, ...rest } = await readBeilage(mappe, anlage);
    const kurz = `A${index + 1}`;
    teile.push({ inhalt: await printBlatt(mappe, anlage, rest), seitenvorsatz: kurz, ohneZaehlung: true });
    if (mangel !== undefined) maengel.push(mangel);
    if (!pdf) continue;
    const inhalt = stempel ? await stampPages(pdf, stempel) : pdf;
    teile.push({ inhalt, seitenvorsatz: `${kurz}-`, untergeordnet: true });
  }
  return { pfad: mappe.pfad, ...(await joinPdfs(teile, mappe.meta, kontext.pdfNorm)), maengel };
}

async function openMappe(kontext: Druckkontext, vorlage: Entity<'vorlage'>): Promise<Anlagenmappe> {
  const render = await startRender(kontext, () => false);
  const sicht = vorlagesicht(render, vorlage);
  const konzept = konzeptsicht(render);
  const name = `${sicht.artWort} ${sicht.nummer}`;
  const meta = metaOf(konzept, kontext.model, `${name}: ${sicht.titel} – mit Anlagen`);
  const stand = tagOfVorlage(kontext.model, vorlage);
  const pfad = pfadOf(mitAnlagenPdf, vorlage.id);
  return { kontext, render, konzept, sicht, name, pfad, meta: { ...meta, stand } };
}

const bytesOf = ({ inhalt }: Artefakt): Uint8Array => (typeof inhalt === 'string' ? Buffer.from(inhalt) : inhalt);

/** The cover sheet of an Anlage; an image stands on it. */
async function printBlatt(
  { kontext, konzept, sicht, name, pfad, meta }: Anlagenmappe,
  anlage: Anlage,
  { bild, hinweis }: Pick<Beilage, 'bild' | 'hinweis'>,
): Promise<Uint8Array> {
  const titel = nameAnlage(anlage);
  const stil = [
    writeSeitenrand(`${anlage.nummer} zu ${name}`, konzept.hinweis ?? ''),
    writeVermerk(sicht.vermerk),
    `@page { @bottom-right { content: ${toCssString(anlage.nummer)}; } }`,
  ];
  const body = kontext.fill('anlage', {
    konzept,
    vorlage: sicht,
    anlage: { ...anlage, titel, bild: bild ?? null, hinweis: hinweis ?? null },
  });
  return bytesOf(await printDokument(kontext, { pfad, body, stil: stil.join('\n'), meta: { ...meta, titel } }));
}

async function readBeilage(
  { kontext, render, pfad }: Anlagenmappe,
  { nummer, datei, ausgabe }: Anlage,
): Promise<Beilage> {
  const isPdf = /\.pdf$/i.test(datei);
  const own = isPdf && ausgabe !== null ? kontext.readAusgabe(ausgabe) : undefined;
  if (own && isFit(own, kontext.pdfNorm)) return { pdf: own };
  const file = `content/anlagen/${datei}`;
  const there = kontext.model.dateien.has(file);
  if (isPdf && (there || kontext.model.pdfs.has(file))) return readFremd(kontext, file, datei, pfad);
  if (isPdf)
    return {
      hinweis: 'Diese Anlage lag nicht vor, als diese Datei erstellt wurde.',
      mangel: `${nummer} „${datei}“ fehlt in ${pfad}, denn sie ist nicht gebaut; bauen Sie alles mit „konzept build --mit-anlagen“ oder streichen Sie sie aus der Vorlage.`,
    };
  const bild = there ? render.datei(file) : null;
  return bild === null ? { hinweis: writeGesondert(datei) } : { bild };
}

const writeGesondert = (datei: string): string => `Diese Anlage liegt als eigene Datei bei: ${datei}.`;

/** What was built before may keep the newer norms, of which a whole of the older ones can hold nothing. */
const isFit = (own: Uint8Array, norm: PdfNorm = 'ua1'): boolean =>
  norm === 'ua2' || readAnspruch(Buffer.from(own).toString('latin1')).ua !== '2';

/** A PDF of content/anlagen/ is taken when it declares both norms and nothing in it says otherwise; ISO 19005-2 allows no part that breaks them. */
async function readFremd(
  { model, readDatei, pdfNorm }: Druckkontext,
  file: string,
  datei: string,
  pfad: string,
): Promise<Beilage> {
  const pdf = readDatei(file);
  const grund =
    pdfNorm === 'ua2' ? 'nach PDF/UA-2 geprüft ist hier nur, was wir selbst drucken' : await findHindernis(pdf);
  const there = model.dateien.has(file);
  if (grund === undefined && there) return { pdf };
  return {
    hinweis: there
      ? `${writeGesondert(datei)} Sie konnte nicht in dieses barrierefreie Dokument aufgenommen werden.`
      : 'Diese Anlage ist nicht beigefügt.',
    mangel: `${file} fehlt in ${pfad} (dort steht ein Deckblatt), denn ${grund ?? 'sie ließ sich nicht neu schreiben'}; speichern Sie die Datei als PDF/UA-1 und PDF/A-2 ab oder geben Sie sie gesondert weiter.`,
  };
}

/** The word for the pages of Anlagen in a file that is not for everybody, on a page of its own size. */
async function printStempel({ drucker }: Druckkontext, vermerk: string): Promise<Uint8Array> {
  const stil =
    '@page { size: 60mm 6mm; margin: 0; } body { margin: 0; text-align: center; color: #a61b1b; background: #ffffff; -webkit-print-color-adjust: exact; }' +
    "html { font: 700 10pt/6mm 'Source Sans 3'; font-variant-ligatures: none; }";
  const html = writeDocument(toDocument(vermerk, `${fontFaces(vermerk)}${stil}`, h('body', {}, vermerk)));
  const kennung = sha256(JSON.stringify([drucker.version, html]));
  const known = drucker.speicher.recall(kennung);
  if (known) return known.inhalt;
  const seite = await drucker.open(html);
  const inhalt = await seite.pdf({ tagged: false });
  await seite.close();
  drucker.speicher.remember(kennung, { inhalt, seiten: 1 });
  return inhalt;
}
