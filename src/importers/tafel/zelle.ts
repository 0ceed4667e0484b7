// What a cell of a worksheet holds (ECMA-376 Part 1, 18.3.1.4), by its type, its style and what it refers to.
import { parseZeitangabe } from '../../base/datum.ts';
import { type Zahlenformat, showZahl, showZeit, tagOf, toDezimal } from './formate.ts';
import { refuseKaputt, textWert, type Zellwert } from './tafel.ts';

/** What cells refer to: shared texts, formats, the way of counting days. */
export interface Mappenumgebung {
  readonly texte: readonly string[];
  readonly formatOf: (stil: number) => Zahlenformat;
  readonly system: 1900 | 1904;
}

/** A cell that is being read. */
export interface Rohzelle {
  readonly spalte: number;
  readonly typ: string;
  readonly stil: number;
  formel: boolean;
  wert: string | undefined;
  /** The text of an inline string. */
  text: string;
}

/** The value of a cell; undefined for an empty one. Throws DateiAbgelehnt where it refers to what is not there. */
export function wertOf(zelle: Rohzelle, umgebung: Mappenumgebung): Zellwert | undefined {
  const wert = eigenerWert(zelle, umgebung);
  return zelle.formel ? { art: 'formel', ergebnis: wert } : wert;
}

function eigenerWert({ typ, stil, wert, text }: Rohzelle, umgebung: Mappenumgebung): Zellwert | undefined {
  if (typ === 'inlineStr') return readTextWert(text);
  if (wert === undefined || wert === '') return undefined;
  switch (typ) {
    case 's':
      return readTextWert((/^\d{1,9}$/.test(wert) ? umgebung.texte[Number(wert)] : undefined) ?? refuseKaputt());
    case 'str':
      return readTextWert(wert);
    case 'b':
      return { art: 'wahrheit', wahr: wert === '1' || wert === 'true' };
    case 'e':
      return { art: 'fehler', text: wert };
    case 'd':
      return readTag(wert);
    case 'n':
      return readZahl(wert, stil, umgebung);
    default:
      return refuseKaputt();
  }
}

/** A number as XML Schema writes it (double), but for those beyond what a spreadsheet keeps; minus zero is none. */
function readZahl(wert: string, stil: number, { formatOf, system }: Mappenumgebung): Zellwert {
  const zahl = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(wert) ? Number(wert) : NaN;
  if (Object.is(zahl, -0) || toDezimal(zahl) === undefined)
    return {
      art: 'unlesbar',
      grund: `„${wert}“ ist keine Zahl mit höchstens 15 Stellen. Tragen Sie den Wert neu ein, eine längere Nummer als Text.`,
    };
  const format = formatOf(stil);
  const tag = format.art === 'datum' ? tagOf(zahl, system) : undefined;
  if (tag !== undefined) return { art: 'datum', tag };
  if (format.art === 'zeit' && zahl >= 0) return { art: 'text', text: showZeit(zahl) };
  return { art: 'zahl', zahl, text: showZahl(zahl, format) };
}

/** A day as ISO 8601; a time behind it falls away. */
function readTag(wert: string): Zellwert {
  const [, tag = ''] = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]{4,15}Z?)?$/.exec(wert) ?? [];
  if (typeof parseZeitangabe(tag) === 'object') return { art: 'datum', tag };
  return { art: 'unlesbar', grund: `Den Tag „${wert}“ gibt es nicht. Tragen Sie das Datum neu ein.` };
}

/** A text of a workbook. Excel writes signs that XML cannot hold as _x000D_ (22.9.2.19). */
const readTextWert = (text: string): Zellwert | undefined =>
  textWert(text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
