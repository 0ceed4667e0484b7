// One worksheet of an XLSX file (ECMA-376 Part 1, 18.3) as a table.
import { type Formate, tagOf } from './formate.ts';
import {
  type Bereich,
  type Blatt,
  meisteSpalten,
  meisteVerbundene,
  meisteZeilen,
  refuseSpalten,
  refuseVerbundene,
  refuseZeilen,
  type Spaltenbereich,
  stelleOf,
  textWert,
  type Zeile,
  type Zellwert,
} from './tafel.ts';
import { type Element, walkXml } from './xml.ts';

/** What cells refer to: shared texts, formats, the way of counting days. */
export interface Umgebung {
  readonly texte: readonly string[];
  readonly formate: Formate;
  readonly system: 1900 | 1904;
}

/** A cell that is being read. */
interface Offen {
  readonly spalte: number;
  readonly typ: string;
  readonly stil: number;
  formel: boolean;
  wert: string | undefined;
  /** The text of an inline string. */
  text: string;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Reads a worksheet. Throws DateiAbgelehnt where it has more rows, columns or merged cells than people make. */
export function readBlatt(
  name: string,
  xml: string,
  umgebung: Umgebung,
): Pick<Blatt, 'zeilen' | 'verbunden' | 'verborgeneSpalten'> {
  const zeilen: Zeile[] = [];
  const verbunden: Bereich[] = [];
  const verborgeneSpalten: Spaltenbereich[] = [];
  let zeile = { nr: 0, verborgen: false, zellen: new Map<number, Zellwert>() };
  let zelle: Offen | undefined;
  let letzteSpalte = 0;

  const begin = (element: Element): void => {
    const { name: tag, attribut } = element;
    if (tag === 'row') {
      zeile = { nr: Number(attribut('r') ?? zeile.nr + 1), verborgen: isOn(attribut('hidden')), zellen: new Map() };
      letzteSpalte = 0;
    } else if (tag === 'c') {
      zelle = openZelle(element, letzteSpalte + 1);
      letzteSpalte = zelle.spalte;
    } else if (tag === 'f' && zelle) zelle.formel = true;
    else if (tag === 'mergeCell') {
      verbunden.push(...bereichOf(attribut('ref') ?? ''));
      if (verbunden.length > meisteVerbundene) refuseVerbundene(name);
    } else if (tag === 'col' && isOn(attribut('hidden')))
      verborgeneSpalten.push({ von: Number(attribut('min')), bis: Number(attribut('max')) });
  };
  const end = (tag: string, text: string): void => {
    if (tag === 'v' && zelle) zelle.wert = text;
    else if (tag === 't' && zelle) zelle.text += text;
    else if (tag === 'c' && zelle) {
      const wert = wertOf(zelle, umgebung);
      if (wert && zelle.spalte > meisteSpalten) refuseSpalten(name);
      if (wert) zeile.zellen.set(zelle.spalte, wert);
      zelle = undefined;
    } else if (tag === 'row' && zeile.zellen.size > 0) {
      zeilen.push(zeile);
      if (zeilen.length > meisteZeilen) refuseZeilen(name);
    }
  };
  walkXml(xml, { begin, end });
  return { zeilen, verbunden, verborgeneSpalten };
}

const openZelle = ({ attribut }: Element, naechste: number): Offen => ({
  spalte: stelleOf(attribut('r') ?? '')?.spalte ?? naechste,
  typ: attribut('t') ?? 'n',
  stil: Number(attribut('s') ?? 0),
  formel: false,
  wert: undefined,
  text: '',
});

function wertOf({ typ, stil, formel, wert, text }: Offen, { texte, formate, system }: Umgebung): Zellwert | undefined {
  if (formel) return { art: 'formel' };
  if (typ === 'inlineStr') return readTextWert(text);
  if (wert === undefined || wert === '') return undefined;
  if (typ === 's') return readTextWert(texte[Number(wert)] ?? '');
  if (typ === 'b') return { art: 'wahrheit', wahr: wert === '1' };
  if (typ === 'e') return { art: 'fehler', text: wert };
  if (typ === 'd') return { art: 'datum', tag: wert.slice(0, 10) };
  if (typ !== 'n') return readTextWert(wert);
  const zahl = Number(wert);
  const tag = formate.isDatum(stil) ? tagOf(zahl, system) : undefined;
  if (tag !== undefined) return { art: 'datum', tag };
  const stellen = formate.stellenOf(stil);
  return { art: 'zahl', zahl, ...(stellen === undefined ? {} : { stellen }) };
}

/** A text of a workbook. Excel writes signs that XML cannot hold as _x000D_ (22.9.2.19). */
const readTextWert = (text: string): Zellwert | undefined =>
  textWert(text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))));

function bereichOf(ref: string): Bereich[] {
  const [von, bis] = ref.split(':').map(stelleOf);
  return von && bis ? [{ von, bis }] : [];
}
