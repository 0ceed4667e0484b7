// Meilensteine as a cell has them, one a line, each with its date before or behind it.
import { isoOfZeitwort } from '../zeitworte.ts';

/** The Zwischenziele that have a date; `alle` is false where a line has none. */
export function readZwischenziele(text: string): {
  readonly gelesen: readonly { readonly nr: number; readonly titel: string; readonly termin: string }[];
  readonly alle: boolean;
} {
  const lines = text.split(/[\n;]/).filter((line) => line.trim() !== '');
  const read = lines.map(readZeile).filter((one) => one !== undefined);
  return { gelesen: read.map((one, index) => ({ nr: index + 1, ...one })), alle: read.length === lines.length };
}

function readZeile(line: string): { readonly titel: string; readonly termin: string } | undefined {
  const plain = line.replace(/^\s*(?:[-–•*]|\d{1,2}[.)](?!\d))\s+/, '').trim();
  const [, first = '', rest = ''] = /^(.+?)\s*(?::|–|-)\s+(.+)$/.exec(plain) ?? [];
  const before = terminOf(first);
  if (before !== undefined) return { titel: rest, termin: before };
  for (let at = plain.indexOf(' '); at > 0; at = plain.indexOf(' ', at + 1)) {
    const termin = terminOf(plain.slice(at + 1).replaceAll(/[()]/g, ''));
    const titel = plain.slice(0, at).replace(/[\s,:(–-]+(?:bis(?: zum)?)?[\s(]*$/, '');
    if (termin !== undefined && titel !== '') return { titel, termin };
  }
  return undefined;
}

function terminOf(text: string): string | undefined {
  const gelesen = isoOfZeitwort(text.replace(/^\s*(?:bis (?:zum )?)/i, ''));
  return gelesen === undefined || gelesen === 'unmoeglich' ? undefined : gelesen.iso;
}
