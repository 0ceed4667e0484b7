// ISO 14289-1, 7.1 and ISO 19005-2, 6.6: metadata as XMP, which say what norms the file keeps.
import { type PDFDocument, PDFName } from 'pdf-lib';
import type { Anspruch } from '../../../stages/pdf/norm.ts';
import { escapeXml } from '../../../base/xml/xml.ts';
import type { PdfNorm } from '../../pdf-norm.ts';

/** What the metadata say; the same as the document information. */
export interface Metadaten {
  readonly titel: string;
  readonly autor: string;
  readonly thema: string;
  readonly programm: string;
  readonly erzeuger: string;
  readonly datum: Date;
}

const alternative = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;

/** PDF/A knows the schema of PDF/UA only when it is described (ISO 19005-2, 6.6.2.3). */
const extension =
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>';

const extensionNamespaces = {
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
};

/** What a file of PDF 2.0 declares: Well-Tagged PDF (WTPDF 1.0, 6.1), for reading aloud and for taking its content elsewhere. */
const declarations = `<pdfd:declarations><rdf:Bag>${['accessibility1.0', 'reuse1.0']
  .map(
    (level) =>
      `<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#${level}</pdfd:conformsTo></rdf:li>`,
  )
  .join('')}</rdf:Bag></pdfd:declarations>`;

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
};

/** The XMP packet of a file that we have made: PDF/UA-1 and PDF/A-2a, or PDF/UA-2 and PDF/A-4. */
export function writeXmp({ titel, autor, thema, programm, erzeuger, datum }: Metadaten, norm: PdfNorm): string {
  const date = datum.toISOString().replace(/\.\d+Z$/, '+00:00');
  const inhalt =
    `<dc:format>application/pdf</dc:format>${writeTitel(titel)}` +
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(autor)}</rdf:li></rdf:Seq></dc:creator>` +
    `<dc:description>${alternative(thema)}</dc:description>` +
    '<dc:language><rdf:Bag><rdf:li>de-DE</rdf:li></rdf:Bag></dc:language>\n' +
    `<xmp:CreatorTool>${escapeXml(programm)}</xmp:CreatorTool><xmp:CreateDate>${date}</xmp:CreateDate>` +
    `<xmp:ModifyDate>${date}</xmp:ModifyDate><pdf:Producer>${escapeXml(erzeuger)}</pdf:Producer>\n`;
  return norm === 'ua1' ? writePacket({ a: '2a', ua: '1' }, inhalt) : writePacket2(inhalt);
}

/** The XMP packet of a file of others: what it claims, and its title. */
export const writeFremdesXmp = (anspruch: Anspruch, titel: string): string =>
  writePacket(anspruch, titel === '' ? '' : `${writeTitel(titel)}\n`);

const writeTitel = (titel: string): string => `<dc:title>${alternative(titel)}</dc:title>`;

function writePacket({ a, ua }: Anspruch, inhalt: string): string {
  const [, part = '', level = ''] = /^(\d{1,9})(\w{0,9})$/.exec(a ?? '') ?? [];
  const claims =
    (ua === undefined ? '' : `<pdfuaid:part>${ua}</pdfuaid:part>`) +
    (part === '' ? '' : `<pdfaid:part>${part}</pdfaid:part>`) +
    (level === '' ? '' : `<pdfaid:conformance>${level.toUpperCase()}</pdfaid:conformance>`);
  return wrapPacket(
    { ...namespaces, ...extensionNamespaces },
    `${claims}\n${inhalt}${ua === undefined ? '' : extension}`,
  );
}

/** ISO 14289-2, 5 and ISO 19005-4, 6.7.3: the claims tell the year of their norm. */
const writePacket2 = (inhalt: string): string =>
  wrapPacket(
    { ...namespaces, pdfd: 'http://pdfa.org/declarations/' },
    '<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>' +
      `<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev>\n${inhalt}${declarations}`,
  );

function wrapPacket(prefixes: Readonly<Record<string, string>>, inhalt: string): string {
  const names = Object.entries(prefixes).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${names.join(' ')}><rdf:Description rdf:about="">\n` +
    `${inhalt}\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>`
  );
}

/** Puts the packet into the catalog, uncompressed, so that archives can read it. */
export function setXmp(document: PDFDocument, daten: Metadaten, norm: PdfNorm): void {
  const { context, catalog } = document;
  const stream = context.stream(Buffer.from(writeXmp(daten, norm), 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
}
