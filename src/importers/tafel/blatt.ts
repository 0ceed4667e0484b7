// One worksheet of an XLSX file (ECMA-376 Part 1, 18.3) as a table of what a person sees of it.
import {
  type Zellbereich,
  type Blatt,
  meisteSpalten,
  meisteVerbundene,
  meisteZeilen,
  refuseKaputt,
  refuseSpalten,
  refuseVerbundene,
  refuseZeilen,
  type Zellstelle,
  stelleOf,
  type Tafelzeile,
  type Zellwert,
} from './tafel.ts';
import { hideUnseen, type Spaltenbereich } from './verborgen.ts';
import type { XmlElement } from '../../base/xml/xml-lesen.ts';
import { walkTeil } from './xml.ts';
import { type Rohzelle, type Mappenumgebung, wertOf } from './zelle.ts';

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A whole number in plain figures; anything else means that the file is damaged. */
const ganzzahlOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : refuseKaputt());

/** Reads a worksheet. Throws DateiAbgelehnt where it is damaged or has more rows, columns or merged cells than people make. */
export function readBlatt(
  name: string,
  xml: string,
  umgebung: Mappenumgebung,
): Pick<Blatt, 'zeilen' | 'verbunden' | 'verborgen'> {
  const zeilen: Tafelzeile[] = [];
  const verbunden: Zellbereich[] = [];
  const verborgeneZeilen = new Set<number>();
  const verborgeneSpalten: Spaltenbereich[] = [];
  let zeile = { nr: 0, zellen: new Map<number, Zellwert>() };
  let zelle: Rohzelle | undefined;
  let letzteSpalte = 0;

  const begin = (element: XmlElement): void => {
    const { name: tag, attribut } = element;
    if (tag === 'row') {
      const nr = ganzzahlOf(attribut('r') ?? String(zeile.nr + 1));
      // Two rows of one number would be two truths.
      if (nr <= zeile.nr) refuseKaputt();
      zeile = { nr, zellen: new Map() };
      if (isOn(attribut('hidden'))) verborgeneZeilen.add(nr);
      letzteSpalte = 0;
    } else if (tag === 'c') {
      zelle = openZelle(element, { zeile: zeile.nr, spalte: letzteSpalte });
      letzteSpalte = zelle.spalte;
    } else if (tag === 'f' && zelle) zelle.formel = true;
    else if (tag === 'mergeCell') {
      verbunden.push(...bereichOf(attribut('ref') ?? ''));
      if (verbunden.length > meisteVerbundene) refuseVerbundene(name);
    } else if (tag === 'col' && isOn(attribut('hidden')))
      verborgeneSpalten.push({ von: ganzzahlOf(attribut('min') ?? ''), bis: ganzzahlOf(attribut('max') ?? '') });
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
  walkTeil(xml, { begin, end });
  return hideUnseen({ name, zeilen, verbunden, verborgeneZeilen, verborgeneSpalten });
}

/** A cell that begins behind the one before it, in its row; where it says that it stands elsewhere, the file is damaged. */
function openZelle({ attribut }: XmlElement, davor: Zellstelle): Rohzelle {
  const own = attribut('r');
  const stelle = own === undefined ? { ...davor, spalte: davor.spalte + 1 } : (stelleOf(own) ?? refuseKaputt());
  if (stelle.zeile !== davor.zeile || stelle.spalte <= davor.spalte) refuseKaputt();
  return {
    spalte: stelle.spalte,
    typ: attribut('t') ?? 'n',
    stil: ganzzahlOf(attribut('s') ?? '0'),
    formel: false,
    wert: undefined,
    text: '',
  };
}

function bereichOf(ref: string): Zellbereich[] {
  const [von, bis] = ref.split(':').map(stelleOf);
  return von && bis ? [{ von, bis }] : [];
}
