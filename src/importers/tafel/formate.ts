// How a spreadsheet shows its numbers (ECMA-376 Part 1, 18.8.30), told by the format of the cell and by nothing else: as days, as
// times, or with signs around them that a reader takes for part of the value ('20 T€', 'M-007', '35 %').
import { walkTeil } from './xml.ts';

/** What a format makes of a number. */
export type Zahlenformat =
  | { readonly art: 'datum' | 'zeit' | 'standard' }
  /** The signs before and behind it, and how many figures it has at least before and exactly behind the decimal sign. */
  | {
      readonly art: 'zahl';
      readonly vor: string;
      readonly nach: string;
      readonly ganze: number;
      readonly stellen: number;
      readonly prozent: boolean;
    };

/** The codes that files name by their number alone, as far as they show more than the number (18.8.30). */
const eingebaut: Readonly<Record<number, string>> = {
  2: '0.00',
  4: '0.00',
  9: '0%',
  10: '0.00%',
  22: 'd',
  39: '0.00',
  40: '0.00',
};
const isTagnummer = (id: number): boolean => (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const isZeitnummer = (id: number): boolean => (id >= 18 && id <= 21) || (id >= 45 && id <= 47);

/** Reads xl/styles.xml to the format of each style; without it numbers are shown as they are. */
export function readFormate(styles: string | undefined): (stil: number) => Zahlenformat {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let inCells = false;
  if (styles !== undefined)
    walkTeil(styles, {
      begin: ({ name, attribut }) => {
        if (name === 'numFmt') codes.set(Number(attribut('numFmtId')), attribut('formatCode') ?? '');
        if (name === 'cellXfs') inCells = true;
        if (name === 'xf' && inCells) formatIds.push(Number(attribut('numFmtId') ?? 0));
      },
      end: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  const formate = new Map<number, Zahlenformat>();
  return (stil) => {
    const id = formatIds[stil] ?? 0;
    const format = formate.get(id) ?? formatOf(id, codes.get(id));
    formate.set(id, format);
    return format;
  };
}

function formatOf(id: number, own: string | undefined): Zahlenformat {
  const code = own ?? eingebaut[id];
  if (code !== undefined) return readCode(code);
  return { art: isTagnummer(id) ? 'datum' : isZeitnummer(id) ? 'zeit' : 'standard' };
}

/** The most signs of a code: spreadsheets take no longer one. */
const laengsterCode = 255;

/** Reads a code such as `dd.mm.yyyy`, `[h]:mm`, `#,##0.00 "T€"` or `"M-"000`; of several sections the first, which is for numbers from 0. */
function readCode(code: string): Zahlenformat {
  if (code.length > laengsterCode) return { art: 'standard' };
  const { zeichen, vor, nach } = scanCode(code);
  if (/[dy]/i.test(zeichen) || (/m/i.test(zeichen) && !/[hs]/i.test(zeichen))) return { art: 'datum' };
  if (/[hs]/i.test(zeichen)) return { art: 'zeit' };
  const [, ganze, stellen = '', skala, prozent] = /^([#?0,]*[#?0])(?:\.(0+))?(,*)(%?)$/.exec(zeichen) ?? [];
  // With a comma at its end a code shows thousands of the value: the signs around it are not for the value.
  if (ganze === undefined || skala !== '') return { art: 'standard' };
  const least = Array.from(ganze).filter((sign) => sign === '0').length;
  return { art: 'zahl', vor, nach, ganze: least, stellen: stellen.length, prozent: prozent === '%' };
}

/** The signs of a code's first section that format, and the text before and behind the first of them. */
function scanCode(code: string): { readonly zeichen: string; readonly vor: string; readonly nach: string } {
  let zeichen = '';
  const literal = { vor: '', nach: '' };
  const say = (text: string): void => void (literal[/[#?0]/.test(zeichen) ? 'nach' : 'vor'] += text);
  for (let at = 0; at < code.length && code[at] !== ';'; at++) {
    const sign = code[at] ?? '';
    if (sign === '"' || sign === '[') {
      const close = code.indexOf(sign === '"' ? '"' : ']', at + 1);
      const inner = code.slice(at + 1, close < 0 ? code.length : close);
      if (sign === '"') say(inner);
      else if (/^[hms]+$/i.test(inner)) zeichen += inner;
      else if (inner.startsWith('$')) say(inner.slice(1).split('-')[0] ?? '');
      at = close < 0 ? code.length : close;
    } else if (sign === '\\') say(code[++at] ?? '');
    else if (sign === '_' || sign === '*') at++;
    else if (/[\s€$£+()-]/.test(sign)) say(sign);
    else zeichen += sign;
  }
  return { zeichen, ...literal };
}

/** The most figures that a spreadsheet keeps of a number. */
const figuren = 15;

/** A number in plain figures, without the noise of binary fractions; undefined for one that has no such form. */
export function toDezimal(zahl: number): string | undefined {
  const text = String(Number(zahl.toPrecision(figuren)));
  return Math.abs(zahl) < 10 ** figuren && !text.includes('e') ? text : undefined;
}

/** A number as a format shows it, in German; a format that would round it gives all its figures. */
export function showZahl(zahl: number, format: Zahlenformat): string {
  const wert = format.art === 'zahl' && format.prozent ? zahl * 100 : zahl;
  const plain = toDezimal(wert) ?? String(wert);
  if (format.art !== 'zahl') return plain.replace('.', ',');
  const { vor, nach, ganze, stellen, prozent } = format;
  const fixed = wert.toFixed(stellen);
  const [whole = '', rest] = (Number(fixed) === Number(plain) ? fixed : plain).split('.');
  const figures = whole.replace(/\d+/, (digits) => digits.padStart(ganze, '0'));
  return `${vor}${figures}${rest === undefined ? '' : `,${rest}`}${prozent ? ' %' : ''}${nach}`.trim();
}

/** A time of day, or of more than one: 0.5 is 12:00. */
export function showZeit(zahl: number): string {
  const minutes = Math.round(zahl * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

const tageBis1970 = { 1900: 25_569, 1904: 24_107 } as const;

/**
 * The day of a serial number, as ISO text; the time of day falls away. Undefined for numbers that are no day in the
 * system: those before 1 March 1900, where the system of 1900 counts a day that never was, and those after 9999.
 */
export function tagOf(serial: number, system: keyof typeof tageBis1970): string | undefined {
  if (!(serial >= (system === 1900 ? 61 : 0) && serial < 2_958_466)) return undefined;
  return new Date((Math.floor(serial) - tageBis1970[system]) * 86_400_000).toISOString().slice(0, 10);
}
