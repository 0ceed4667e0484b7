// Mutations of images: what a file in bilder/ may turn out to be, told at the file.
import { fotoOf, gifOf, jpegOf, pngOf, svgOf as svg } from '../../src/rules/bilder/bilder.ts';
import { schreibe } from './eingriffe.ts';
import { dateienOf, type Korpus, type Mutation, ziehe } from './korpus.ts';

type Fehler = readonly [was: string, datei: string, inhalt: string | Uint8Array, code: string, hilfe?: string];

const unsicher: readonly (readonly [was: string, inhalt: string])[] = [
  ['Skript', svg('<script>alert(1)</script>')],
  ['Skript mit Vorsatz', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>')],
  ['Skript in anderen Elementen', svg('<g><g><script href="#a"/></g></g>')],
  ['Ereignis', svg('<g onload="alert(1)"/>')],
  ['Ereignis am Anfang', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" onload="alert(1)"/>'],
  ['Ereignis durch Bewegung', svg('<set attributeName="onclick" to="alert(1)"/>')],
  ['Adresse durch Bewegung', svg('<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>')],
  ['Text', svg('<g><text x="1"><tspan>Übersicht</tspan></text></g>')],
  ['Text in CDATA', svg('<text><![CDATA[Übersicht]]></text>')],
  ['HTML', svg('<foreignObject><p>Text</p></foreignObject>')],
  ['HTML ohne foreignObject', svg('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="#"/>')],
  ['HTML, verborgen', svg('<h:iframe xmlns:h="&#104;ttp://www.w3.org/1999/xhtml"/>')],
  ['Link mit Programm', svg('<a href="java&#9;script:alert(1)"><path d="M0 0"/></a>')],
  ['Bild aus dem Netz', svg('<image href="https://example.org/x.png"/>')],
  ['Bild ohne Protokoll', svg('<image href="//example.org/x.png"/>')],
  ['Bild daneben', svg('<image xlink:href="haus.png" xmlns:xlink="http://www.w3.org/1999/xlink"/>')],
  ['Datei', svg('<use href="file:///etc/passwd#a"/>')],
  ['SVG im Bild', svg('<use href="data:image/svg+xml,%3Csvg/%3E#a"/>')],
  [
    'Schrift aus dem Netz',
    svg('<style>@font-face { font-family: a; src: url("https://example.org/a.woff2") }</style>'),
  ],
  ['Import', svg('<style><![CDATA[@import "https://example.org/a.css";]]></style>')],
  ['Import, verborgen', svg('<style>@\\69mport "https://example.org/a.css";</style>')],
  ['Füllung', svg('<path fill="url(https://example.org/a.svg#b)"/>')],
  ['Füllung im Stil', svg('<path style="fill:url( \'https://example.org/a.svg#b\')"/>')],
  ['Stil daneben', `<?xml-stylesheet href="https://example.org/a.css"?>${svg('')}`],
  ['Dokumenttyp', `<!DOCTYPE svg [<!ENTITY a "<script/>">]>${svg('&a;')}`],
  ['andere Buchstaben', `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`],
];

/** Parts of which each uses the one before so many times. */
const kaskade = (stufen: number, mal: number, verwende: (n: number) => string, name = 'g'): string =>
  `<rect id="a0" width="1" height="1"/>${Array.from(
    { length: stufen },
    (_, n) => `<${name} id="a${n + 1}">${verwende(n).repeat(mal)}</${name}>`,
  ).join('')}${verwende(stufen)}`;

const fehler: readonly Fehler[] = [
  ['leer', 'x.png', new Uint8Array(), 'KZ310'],
  ['PNG abgeschnitten', 'x.png', pngOf(2, 2).slice(0, 40), 'KZ310'],
  ['JPEG abgeschnitten', 'x.jpg', jpegOf(3).slice(0, -2), 'KZ310'],
  ['GIF abgeschnitten', 'x.gif', gifOf(1).slice(0, -4), 'KZ310'],
  ['nur ein Anfang', 'x.jpg', jpegOf(3).slice(0, 4), 'KZ310'],
  ['Text', 'x.png', 'Kein Bild', 'KZ310'],
  ['TIFF', 'x.tiff', new TextEncoder().encode('II*\0\x08\0\0\0'), 'KZ310'],
  ['ohne Fläche', 'x.png', pngOf(0, 10), 'KZ310'],
  ['HTML statt Zeichnung', 'x.svg', '<html><body>Nicht gefunden</body></html>', 'KZ310'],
  ['Zeichnung nicht geschlossen', 'x.svg', svg('<g>'), 'KZ310'],
  ['Zeichnung ohne Größe', 'x.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'KZ310'],
  ['Zeichnung nicht UTF-8', 'x.svg', Uint8Array.from(Buffer.from(svg('<title>Büro</title>'), 'latin1')), 'KZ310'],
  ['JPEG als PNG', 'x.png', jpegOf(3), 'KZ311', 'x.jpg'],
  ['SVG als PNG', 'x.png', svg('<script/>'), 'KZ311', 'x.svg'],
  ['200 Megapixel', 'x.png', pngOf(20_000, 10_000), 'KZ312'],
  ['11 MB', 'x.svg', svg(`<!--${' '.repeat(11e6)}-->`), 'KZ312'],
  ['CMYK', 'x.jpeg', jpegOf(4), 'KZ313', 'RGB'],
  ['bewegtes GIF', 'x.gif', gifOf(3), 'KZ314'],
  ['Verwendung vervielfacht', 'x.svg', svg(kaskade(6, 10, (n) => `<use href="#a${n}"/>`)), 'KZ316'],
  [
    'Muster vervielfacht',
    'x.svg',
    svg(kaskade(9, 4, (n) => `<path d="M0 0h9v9z" fill="url(#a${n})"/>`, 'pattern')),
    'KZ316',
  ],
  ['Verwendung im Kreis', 'x.svg', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), 'KZ316', 'PNG'],
  ['Gruppen in Gruppen', 'x.svg', svg('<g>'.repeat(150) + '</g>'.repeat(150)), 'KZ316'],
  ['Ort der Aufnahme', 'x.jpg', fotoOf('ort'), 'KZ317', 'Bildunterschrift'],
  ['Name in der Aufnahme', 'x.jpg', fotoOf('person'), 'KZ317'],
  [
    'Ort in einem Bild der Zeichnung',
    'x.svg',
    svg(`<image href="data:image/jpeg;base64,${Buffer.from(fotoOf('ort')).toString('base64')}"/>`),
    'KZ317',
  ],
  ['Bild der Zeichnung abgeschnitten', 'x.svg', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'), 'KZ310'],
  ['Zeichnung ohne Namensraum', 'x.svg', '<svg viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>', 'KZ310'],
  ...unsicher.map(([was, inhalt]): Fehler => [was, 'x.svg', inhalt, 'KZ315']),
];

/** Every fault of an image, shown in a text. */
export function* bildMutationen(korpus: Korpus): Generator<Mutation> {
  const [facts] = ziehe(dateienOf(korpus, 'massnahme'), 1, ({ file }) => file);
  if (!facts) return;
  for (const [was, name, inhalt, code, hilfe] of fehler) {
    const file = `content/bilder/${name}`;
    const { text } = schreibe(korpus, facts, `![Das Rathaus am Markt](bilder/${name})`);
    const aenderung = new Map<string, string | Uint8Array>([
      [facts.file, text],
      [file, inhalt],
    ]);
    const mutation = { name: `Bild: ${was}`, aenderung, code, file, line: 1 };
    yield { ...mutation, ...(hilfe === undefined ? {} : { hilfe }) };
  }
}
