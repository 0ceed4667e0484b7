// Meilensteine as a cell has them, one a line, each with its date before or behind it.
import { readEin } from '../../../base/zeit/zeitangaben.ts';

/** A Zwischenziel that has a date; `ungenau` where a word such as 'Ende' was taken for a month. */
export interface Planschritt {
  readonly nr: number;
  readonly titel: string;
  readonly termin: string;
  readonly ungenau: boolean;
}

/** The most signs that a date has, with its brackets. */
const laengsterTermin = 40;

/** The Zwischenziele that have a date; `alle` is false where a line has none. */
export function readZwischenziele(text: string): { readonly gelesen: readonly Planschritt[]; readonly alle: boolean } {
  const lines = text
    .split(/[\n;]/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const read = withoutNummern(lines)
    .map(readZeile)
    .filter((one) => one !== undefined);
  return { gelesen: read.map((one, index) => ({ nr: index + 1, ...one })), alle: read.length === lines.length };
}

/** The lines without the bullets before them, or the numbers where they count them: '3. Elternabend' alone keeps its own. */
function withoutNummern(lines: readonly string[]): readonly string[] {
  const isCounted =
    lines.length > 1 &&
    lines.every((line, index) => [`${index + 1}. `, `${index + 1}) `].some((nummer) => line.startsWith(nummer)));
  return lines.map((line) => line.replace(isCounted ? /^\d{1,3}[.)] / : /^[-–•*] /, ''));
}

function readZeile(line: string): Omit<Planschritt, 'nr'> | undefined {
  const trenner = /[:–] | - /.exec(line);
  const vorn = trenner && readTermin(line.slice(0, trenner.index));
  const titel = trenner && line.slice(trenner.index + trenner[0].length).trim();
  if (vorn && titel) return { titel, ...vorn };
  for (let at = line.indexOf(' ', line.length - laengsterTermin); at > 0; at = line.indexOf(' ', at + 1)) {
    const found = readTermin(line.slice(at + 1));
    const [davor, ist] = cutVerbinder(line.slice(0, at));
    if (!found || davor === '') continue;
    // A mere year may be part of the title: 'Klimaplan 2030'.
    return /^\d{4}$/.test(line.slice(at + 1)) && !ist ? undefined : { titel: davor, ...found };
  }
  return undefined;
}

function readTermin(text: string): Pick<Planschritt, 'termin' | 'ungenau'> | undefined {
  const gelesen = readEin(text.replaceAll(/[()]/g, '').replace(/^ ?bis (?:zum )?/i, ''));
  return gelesen && { termin: gelesen.bis, ungenau: gelesen.ungenau };
}

/** A title without the word or sign that leads to its date, and whether there was one. */
function cutVerbinder(titel: string): readonly [string, boolean] {
  const cut = titel.replace(/[ ,:(–-]{1,3}$/, '').replace(/ (?:bis|bis zum|zum|am|im|in|ab)$/i, '');
  return [cut.replace(/[ ,:(–-]{1,3}$/, ''), cut !== titel];
}
