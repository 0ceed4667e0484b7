// SVG: a drawing is a document, and may hold what runs or loads. It is shown only when it holds nothing but a drawing.
import { localName } from '../../../base/xml/xml-lesen.ts';
import type { Bild } from '../../../model/facts.ts';
import { judgeAufwand } from './aufwand.ts';
import { readVerweise } from './css.ts';
import { sumEmbedded, isEmbedded } from './embedded.ts';
import { type SvgElement, readZeichnung, walkElements, type Zeichnung } from './tree.ts';

/** What an SVG holds beside a drawing. */
type Gefahr = NonNullable<Bild['gefahr']>;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** How many million pixels the images in a drawing may have in all. */
const mostMegapixel = 50;

/** Reads a drawing; undecodable, malformed or without a size, it has a `fehler`. The first danger is told before all else. */
export function readSvg(bytes: Uint8Array): Bild {
  const bild = { typ: 'svg', bytes: bytes.length } as const;
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { ...bild, fehler: 'die Zeichnung ist nicht in UTF-8 gespeichert' };
  }
  const zeichnung = readZeichnung(text);
  const { wurzel } = zeichnung;
  if (!wurzel || !/^:?svg$/.test(wurzel.name)) return { ...bild, fehler: 'die Datei ist kein SVG' };
  const gefahr = findGefahr(zeichnung, wurzel);
  if (gefahr !== undefined) return { ...bild, gefahr };
  const fehler = findFehler(zeichnung, wurzel);
  if (fehler !== undefined) return { ...bild, fehler };
  const { pixel, kaputt, nennt } = sumEmbedded(wurzel);
  if (kaputt) return { ...bild, fehler: 'ein Bild, das in der Zeichnung steckt, ist nicht zu lesen' };
  const aufwand = judgeAufwand(zeichnung) ?? (pixel > mostMegapixel * 1e6 ? 'umfang' : undefined);
  return { ...bild, ...(aufwand !== undefined && { aufwand }), ...(nennt.length > 0 && { nennt }) };
}

/** Why no browser would show it. */
function findFehler({ fehlerhaft }: Zeichnung, { name, attribute }: SvgElement): string | undefined {
  if (fehlerhaft) return 'die Zeichnung ist kein gültiges XML';
  if (name !== 'svg') return 'der Zeichnung fehlt in der ersten Marke die Angabe xmlns="http://www.w3.org/2000/svg"';
  if (attribute.has('viewBox') || (attribute.has('width') && attribute.has('height'))) return undefined;
  return 'die Zeichnung nennt keine Größe (weder width und height noch viewBox)';
}

function findGefahr({ anweisungen, dokumenttyp }: Zeichnung, wurzel: SvgElement): Gefahr | undefined {
  for (const anweisung of anweisungen) {
    const gefahr = judgeAnweisung(anweisung);
    if (gefahr) return gefahr;
  }
  if (dokumenttyp) return 'dokumenttyp';
  for (const element of walkElements(wurzel)) {
    const gefahr = judgeElement(element);
    if (gefahr) return gefahr;
  }
  return undefined;
}

/** A style sheet from elsewhere, or letters that only some programs read as we do. */
function judgeAnweisung(anweisung: string): Gefahr | undefined {
  if (anweisung.toLowerCase().startsWith('<?xml-stylesheet')) return 'verweis';
  const kodierung = /encoding\s*=\s*["']([^"']*)/i.exec(anweisung)?.[1];
  return kodierung === undefined || /^(?:utf-?8|us-ascii)$/i.test(kodierung) ? undefined : 'kodierung';
}

function judgeElement(element: SvgElement): Gefahr | undefined {
  const name = localName(element.name).toLowerCase();
  if (['script', 'handler', 'listener'].includes(name)) return 'programm';
  if (name === 'foreignobject' || /^(?:html|math):/.test(element.name)) return 'fremdes';
  for (const [key, value] of element.attribute) {
    const gefahr = judgeAttribute(localName(key).toLowerCase(), value);
    if (gefahr) return gefahr;
  }
  if (name === 'style' && readVerweise(element.text).extern) return 'verweis';
  return name === 'text' && [...walkElements(element)].some(isLettered) ? 'schrift' : undefined;
}

const isLettered = ({ name, text }: SvgElement): boolean => name !== 'title' && name !== 'desc' && text.trim() !== '';

function judgeAttribute(name: string, value: string): Gefahr | undefined {
  if (name.startsWith('on')) return 'programm';
  if (name === 'attributename' && /^(?:on|href$)/.test(localName(value.trim()).toLowerCase())) return 'programm';
  if (['href', 'src', 'srcset', 'base'].includes(name)) return isInside(value.trim()) ? undefined : 'verweis';
  // What moves and turns has brackets too, and there is much of it.
  return !name.endsWith('transform') && readVerweise(value).extern ? 'verweis' : undefined;
}

/** True for an address within the drawing, and for pixels that it carries in itself. */
const isInside = (address: string): boolean => address === '' || address.startsWith('#') || isEmbedded(address);
