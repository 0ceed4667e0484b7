// Images with words in every place that a format has beside its pixels, as cameras and programs fill them.
import { crc32, deflateSync } from 'node:zlib';
import { bilder } from './bilder.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const zahl = (wert: number, bytes: 2 | 4, low = false): Buffer => {
  const buffer = Buffer.alloc(bytes);
  if (low) buffer.writeUIntLE(wert, 0, bytes);
  else buffer.writeUIntBE(wert, 0, bytes);
  return buffer;
};

/** EXIF with an orientation, an artist, a place and a word in the maker's own part. */
export function exifMit(marke: string, orientierung = 6): Buffer {
  const text = latin1(`${marke}-exif\0`);
  const entry = (tag: number, typ: number, count: number, value: number): Buffer =>
    Buffer.concat([zahl(tag, 2), zahl(typ, 2), zahl(count, 4), typ === 3 ? zahl(value * 65536, 4) : zahl(value, 4)]);
  const [count, head] = [3, 8 + 2 + 3 * 12 + 4];
  return Buffer.concat([
    latin1('MM\0*\0\0\0\x08'),
    zahl(count, 2),
    entry(0x0112, 3, 1, orientierung),
    entry(0x013b, 2, text.length, head),
    entry(0x8825, 4, 1, head + text.length),
    zahl(0, 4),
    text,
    zahl(0, 2),
    zahl(0, 4),
  ]);
}

const xmpMit = (marke: string): Buffer =>
  latin1(`<x:xmpmeta><dc:creator>${marke}-xmp</dc:creator><exif:GPSLatitude>51,28N</exif:GPSLatitude></x:xmpmeta>`);

function jpegMit(bytes: Uint8Array, marke: string): Buffer {
  const segment = (marker: number, data: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker]), zahl(data.length + 2, 2), data]);
  return Buffer.concat([
    bytes.subarray(0, 2),
    segment(0xe0, latin1(`JFXX\0${marke}-klein`)),
    segment(0xe1, Buffer.concat([latin1('Exif\0\0'), exifMit(marke)])),
    segment(0xe1, Buffer.concat([latin1('http://ns.adobe.com/xap/1.0/\0'), xmpMit(marke)])),
    segment(0xe2, latin1(`MPF\0${marke}-mpf`)),
    segment(0xed, latin1(`Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x20\x1c\x02\x50\0\x10${marke}-iptc`)),
    segment(0xef, latin1(`${marke}-app15`)),
    segment(0xfe, latin1(`${marke}-kommentar`)),
    latin1(`${marke}-zwischen`),
    bytes.subarray(2),
    latin1(`${marke}-dahinter`),
  ]);
}

function pngMit(bytes: Uint8Array, marke: string): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([latin1(name), data]);
    return Buffer.concat([zahl(data.length, 4), body, zahl(crc32(body), 4)]);
  };
  const [head, rest] = [bytes.subarray(0, 33), bytes.subarray(33)];
  return Buffer.concat([
    head,
    chunk('tEXt', latin1(`Author\0${marke}-text`)),
    chunk('zTXt', Buffer.concat([latin1('Comment\0\0'), deflateSync(latin1(`${marke}-gepackt`))])),
    chunk('iTXt', Buffer.concat([latin1('XML:com.adobe.xmp\0\0\0\0\0'), xmpMit(marke)])),
    chunk('eXIf', exifMit(marke)),
    chunk('tIME', Buffer.from([0x07, 0xea, 1, 2, 3, 4, 5])),
    chunk('prVt', latin1(`${marke}-eigen`)),
    rest,
    latin1(`${marke}-dahinter`),
  ]);
}

function gifMit(bytes: Uint8Array, marke: string): Buffer {
  const part = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), latin1(text)]);
  const end = Buffer.from([0]);
  return Buffer.concat([
    bytes.subarray(0, -1),
    latin1('\x21\xfe'),
    part(`${marke}-kommentar`),
    end,
    latin1('\x21\xff'),
    part('XMP DataXMP'),
    part(`${marke}-xmp`),
    end,
    latin1('\x3b'),
    latin1(`${marke}-dahinter`),
  ]);
}

function webpMit(bytes: Uint8Array, marke: string): Buffer {
  const chunk = (name: string, data: Buffer): Buffer =>
    Buffer.concat([latin1(name), zahl(data.length, 4, true), data, Buffer.alloc(data.length & 1)]);
  const first = Buffer.from(bytes.subarray(12, 16)).toString('latin1');
  // Sixteen by eight pixels, with EXIF and XMP.
  const extended = Buffer.from([0x0c | (first === 'VP8X' ? (bytes[20] ?? 0) : 0), 0, 0, 0, 15, 0, 0, 7, 0, 0]);
  const body = Buffer.concat([
    latin1('WEBP'),
    chunk('VP8X', extended),
    bytes.subarray(first === 'VP8X' ? 30 : 12),
    chunk('EXIF', exifMit(marke)),
    chunk('XMP ', xmpMit(marke)),
    chunk('prVt', latin1(`${marke}-eigen`)),
  ]);
  return Buffer.concat([latin1('RIFF'), zahl(body.length, 4, true), body, latin1(`${marke}-dahinter`)]);
}

function svgMit(bytes: Uint8Array, marke: string): Buffer {
  const text = Buffer.from(bytes).toString('utf8');
  const foto = Buffer.from(jpegMit(bilder['einfach.jpg'] ?? new Uint8Array(), `${marke}-innen`)).toString('base64');
  const more =
    `<!-- ${marke}-kommentar --><title>${marke}-titel</title><desc>${marke}-beschreibung</desc>` +
    `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">${marke}-rdf</dc:creator></rdf:RDF></metadata>` +
    `<ink:grid xmlns:ink="http://www.inkscape.org/namespaces/inkscape" ink:export-filename="C:\\${marke}-pfad"/>` +
    `<g id="${marke}-ebene" data-name="${marke}-daten" class="${marke}-klasse" aria-label="${marke}-wort" content="${marke}-diagramm" ` +
    `ink:label="${marke}-name" xmlns:ink="http://www.inkscape.org/namespaces/inkscape">${marke}-lose` +
    `<image width="16" height="8" href="data:image/jpeg;base64,${foto}"/><path style="/* ${marke}-stil */ fill: red" d="M0 0h1v1z"/></g>`;
  return Buffer.from(
    `<?xml version="1.0"?><!-- ${marke}-kopf --><?${marke}-anweisung?>${text.replace('</svg>', `${more}</svg>`)}<!-- ${marke}-fuss -->`,
  );
}

/** The images of test/helpers/bilder.ts, each with such words; all of them begin with `marke`. */
export const bilderMit = (marke: string): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    Object.entries(bilder).map(([name, bytes]) => {
      const plant = { jpg: jpegMit, png: pngMit, gif: gifMit, webp: webpMit, svg: svgMit }[
        name.split('.').at(-1) ?? ''
      ];
      if (!plant) throw new Error(`No format of ${name}`);
      return [name, plant(bytes, marke)];
    }),
  );
